import { Button, Field, Input, Modal, Textarea } from '@amokit/ui';
import { useState } from 'preact/hooks';

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
