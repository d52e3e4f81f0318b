import { Button, createToasts, Toaster } from '@amokit/ui';
import { useState } from 'preact/hooks';
import { defineLive } from '../live.ts';

export function Example() {
  const [toasts] = useState(createToasts);
  return (
    <>
      <Button
        onClick={() =>
          toasts.show('Примечание удалено', {
            action: { label: 'Вернуть', onSelect: () => toasts.show('Примечание возвращено') },
          })
        }
      >
        Удалить
      </Button>
      <Toaster toasts={toasts} />
    </>
  );
}

export const live = defineLive(
  { text: 'Примечание добавлено', variant: ['info', 'success', 'danger'] },
  (props) => <LiveToaster {...props} />,
);

interface LiveToasterProps {
  readonly text: string;
  readonly variant: 'info' | 'success' | 'danger';
}

function LiveToaster({ text, variant }: LiveToasterProps) {
  const [toasts] = useState(createToasts);
  return (
    <>
      <Button onClick={() => toasts.show(text, { variant })}>Показать</Button>
      <Toaster toasts={toasts} />
    </>
  );
}
