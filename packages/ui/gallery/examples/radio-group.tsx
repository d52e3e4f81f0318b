import { RadioGroup } from '@amokit/ui';

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
