import { Button, Confirm } from '@amokit/ui';
import { useState } from 'preact/hooks';
import { defineLive } from '../live.ts';

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

export const live = defineLive(
  { title: 'Удалить примечание?', children: '', confirmLabel: 'Удалить', danger: true },
  (props) => <LiveConfirm {...props} />,
);

interface LiveConfirmProps {
  readonly title: string;
  readonly children: string;
  readonly confirmLabel: string;
  readonly danger: boolean;
}

function LiveConfirm(props: LiveConfirmProps) {
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>Спросить</Button>
      <Confirm {...props} open={asking} onConfirm={close} onCancel={close} />
    </>
  );
}
