import { Field, Select } from '@amokit/ui';
import { defineLive } from '../live.ts';

const stages = [
  { value: 'new', label: 'Первичный контакт', group: 'Продажи' },
  { value: 'talks', label: 'Переговоры', group: 'Продажи' },
  { value: 'paid', label: 'Оплачено', group: 'Сопровождение' },
];

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '12px' }}>
      <Field label="Этап">
        <Select options={stages} defaultValue="talks" />
      </Field>
      <Field label="Перенести на" error="Выберите этап" required>
        <Select options={stages} placeholder="Не выбран" />
      </Field>
      <Select aria-label="Недоступно" options={stages} disabled />
    </div>
  );
}

export const live = defineLive(
  { label: 'Этап', placeholder: 'Не выбран', error: '', required: false, disabled: false },
  ({ label, error, required, ...props }) => (
    <Field label={label} error={error} required={required}>
      <Select {...props} options={stages} />
    </Field>
  ),
);
