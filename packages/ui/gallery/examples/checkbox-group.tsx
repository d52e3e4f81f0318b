import { CheckboxGroup } from '@amokit/ui';
import { defineLive } from '../live.ts';

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

export const live = defineLive(
  {
    label: 'Когда напомнить',
    hint: 'Можно выбрать несколько',
    error: '',
    required: false,
    selectAll: true,
    disabled: false,
  },
  (props) => <CheckboxGroup {...props} options={options} />,
);
