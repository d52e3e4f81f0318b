import { Button, Field, Input, Modal, Textarea } from '@amokit/ui';
import { useState } from 'preact/hooks';
import { defineLive } from '../live.ts';

export function Example() {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Новая задача</Button>
      <Modal
        open={open}
        title="Новая задача"
        onClose={close}
        footer={
          <>
            <Button onClick={close}>Отмена</Button>
            <Button variant="primary" onClick={close}>
              Создать
            </Button>
          </>
        }
      >
        <div style={{ display: 'grid', gap: '12px' }}>
          <Field label="Что сделать">
            <Input autofocus />
          </Field>
          <Field label="Подробности">
            <Textarea />
          </Field>
        </div>
      </Modal>
    </>
  );
}

export const live = defineLive(
  {
    title: 'Новая задача',
    children: 'Что сделать и до какого дня.',
    size: ['medium', 'small', 'large'],
    closeOnOutsideClick: true,
  },
  (props) => <LiveModal {...props} />,
);

interface LiveModalProps {
  readonly title: string;
  readonly children: string;
  readonly size: 'small' | 'medium' | 'large';
  readonly closeOnOutsideClick: boolean;
}

function LiveModal(props: LiveModalProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Открыть</Button>
      <Modal {...props} open={open} onClose={() => setOpen(false)} />
    </>
  );
}
