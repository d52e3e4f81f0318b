import { Input } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '8px' }}>
      <Input aria-label="Название" placeholder="Название сделки" />
      <Input aria-label="Телефон" type="tel" value="+7 900 000-00-00" />
      <Input aria-label="Сайт" type="url" before="https://" value="example.com" />
      <Input aria-label="Скидка" after="%" value="15" />
      <Input aria-label="Почта" invalid value="olga.example.com" />
      <Input aria-label="Недоступно" disabled value="Недоступно" />
    </div>
  );
}

export const live = defineLive(
  { placeholder: 'Название сделки', before: '', after: '', invalid: false, disabled: false },
  (props) => <Input aria-label="Название" {...props} />,
);
