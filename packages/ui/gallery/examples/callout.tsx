import { Callout, Link } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <div style={{ display: 'grid', gap: '8px' }}>
      <Callout title="Примечание видит вся команда">Личные заметки пишите в задачу.</Callout>
      <Callout variant="success" onClose={() => {}}>
        Примечание добавлено
      </Callout>
      <Callout variant="warning" title="Доступ истекает завтра">
        <Link href="#">Продлить</Link>
      </Callout>
      <Callout variant="danger" title="Примечание не сохранено" onClose={() => {}}>
        Текст остался в поле. Попробуйте ещё раз.
      </Callout>
    </div>
  );
}

export const live = defineLive(
  {
    variant: ['info', 'success', 'warning', 'danger'],
    title: 'Примечание видит вся команда',
    children: 'Личные заметки пишите в задачу.',
  },
  (props) => <Callout {...props} />,
);
