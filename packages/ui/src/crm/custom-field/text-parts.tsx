import { Checkbox } from '../../checkbox/checkbox.tsx';
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
