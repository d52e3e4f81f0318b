import { Badge } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: '6px' }}>
      <Badge>Выключен</Badge>
      <Badge variant="info">Настраивается</Badge>
      <Badge variant="success">Подключён</Badge>
      <Badge variant="warning">Скоро истечёт</Badge>
      <Badge variant="danger">Ошибка</Badge>
    </div>
  );
}

export const live = defineLive(
  { children: 'Подключён', variant: ['neutral', 'info', 'success', 'warning', 'danger'] },
  (props) => <Badge {...props} />,
);
