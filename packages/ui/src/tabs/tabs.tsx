import type { ComponentChildren, Ref } from 'preact';
import { useId } from 'preact/hooks';
import { useControlled } from '../forms/use-controlled.ts';
import { scrolledByKeys } from '../styles/scrolled-by-keys.ts';
import { useStyles } from '../styles/use-styles.ts';

const css = `.amo-tablist{display:flex;gap:4px;overflow-x:auto;border-bottom:1px solid var(--amo-line);scrollbar-width:thin}
.amo.amo-tab{flex:none;min-width:0;padding:8px 10px;border:0;border-bottom:2px solid transparent;border-radius:0;background:none;box-shadow:none;color:var(--amo-muted);cursor:pointer}
.amo.amo-tab:hover{color:var(--amo-text)}
.amo.amo-tab[aria-selected=true]{border-bottom-color:var(--amo-accent);color:var(--amo-text);font-weight:600}
.amo.amo-tab:focus-visible{outline-offset:-2px}
.amo.amo-tab:disabled{opacity:.55;cursor:not-allowed}
.amo-tabpanel{padding:12px 0}
.amo-tabpanel:focus-visible{outline:2px solid var(--amo-accent)}`;

export interface Tab {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly content: ComponentChildren;
  readonly disabled?: boolean;
}

export interface TabsProps {
  readonly class?: string;
  /** What the tabs are about. */
  readonly label: string;
  readonly tabs: readonly Tab[];
  /** The id of the tab that is seen. */
  readonly value?: string;
  /** @default the first */
  readonly defaultValue?: string;
  readonly onChange?: (id: string) => void;
  readonly ref?: Ref<HTMLDivElement>;
}

/**
 * Several things in one place, one of them seen.
 *
 * Arrow keys, Home and End go from tab to tab. Only what is seen is in the tree.
 *
 * @example
 * <Tabs
 *   label="Lead"
 *   tabs={[
 *     { id: 'main', label: 'Main', content: <Main /> },
 *     { id: 'files', label: 'Files', content: <Files /> },
 *   ]}
 * />
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/
 */
export function Tabs(props: TabsProps) {
  const { class: className = '', label, tabs, value, defaultValue, onChange, ref } = props;
  const id = useId();
  const [wanted, set] = useControlled(value, defaultValue ?? tabs[0]?.id ?? '', onChange);
  const current = tabs.find((tab) => tab.id === wanted) ?? tabs[0];
  const moves: Readonly<Record<string, (at: number, count: number) => number>> = {
    ArrowRight: (at, count) => (at + 1) % count,
    ArrowLeft: (at, count) => (at + count - 1) % count,
    Home: () => 0,
    End: (_, count) => count - 1,
  };
  const pressed = (event: KeyboardEvent) => {
    const move = moves[event.key];
    const target = event.currentTarget;
    if (!move || !(target instanceof HTMLElement)) return;
    event.preventDefault();
    const free = tabs.filter((tab) => !tab.disabled);
    const next =
      free[
        move(
          free.findIndex((tab) => tab.id === current?.id),
          free.length,
        )
      ];
    if (!next) return;
    set(next.id);
    const buttons = target.parentElement?.querySelectorAll<HTMLElement>('[role=tab]') ?? [];
    [...buttons][tabs.indexOf(next)]?.focus();
  };
  return (
    <div ref={useStyles(css, ref)} class={`amo ${className}`}>
      <div role="tablist" aria-label={label} class="amo-tablist">
        {tabs.map((tab, index) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            // By its place: an id of the caller's may have spaces in it.
            id={`${id}-tab-${index}`}
            class="amo amo-tab"
            aria-selected={tab === current}
            aria-controls={tab === current ? `${id}-panel` : undefined}
            tabIndex={tab === current ? 0 : -1}
            disabled={tab.disabled}
            onClick={() => set(tab.id)}
            onKeyDown={pressed}
          >
            {tab.label}
          </button>
        ))}
      </div>
      {current && (
        <div
          key={current.id}
          role="tabpanel"
          id={`${id}-panel`}
          class="amo-tabpanel"
          aria-labelledby={`${id}-tab-${tabs.indexOf(current)}`}
          {...scrolledByKeys}
        >
          {current.content}
        </div>
      )}
    </div>
  );
}
