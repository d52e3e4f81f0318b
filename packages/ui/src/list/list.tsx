import type { ComponentChildren, Ref } from 'preact';
import { useStyles } from '../styles/use-styles.ts';

const css = `.amo-list{margin:0;padding:0;list-style:none}
.amo-list>li{margin:0;list-style:none;border-bottom:1px solid var(--amo-line)}
.amo-list>li:last-child{border-bottom:0}
.amo.amo-list-row{display:flex;align-items:center;gap:10px;width:100%;min-width:0;padding:8px 4px;border:0;border-radius:var(--amo-radius);background:none;box-shadow:none;text-align:start}
button.amo.amo-list-row{cursor:pointer}
button.amo.amo-list-row:hover{background:var(--amo-hover)}
.amo-list-text{flex:1;min-width:0;overflow-wrap:anywhere}
.amo-list-text>span{display:block;color:var(--amo-muted);font-size:13px}`;

export interface ListItem {
  readonly id: string | number;
  readonly title: ComponentChildren;
  readonly description?: ComponentChildren;
  /** In front: an icon, a box to tick. */
  readonly before?: ComponentChildren;
  /** At the end: a state, a button. Not in a row that can be pressed itself. */
  readonly after?: ComponentChildren;
  /** Makes the row a button. */
  readonly onSelect?: () => void;
}

export interface ListProps {
  readonly class?: string;
  /** What is listed. */
  readonly label: string;
  readonly items: readonly ListItem[];
  readonly ref?: Ref<HTMLUListElement>;
}

/**
 * Things one below the other.
 *
 * @example
 * <List
 *   label="Contacts"
 *   items={contacts.map(({ id, name }) => ({ id, title: name, onSelect: () => show(id) }))}
 * />
 */
export function List({ class: className = '', label, items, ref }: ListProps) {
  return (
    <ul ref={useStyles(css, ref)} class={`amo amo-list ${className}`} aria-label={label}>
      {items.map(({ id, title, description, before, after, onSelect }) => {
        const content = (
          <>
            {before}
            <span class="amo-list-text">
              {title}
              {description && <span>{description}</span>}
            </span>
            {after}
          </>
        );
        return (
          <li key={id}>
            {onSelect ? (
              <button type="button" class="amo amo-list-row" onClick={onSelect}>
                {content}
              </button>
            ) : (
              <div class="amo amo-list-row">{content}</div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
