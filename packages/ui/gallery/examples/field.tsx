import { Field, Input } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '12px' }}>
      <Field label="Название" required>
        <Input value="Поставка оборудования" />
      </Field>
      <Field label="Ключ" hint="Его можно найти в личном кабинете">
        <Input />
      </Field>
      <Field label="Почта" error="В адресе не хватает знака @">
        <Input type="email" value="olga.example.com" />
      </Field>
    </div>
  );
}

export const live = defineLive(
  { label: 'Ключ', hint: 'Его можно найти в личном кабинете', error: '', required: false },
  (props) => (
    <Field {...props}>
      <Input />
    </Field>
  ),
);
