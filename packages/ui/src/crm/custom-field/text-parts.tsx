import { Checkbox } from '../../checkbox/checkbox.tsx';
import { DatePicker } from '../../date-picker/date-picker.tsx';
import { Field } from '../../field/field.tsx';
import { Input } from '../../input/input.tsx';
import { NumberField } from '../../number-field/number-field.tsx';
import { Textarea } from '../../textarea/textarea.tsx';
import type { FieldPartProps } from './field-part.ts';

/** text, tracking_data, url */
export function TextPart(props: FieldPartProps<'text' | 'tracking_data' | 'url'>) {
  const { field, frame, value, onChange, disabled } = props;
  return (
    <Field {...frame}>
      <Input
        type={field.type === 'url' ? 'url' : 'text'}
        value={value ?? ''}
        disabled={disabled}
        onInput={({ currentTarget }) => onChange(currentTarget.value || null)}
      />
    </Field>
  );
}

/** textarea, streetaddress */
export function LongTextPart(props: FieldPartProps<'textarea' | 'streetaddress'>) {
  const { field, frame, value, onChange, disabled } = props;
  return (
    <Field {...frame}>
      <Textarea
        minRows={field.type === 'textarea' ? 3 : 1}
        value={value ?? ''}
        disabled={disabled}
        onInput={({ currentTarget }) => onChange(currentTarget.value || null)}
      />
    </Field>
  );
}

/** numeric, price, monetary */
export function NumberPart(props: FieldPartProps<'numeric' | 'price' | 'monetary'>) {
  const { field, frame, value, onChange, disabled } = props;
  return (
    <Field {...frame}>
      <NumberField
        value={value ?? null}
        disabled={disabled}
        {...(field.currency && { currency: field.currency })}
        onChange={onChange}
      />
    </Field>
  );
}

/** checkbox */
export function CheckboxPart(props: FieldPartProps<'checkbox'>) {
  const { frame, value = false, onChange, disabled } = props;
  return (
    <Field {...frame}>
      <Checkbox checked={value} disabled={disabled} value="1" onChange={onChange} />
    </Field>
  );
}

const two = (number: number): string => `${number}`.padStart(2, '0');

const dayOf = (date: Date): string =>
  `${`${date.getFullYear()}`.padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

const momentOf = (date: Date): string =>
  `${dayOf(date)}T${two(date.getHours())}:${two(date.getMinutes())}`;

/** date, date_time, birthday: on the person's clock */
export function DatePart(props: FieldPartProps<'date' | 'date_time' | 'birthday'>) {
  const { field, frame, value, onChange, disabled } = props;
  const time = field.type === 'date_time';
  const shown = value ? (time ? momentOf(value) : dayOf(value)) : null;
  return (
    <Field {...frame}>
      <DatePicker
        time={time}
        value={shown}
        disabled={disabled}
        // A day without a time would be read as one in UTC.
        onChange={(next) =>
          onChange(next === null ? null : new Date(time ? next : `${next}T00:00`))
        }
      />
    </Field>
  );
}
