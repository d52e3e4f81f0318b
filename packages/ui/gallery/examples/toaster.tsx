import { Button, createToasts, Toaster } from '@amokit/ui';
import { useState } from 'preact/hooks';

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
