import { Button, EmptyState } from '@amokit/ui';
import { defineLive } from '../live.ts';

export function Example() {
  return (
    <EmptyState title="Примечаний пока нет" icon="✎" action={<Button>Написать</Button>}>
      Их увидит вся команда.
    </EmptyState>
  );
}

export const live = defineLive(
  { title: 'Примечаний пока нет', children: 'Их увидит вся команда.', icon: '✎' },
  (props) => <EmptyState {...props} />,
);
