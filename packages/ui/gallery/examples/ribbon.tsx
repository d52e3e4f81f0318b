import { Link, Ribbon } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '8px' }}>
      <Ribbon>
        Пробный период закончится через три дня. <Link href="#pay">Продлить</Link>
      </Ribbon>
      <Ribbon variant="success">Виджет обновлён</Ribbon>
      <Ribbon variant="danger">Нет связи с сервером</Ribbon>
    </div>
  );
}

export const live = defineLive(
  { children: 'Пробный период закончится через три дня', variant: ['info', 'success', 'danger'] },
  (props) => <Ribbon {...props} />,
);
