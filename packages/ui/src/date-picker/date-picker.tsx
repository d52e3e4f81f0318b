import type { Ref } from 'preact';
import { useRef } from 'preact/hooks';
import { useFieldControl } from '../field/field-context.ts';
import { useControlled } from '../forms/use-controlled.ts';
import { useFormReset } from '../forms/use-form-reset.ts';
import { useLocale, useTexts } from '../locale/locale.ts';
import { useStyles } from '../styles/use-styles.ts';
import { CalendarButton } from './calendar-button.tsx';
import { datePickerCss } from './date-picker.css.ts';
import { type DateTexts, dateTexts } from './date-texts.ts';
import { useMomentInputs } from './moment-input.tsx';

export interface DatePickerProps {
  readonly class?: string;
  /** `2026-11-25`, with a time `2026-11-25T14:30`; null where nothing is chosen. */
  readonly value?: string | null;
  readonly defaultValue?: string | null;
  /** Called with null for an emptied text and for one that is no day. */
  readonly onChange?: (value: string | null) => void;
  /** Asks for the time, too. It is the time on the person's clock. */
  readonly time?: boolean;
  /** The first and the last day that can be chosen, `2026-11-25`. */
  readonly min?: string;
  readonly max?: string;
  /** Its form gets the value as it is here. */
  readonly name?: string;
  readonly id?: string;
  readonly disabled?: boolean;
  readonly invalid?: boolean;
  /** Its name where it stands in no field. */
  readonly 'aria-label'?: string;
  readonly texts?: Partial<DateTexts>;
  readonly ref?: Ref<HTMLInputElement>;
}

/**
 * A day, typed as the person's language writes it or chosen from a calendar.
 *
 * @example
 * <Field label="Due">
 *   <DatePicker time min="2026-11-25" value={due} onChange={setDue} />
 * </Field>
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/examples/datepicker-dialog/
 */
export function DatePicker(props: DatePickerProps) {
  const { class: className = '', value, defaultValue = null, onChange, time, min, max } = props;
  const { name, disabled, invalid } = props;
  const field = useFieldControl();
  const locale = useLocale();
  const texts = useTexts(dateTexts, props.texts);
  const root = useRef<HTMLSpanElement | null>(null);
  const [chosen, set] = useControlled<string | null>(value, defaultValue, onChange);
  useFormReset(root, () => set(defaultValue));
  const { dayInput, timeInput } = useMomentInputs({
    ...{ value: chosen, onChange: set, time, min, max, locale, texts },
    ...(props.ref && { ref: props.ref }),
    invalid: Boolean(invalid || field['aria-invalid']),
    day: {
      id: props.id ?? field.id,
      'aria-label': props['aria-label'],
      'aria-describedby': field['aria-describedby'],
      required: field.required,
      disabled,
    },
  });
  return (
    <span ref={useStyles(datePickerCss, root)} class={`amo amo-date ${className}`}>
      <span class="amo-input-box">
        {dayInput}
        <CalendarButton
          {...{ min, max, disabled, locale, texts }}
          anchor={root}
          chosen={[chosen?.slice(0, 10) ?? null]}
          onChoose={(day) => {
            set(time ? `${day}T${chosen?.slice(11, 16) || '00:00'}` : day);
            return true;
          }}
        />
      </span>
      {timeInput}
      <input type="hidden" name={name ?? field.name} disabled={disabled} value={chosen ?? ''} />
    </span>
  );
}
