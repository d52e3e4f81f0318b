import type { Ref } from 'preact';
import type { Option } from '../forms/option.ts';
import { useControlled } from '../forms/use-controlled.ts';
import { useLocale } from '../locale/locale.ts';
import { useStyles } from '../styles/use-styles.ts';

const css = `.amo.amo-filters{display:flex;flex-wrap:wrap;gap:6px;min-width:0;padding:0;border:0}
.amo.amo-filter{display:inline-flex;gap:6px;min-width:0;padding:4px 12px;border:1px solid var(--amo-outline);border-radius:16px;background:none;box-shadow:none;cursor:pointer}
.amo.amo-filter:hover{background:var(--amo-hover)}
.amo.amo-filter[aria-pressed=true]{border-color:transparent;background:var(--amo-accent-fill);color:#fff}
.amo.amo-filter:disabled{opacity:.55;cursor:not-allowed}`;

export interface FilterOption<V extends string = string> extends Option<V> {
  /** How many there are. */
  readonly count?: number;
}

export interface FilterTabsProps<V extends string> {
  readonly class?: string;
  /** What is filtered. */
  readonly label: string;
  readonly options: readonly FilterOption<V>[];
  /** Several can be on at once. */
  readonly multiple?: boolean;
  readonly value?: readonly V[];
  readonly defaultValue?: readonly V[];
  /** Called with those that are on, in the order of the options. */
  readonly onChange?: (value: readonly V[]) => void;
  readonly ref?: Ref<HTMLFieldSetElement>;
}

/**
 * Filters that are switched on and off by a press.
 *
 * @example
 * <FilterTabs
 *   label="Tasks"
 *   options={[{ value: 'mine', label: 'Mine', count: 4 }, { value: 'late', label: 'Late' }]}
 *   onChange={setFilter}
 * />
 */
export function FilterTabs<V extends string>(props: FilterTabsProps<V>) {
  const { class: className = '', label, options, multiple, value, defaultValue = [] } = props;
  const locale = useLocale();
  const [on, set] = useControlled<readonly V[]>(value, defaultValue, props.onChange);
  const toggle = (option: V) => {
    if (on.includes(option)) return set(on.filter((other) => other !== option));
    const next = multiple ? [...on, option] : [option];
    set(options.map((other) => other.value).filter((other) => next.includes(other)));
  };
  return (
    <fieldset
      ref={useStyles(css, props.ref)}
      class={`amo amo-filters ${className}`}
      aria-label={label}
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          class="amo amo-filter"
          aria-pressed={on.includes(option.value)}
          disabled={option.disabled}
          onClick={() => toggle(option.value)}
        >
          {option.label}
          {option.count !== undefined && (
            <span>{new Intl.NumberFormat(locale).format(option.count)}</span>
          )}
        </button>
      ))}
    </fieldset>
  );
}
