import { DatePicker, Field } from '@amokit/ui';

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
