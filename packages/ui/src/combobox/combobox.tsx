import type { Ref } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { useFieldControl } from '../field/field-context.ts';
import { useControlled } from '../forms/use-controlled.ts';
import { useFormReset } from '../forms/use-form-reset.ts';
import { useTexts } from '../locale/locale.ts';
import { useStyles } from '../styles/use-styles.ts';
import { comboboxCss } from './combobox.css.ts';
import type { ComboboxOption } from './combobox-option.ts';
import { type ComboboxTexts, comboboxTexts } from './combobox-texts.ts';
import { OptionList } from './option-list.tsx';
import { useCombobox } from './use-combobox.ts';
import type { OptionSearch } from './use-options.ts';

/** What comboboxes of one and of several values have in common. */
export interface ComboboxBaseProps<V extends string> {
  readonly class?: string;
  /** What there is to choose from; with `search`, what is known from the start. */
  readonly options?: readonly ComboboxOption<V>[];
  /** Finds options for what is typed, in place of looking through those that are given. */
  readonly search?: OptionSearch<V>;
  readonly name?: string;
  readonly id?: string;
  readonly placeholder?: string;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  /** Its name where it stands in no field. */
  readonly 'aria-label'?: string;
  readonly texts?: Partial<ComboboxTexts>;
  readonly ref?: Ref<HTMLInputElement>;
}

export interface ComboboxProps<V extends string> extends ComboboxBaseProps<V> {
  /** null where nothing is chosen. */
  readonly value?: V | null;
  readonly defaultValue?: V | null;
  /** Called with null when the text was emptied. */
  readonly onChange?: (value: V | null) => void;
}

/**
 * One of many, found by typing.
 *
 * A text that chooses nothing goes when the person leaves; an emptied one chooses nothing.
 *
 * @example
 * <Field label="Company">
 *   <Combobox search={(query, signal) => findCompanies(query, signal)} onChange={setCompany} />
 * </Field>
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function Combobox<V extends string>(props: ComboboxProps<V>) {
  const { class: className = '', options = [], search, value, defaultValue = null } = props;
  const { name, disabled, invalid, onChange, ref } = props;
  const field = useFieldControl();
  const texts = useTexts(comboboxTexts, props.texts);
  const ownId = useId();
  const posted = useRef<HTMLInputElement>(null);
  const [chosen, set] = useControlled<V | null>(value, defaultValue, onChange);
  const choose = (option: ComboboxOption<V>) => {
    set(option.value);
    state.end();
  };
  const state = useCombobox({ options, search, onChoose: choose });
  useFormReset(posted, () => set(defaultValue));
  const styled = useStyles(comboboxCss, ref);

  const known = chosen === null ? undefined : state.found.known(chosen);
  const label = known?.chosenLabel ?? known?.label ?? chosen ?? '';
  const color = state.draft === null ? known?.color : undefined;
  return (
    <span ref={state.anchor} class="amo amo-combobox" data-color={color}>
      <input
        {...field}
        name={undefined}
        {...(invalid && { 'aria-invalid': true })}
        {...(props.id && { id: props.id })}
        ref={styled}
        type="text"
        role="combobox"
        class={`amo amo-control ${className}`}
        autocomplete="off"
        spellcheck={false}
        aria-label={props['aria-label']}
        aria-autocomplete="list"
        aria-expanded={state.open}
        aria-controls={state.open ? `${ownId}-list` : undefined}
        aria-activedescendant={state.active < 0 ? undefined : `${ownId}-${state.active}`}
        placeholder={props.placeholder}
        disabled={disabled}
        value={state.draft ?? label}
        onInput={(event) => state.type(event.currentTarget.value)}
        onClick={() => state.show()}
        onKeyDown={state.pressed}
        onBlur={() => {
          if (state.draft === '' && chosen !== null) set(null);
          state.end();
        }}
      />
      {color && <span class="amo-option-color" style={{ background: color }} />}
      <OptionList
        id={ownId}
        label={props['aria-label']}
        field={field.id}
        state={state}
        texts={texts}
        isChosen={(option) => option === chosen}
        onChoose={choose}
      />
      <input
        ref={posted}
        type="hidden"
        name={name ?? field.name}
        disabled={disabled}
        value={chosen ?? ''}
      />
    </span>
  );
}
