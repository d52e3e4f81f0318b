import { Button, EmptyState } from '@amokit/ui';

export function Example() {
  return (
    <EmptyState title="Примечаний пока нет" icon="✎" action={<Button>Написать</Button>}>
      Их увидит вся команда.
    </EmptyState>
  );
}
