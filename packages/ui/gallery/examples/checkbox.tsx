import { Checkbox } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '8px' }}>
      <Checkbox defaultChecked>Прислать мне копию</Checkbox>
      <Checkbox>Напомнить за день до срока, если задача ещё не закрыта</Checkbox>
      <Checkbox indeterminate>Часть отмечена</Checkbox>
      <Checkbox invalid>Согласен с условиями</Checkbox>
      <Checkbox disabled>Недоступно</Checkbox>
    </div>
  );
}

export const live = defineLive(
  { children: 'Прислать мне копию', indeterminate: false, invalid: false, disabled: false },
  (props) => <Checkbox {...props} />,
);
