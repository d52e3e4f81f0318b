import { useId, useRef } from 'preact/hooks';
import { useFieldControl } from '../field/field-context.ts';
import { useControlled } from '../forms/use-controlled.ts';
import { useFormReset } from '../forms/use-form-reset.ts';
import { readableOn } from '../label/readable-on.ts';
import { useTexts } from '../locale/locale.ts';
import { useStyles } from '../styles/use-styles.ts';
import { comboboxCss } from './combobox.css.ts';
import type { ComboboxBaseProps } from './combobox.tsx';
import type { ComboboxOption } from './combobox-option.ts';
import { comboboxTexts } from './combobox-texts.ts';
import { OptionList } from './option-list.tsx';
import { useCombobox } from './use-combobox.ts';

export interface MultiSelectProps<V extends string> extends ComboboxBaseProps<V> {
  readonly value?: readonly V[];
  readonly defaultValue?: readonly V[];
  /** Called with the chosen values, in the order in which they were chosen. */
  readonly onChange?: (value: readonly V[]) => void;
}

/**
 * Several of many, found by typing.
 *
 * Backspace in the empty text takes the last one away. The form gets one entry of `name` for each.
 *
 * @example
 * <Field label="Tags">
 *   <MultiSelect options={tags} value={chosen} onChange={setChosen} />
 * </Field>
 */
export function MultiSelect<V extends string>(props: MultiSelectProps<V>) {
  const { class: className = '', options = [], search, value, defaultValue = [] } = props;
  const { name, disabled, invalid, onChange, ref } = props;
  const field = useFieldControl();
  const texts = useTexts(comboboxTexts, props.texts);
  const ownId = useId();
  const box = useRef<HTMLSpanElement>(null);
  const [chosen, set] = useControlled<readonly V[]>(value, defaultValue, onChange);
  const remove = (gone: V) => set(chosen.filter((other) => other !== gone));
  const choose = ({ value: option }: ComboboxOption<V>) => {
    if (chosen.includes(option)) remove(option);
    else set([...chosen, option]);
    if (state.draft) state.type('');
  };
  const state = useCombobox({ options, search, onChoose: choose });
  useFormReset(box, () => set(defaultValue));
  const styled = useStyles(comboboxCss, ref);

  const focusText = () => box.current?.querySelector<HTMLElement>('[role=combobox]')?.focus();
  const label = (option: V) => {
    const known = state.found.known(option);
    return known?.chosenLabel ?? known?.label ?? option;
  };
  const colors = (option: V) => {
    const background = state.found.known(option)?.color;
    const color = background && readableOn(background);
    return color && { style: { background, color } };
  };
  return (
    <span ref={state.anchor} class={`amo amo-combobox ${className}`}>
      <span ref={box} class="amo-combobox-box">
        {chosen.map((option) => (
          <span key={option} class="amo-chip" {...colors(option)}>
            <span>{label(option)}</span>
            <button
              type="button"
              class="amo amo-chip-remove"
              aria-label={texts.remove.replace('{label}', label(option))}
              disabled={disabled}
              onClick={() => {
                remove(option);
                focusText();
              }}
            >
              ×
            </button>
            <input type="hidden" name={name ?? field.name} disabled={disabled} value={option} />
          </span>
        ))}
        <input
          {...field}
          name={undefined}
          {...(invalid && { 'aria-invalid': true })}
          {...(props.id && { id: props.id })}
          ref={styled}
          type="text"
          role="combobox"
          class="amo amo-control"
          autocomplete="off"
          spellcheck={false}
          required={undefined}
          aria-required={field.required}
          aria-label={props['aria-label']}
          aria-autocomplete="list"
          aria-expanded={state.open}
          aria-controls={state.open ? `${ownId}-list` : undefined}
          aria-activedescendant={state.active < 0 ? undefined : `${ownId}-${state.active}`}
          placeholder={chosen.length === 0 ? props.placeholder : undefined}
          disabled={disabled}
          value={state.draft ?? ''}
          onInput={(event) => state.type(event.currentTarget.value)}
          onClick={() => state.show()}
          onKeyDown={(event) => {
            const last = chosen.at(-1);
            if (event.key === 'Backspace' && !state.draft && last !== undefined) remove(last);
            state.pressed(event);
          }}
          onBlur={() => state.end()}
        />
      </span>
      <OptionList
        id={ownId}
        label={props['aria-label']}
        field={field.id}
        state={state}
        texts={texts}
        multiple
        isChosen={(option) => chosen.includes(option)}
        onChoose={choose}
      />
    </span>
  );
}
