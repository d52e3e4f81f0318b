import { useRef } from 'preact/hooks';
import { ControlGroup, type ControlGroupProps } from '../field/control-group.tsx';
import { useFieldError } from '../field/use-field-error.ts';
import type { Option } from '../forms/option.ts';
import { useControlled } from '../forms/use-controlled.ts';
import { useFormReset } from '../forms/use-form-reset.ts';
import { type Texts, useTexts } from '../locale/locale.ts';
import { Checkbox } from './checkbox.tsx';

const texts: Texts<{ readonly all: string }> = {
  en: { all: 'Select all' },
  ru: { all: 'Выбрать все' },
  es: { all: 'Seleccionar todo' },
  pt: { all: 'Selecionar tudo' },
};

export interface CheckboxGroupProps<V extends string> extends ControlGroupProps {
  readonly options: readonly Option<V>[];
  readonly value?: readonly V[];
  readonly defaultValue?: readonly V[];
  /** Called with the ticked values, in the order of the options. */
  readonly onChange?: (value: V[]) => void;
  /** The form gets one entry of this name for each ticked box. */
  readonly name?: string;
  /** Adds a box that ticks all: `true`, or its label. */
  readonly selectAll?: boolean | string;
}

/**
 * Boxes that answer one question.
 *
 * @example
 * <CheckboxGroup
 *   label="Remind me"
 *   selectAll
 *   options={[
 *     { value: 'day', label: 'A day before' },
 *     { value: 'hour', label: 'An hour before' },
 *   ]}
 *   onChange={setReminders}
 * />
 */
export function CheckboxGroup<V extends string>(props: CheckboxGroupProps<V>) {
  const { options, value, defaultValue = [], onChange, name, selectAll, ...group } = props;
  const error = useFieldError(group.error, name);
  const { all } = useTexts(texts);
  const first = useRef<HTMLInputElement>(null);
  const inOrder = (ticked: ReadonlySet<V>) =>
    options.map((option) => option.value).filter((option) => ticked.has(option));
  const [ticked, set] = useControlled<readonly V[]>(value, defaultValue, (next) =>
    onChange?.(inOrder(new Set(next))),
  );
  useFormReset(first, () => set(defaultValue));

  const free = options.filter((option) => !option.disabled).map((option) => option.value);
  const tickedFree = free.filter((option) => ticked.includes(option));
  const held = ticked.filter((option) => !free.includes(option));
  return (
    <ControlGroup {...group} error={error} name={name}>
      {selectAll && (
        <Checkbox
          checked={tickedFree.length === free.length && free.length > 0}
          indeterminate={tickedFree.length > 0 && tickedFree.length < free.length}
          onChange={(checked) => set(checked ? [...held, ...free] : held)}
        >
          {selectAll === true ? all : selectAll}
        </Checkbox>
      )}
      {options.map((option, index) => (
        <Checkbox
          key={option.value}
          ref={index === 0 ? first : null}
          name={name}
          value={option.value}
          disabled={option.disabled}
          invalid={Boolean(error)}
          checked={ticked.includes(option.value)}
          onChange={(checked) =>
            set(
              checked
                ? [...ticked, option.value]
                : ticked.filter((other) => other !== option.value),
            )
          }
        >
          {option.label}
        </Checkbox>
      ))}
    </ControlGroup>
  );
}
