import type { ComponentChildren, HTMLAttributes, Ref } from 'preact';
import { type Texts, useTexts } from '../locale/locale.ts';
import { useStyles } from '../styles/use-styles.ts';
import { calloutCss } from './callout.css.ts';

const texts: Texts<{ readonly close: string }> = {
  en: { close: 'Close' },
  ru: { close: 'Закрыть' },
  es: { close: 'Cerrar' },
  pt: { close: 'Fechar' },
};

/** How a message reaches those who listen: at once, when there is a pause, in its place. */
const roles = { danger: 'alert', warning: 'status', success: 'status', info: 'note' } as const;

export interface CalloutProps
  extends Omit<HTMLAttributes<HTMLDivElement>, 'class' | 'title' | 'children'> {
  readonly class?: string;
  /** @default "info" */
  readonly variant?: keyof typeof roles;
  readonly title?: ComponentChildren;
  readonly children?: ComponentChildren;
  /** Shows a button that closes it. */
  readonly onClose?: () => void;
  /** The name of that button. @default "Close" in the page's language */
  readonly closeLabel?: string;
  readonly ref?: Ref<HTMLDivElement>;
}

/**
 * A message that stands where it belongs.
 *
 * @example
 * <Callout variant="danger" title="The note was not saved" onClose={hide}>
 *   Your text is still here. Try again.
 * </Callout>
 */
export function Callout({
  class: className = '',
  variant = 'info',
  title,
  children,
  onClose,
  closeLabel,
  ref,
  ...rest
}: CalloutProps) {
  const { close } = useTexts(texts);
  return (
    <div
      role={roles[variant]}
      {...rest}
      ref={useStyles(calloutCss, ref)}
      class={`amo amo-callout ${className}`}
      data-variant={variant}
    >
      <div class="amo-callout-body">
        {title && <div class="amo-callout-title">{title}</div>}
        {children}
      </div>
      {onClose && (
        <button
          type="button"
          class="amo amo-callout-close"
          aria-label={closeLabel ?? close}
          onClick={onClose}
        >
          ×
        </button>
      )}
    </div>
  );
}
