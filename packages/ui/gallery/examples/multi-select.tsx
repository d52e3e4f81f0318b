import { Field, MultiSelect } from '@amokit/ui';

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
