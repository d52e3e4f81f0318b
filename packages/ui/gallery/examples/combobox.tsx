import { Combobox, Field } from '@amokit/ui';
import { defineLive } from '../live.ts';

const people = ['Алёна Ким', 'Борис Орлов', 'Вера Юдина', 'Яна Серова'].map((label, index) => ({
  value: `${index}`,
  label,
}));

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '12px' }}>
      <Field label="Ответственный" hint="Начните вводить имя">
        <Combobox options={people} defaultValue="1" />
      </Field>
      <Field label="Компания" error="Выберите компанию из списка">
        <Combobox
          placeholder="Поиск"
          search={async (query) => [{ value: query, label: `ООО «${query || 'Ромашка'}»` }]}
        />
      </Field>
      <Combobox aria-label="Недоступно" options={people} disabled />
    </div>
  );
}

export const live = defineLive(
  { label: 'Ответственный', placeholder: 'Начните вводить имя', error: '', disabled: false },
  ({ label, error, ...props }) => (
    <Field label={label} error={error}>
      <Combobox {...props} options={people} />
    </Field>
  ),
);
