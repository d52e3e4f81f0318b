import type { PartialSelectHTMLAttributes, Ref } from 'preact';
import { useFieldControl } from '../field/field-context.ts';
import type { Option } from '../forms/option.ts';
import { useStyles } from '../styles/use-styles.ts';
import { selectCss } from './select.css.ts';

/** An option of a {@link Select}; those of one group stand together under its name. */
export interface SelectOption<V extends string = string> extends Option<V> {
  readonly group?: string;
}

type Attributes = Omit<
  PartialSelectHTMLAttributes<HTMLSelectElement>,
  | 'class'
  | 'children'
  | 'role'
  | 'multiple'
  | 'size'
  | 'value'
  | 'defaultValue'
  | 'onChange'
  | 'placeholder'
>;

export interface SelectProps<V extends string> extends Attributes {
  readonly class?: string;
  readonly options: readonly SelectOption<V>[];
  /** null where nothing is chosen. */
  readonly value?: V | null;
  readonly defaultValue?: V | null;
  /** Called with null when the person went back to the placeholder. */
  readonly onChange?: (value: V | null) => void;
  /** Shown while nothing is chosen; a person can go back to it unless the field is required. */
  readonly placeholder?: string;
  readonly invalid?: boolean;
  readonly ref?: Ref<HTMLSelectElement>;
}

// `selected` alone is forgotten when the form is reset.
const initially = (selected: boolean) => ({ defaultSelected: selected });

/**
 * One of several, in the browser's own list: it works on phones, in frames and by keyboard.
 *
 * For many options with a search there is {@link Combobox}.
 *
 * @example
 * <Field label="Priority">
 *   <Select
 *     placeholder="Not set"
 *     options={[
 *       { value: 'high', label: 'High' },
 *       { value: 'low', label: 'Low' },
 *     ]}
 *     onChange={setPriority}
 *   />
 * </Field>
 */
export function Select<V extends string>(props: SelectProps<V>) {
  const { class: className = '', options, value, defaultValue, onChange, ...others } = props;
  const { placeholder, invalid, ref, ...rest } = others;
  const field = useFieldControl();
  const chosen = value === undefined ? (defaultValue ?? '') : (value ?? '');
  const groups = new Map<string | undefined, SelectOption<V>[]>();
  for (const option of options) {
    groups.set(option.group, [...(groups.get(option.group) ?? []), option]);
  }
  const draw = (option: SelectOption<V>) => (
    <option
      key={option.value}
      value={option.value}
      disabled={option.disabled}
      {...initially(value === undefined && option.value === chosen)}
    >
      {option.label}
    </option>
  );
  return (
    <span class="amo amo-select">
      <select
        {...field}
        {...(invalid && { 'aria-invalid': true })}
        {...rest}
        {...(value !== undefined && { value: chosen })}
        ref={useStyles(selectCss, ref)}
        class={`amo amo-control ${className}`}
        onChange={({ currentTarget }) => {
          const found = options.find((option) => option.value === currentTarget.value);
          onChange?.(found?.value ?? null);
        }}
      >
        {placeholder !== undefined && (
          <option
            value=""
            disabled={Boolean(rest.required ?? field.required)}
            {...initially(value === undefined && chosen === '')}
          >
            {placeholder}
          </option>
        )}
        {[...groups].map(([group, members]) =>
          group === undefined ? (
            members.map(draw)
          ) : (
            <optgroup key={group} label={group}>
              {members.map(draw)}
            </optgroup>
          ),
        )}
      </select>
    </span>
  );
}
