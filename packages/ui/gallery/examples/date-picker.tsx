import { DatePicker, Field } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '12px' }}>
      <Field label="Срок">
        <DatePicker defaultValue="2026-11-25" min="2026-11-02" />
      </Field>
      <Field label="Встреча" error="В это время уже есть встреча">
        <DatePicker time defaultValue="2026-11-25T14:30" />
      </Field>
      <DatePicker aria-label="Недоступно" disabled />
    </div>
  );
}

export const live = defineLive(
  { label: 'Срок', error: '', time: false, min: '', max: '', disabled: false },
  ({ label, error, min, max, ...props }) => (
    <Field label={label} error={error}>
      <DatePicker {...props} {...(min && { min })} {...(max && { max })} />
    </Field>
  ),
);
