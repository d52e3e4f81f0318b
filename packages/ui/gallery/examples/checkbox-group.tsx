import { CheckboxGroup } from '@amokit/ui';

const options = [
  { value: 'day', label: 'За день' },
  { value: 'hour', label: 'За час' },
  { value: 'never', label: 'В момент звонка', disabled: true },
];

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '16px' }}>
      <CheckboxGroup
        label="Когда напомнить"
        hint="Можно выбрать несколько"
        selectAll
        options={options}
        defaultValue={['day']}
      />
      <CheckboxGroup label="Когда повторить" error="Выберите хотя бы одно" options={options} />
    </div>
  );
}
