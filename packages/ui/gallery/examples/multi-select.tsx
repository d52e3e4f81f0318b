import { Field, MultiSelect } from '@amokit/ui';
import { defineLive } from '../live.ts';

const tags = ['горячий', 'повторная продажа', 'выставка', 'сайт', 'звонок'].map((label) => ({
  value: label,
  label,
}));

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '12px' }}>
      <Field label="Теги">
        <MultiSelect options={tags} defaultValue={['горячий', 'повторная продажа']} />
      </Field>
      <Field label="Источники" error="Выберите хотя бы один">
        <MultiSelect options={tags} placeholder="Поиск" />
      </Field>
    </div>
  );
}

export const live = defineLive(
  { label: 'Теги', placeholder: 'Поиск', error: '', disabled: false },
  ({ label, error, ...props }) => (
    <Field label={label} error={error}>
      <MultiSelect {...props} options={tags} />
    </Field>
  ),
);
