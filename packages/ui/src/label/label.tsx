import type { ComponentChildren, Ref } from 'preact';
import { type Texts, useTexts } from '../locale/locale.ts';
import { useStyles } from '../styles/use-styles.ts';
import { readableOn } from './readable-on.ts';

const css = `.amo.amo-label{display:inline-flex;align-items:center;max-width:100%;padding:1px 8px;border-radius:var(--amo-radius);background:var(--amo-hover);font-size:13px}
.amo-label>span{min-width:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.amo.amo-label-remove{flex:none;width:24px;height:24px;min-width:0;margin:-2px -8px -2px 0;padding:0;border:0;border-radius:var(--amo-radius);background:none;box-shadow:none;color:inherit;line-height:1;cursor:pointer}
.amo-labels{display:flex;flex-wrap:wrap;gap:4px;margin:0;padding:0;list-style:none}
.amo-labels>li{display:flex;list-style:none;max-width:100%;margin:0}`;

const texts: Texts<{ readonly remove: string }> = {
  en: { remove: 'Remove' },
  ru: { remove: 'Убрать' },
  es: { remove: 'Quitar' },
  pt: { remove: 'Remover' },
};

export interface LabelProps {
  readonly class?: string;
  readonly children: string;
  /** A colour of the CRM, `#99ccff`: the text becomes black or white, whichever is read better. */
  readonly color?: string;
  /** Shows a button that takes it away. */
  readonly onRemove?: () => void;
  /** What that button does. @default "Remove" in the page's language */
  readonly removeLabel?: string;
  readonly ref?: Ref<HTMLSpanElement>;
}

/**
 * A tag, or the stage that a lead is in.
 *
 * @example
 * <Label color={status.color}>{status.name}</Label>
 */
export function Label(props: LabelProps) {
  const { class: className = '', children, color, onRemove, removeLabel, ref } = props;
  const { remove } = useTexts(texts);
  const text = color === undefined ? undefined : readableOn(color);
  return (
    <span
      ref={useStyles(css, ref)}
      class={`amo amo-label ${className}`}
      {...(color && text && { style: { background: color, color: text } })}
    >
      <span title={children}>{children}</span>
      {onRemove && (
        <button
          type="button"
          class="amo amo-label-remove"
          aria-label={`${removeLabel ?? remove}: ${children}`}
          onClick={onRemove}
        >
          ×
        </button>
      )}
    </span>
  );
}

export interface LabelGroupProps {
  readonly class?: string;
  /** What the labels are. */
  readonly label: string;
  /** One {@link Label} each. */
  readonly children: ComponentChildren[];
  readonly ref?: Ref<HTMLUListElement>;
}

/**
 * Several labels in as many lines as they need.
 *
 * @example
 * <LabelGroup label="Tags">
 *   {tags.map((tag) => <Label key={tag.id}>{tag.name}</Label>)}
 * </LabelGroup>
 */
export function LabelGroup(props: LabelGroupProps) {
  const { class: className = '', label, children, ref } = props;
  return (
    <ul ref={useStyles(css, ref)} class={`amo amo-labels ${className}`} aria-label={label}>
      {children.map((child, index) => (
        <li key={`${index}`}>{child}</li>
      ))}
    </ul>
  );
}
