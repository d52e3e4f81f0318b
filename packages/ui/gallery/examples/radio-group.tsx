import { RadioGroup } from '@amokit/ui';
import { defineLive } from '../live.ts';

const options = [
  { value: 'mail', label: 'Письмом' },
  { value: 'sms', label: 'В SMS' },
  { value: 'fax', label: 'Факсом', disabled: true },
];

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '16px' }}>
      <RadioGroup label="Как отправить" options={options} defaultValue="mail" />
      <RadioGroup label="Как ответить" error="Выберите способ" options={options} />
    </div>
  );
}

export const live = defineLive(
  { label: 'Как отправить', hint: '', error: '', required: false, disabled: false },
  (props) => <RadioGroup {...props} options={options} />,
);
