import { useId, useRef } from 'preact/hooks';
import { checkboxCss } from '../checkbox/checkbox.css.ts';
import { ControlGroup, type ControlGroupProps } from '../field/control-group.tsx';
import type { Option } from '../forms/option.ts';
import { useControlled } from '../forms/use-controlled.ts';
import { useFormReset } from '../forms/use-form-reset.ts';
import { useStyles } from '../styles/use-styles.ts';

export interface RadioGroupProps<V extends string> extends ControlGroupProps {
  readonly options: readonly Option<V>[];
  /** null where nothing is chosen yet. */
  readonly value?: V | null;
  readonly defaultValue?: V | null;
  readonly onChange?: (value: V) => void;
  readonly name?: string;
}

/**
 * One of a few, all of them seen at once.
 *
 * @example
 * <RadioGroup
 *   label="Send as"
 *   defaultValue="mail"
 *   options={[
 *     { value: 'mail', label: 'E-mail' },
 *     { value: 'sms', label: 'SMS' },
 *   ]}
 * />
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/radio/
 */
export function RadioGroup<V extends string>(props: RadioGroupProps<V>) {
  const { options, value, defaultValue = null, onChange, name, ...group } = props;
  const ownName = useId();
  const first = useRef<HTMLLabelElement | null>(null);
  const [chosen, set] = useControlled<V | null>(value, defaultValue, (next) => {
    if (next !== null) onChange?.(next);
  });
  useFormReset(first, () => set(defaultValue));
  const styled = useStyles(checkboxCss, first);
  return (
    <ControlGroup {...group} name={name} role="radiogroup">
      {options.map((option, index) => (
        <label key={option.value} ref={index === 0 ? styled : null} class="amo amo-check">
          <input
            type="radio"
            class="amo amo-check-box"
            name={name ?? ownName}
            value={option.value}
            disabled={option.disabled}
            required={group.required}
            checked={chosen === option.value}
            onChange={() => set(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </ControlGroup>
  );
}
