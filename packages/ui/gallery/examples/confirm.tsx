import { Button, Confirm } from '@amokit/ui';
import { useState } from 'preact/hooks';

export function Example() {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="danger" onClick={() => setAsking(true)}>
        Удалить примечание
      </Button>
      <Confirm
        open={asking}
        title="Удалить примечание?"
        confirmLabel="Удалить"
        danger
        onConfirm={async () => {
          await new Promise((done) => setTimeout(done, 1000));
          setAsking(false);
        }}
        onCancel={() => setAsking(false)}
      >
        Вернуть его будет нельзя.
      </Confirm>
    </>
  );
}
