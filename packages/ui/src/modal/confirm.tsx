import type { ComponentChildren, Ref } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../button/button.tsx';
import { type Texts, useTexts } from '../locale/locale.ts';
import { Modal } from './modal.tsx';

const texts: Texts<{ readonly cancel: string }> = {
  en: { cancel: 'Cancel' },
  ru: { cancel: 'Отмена' },
  es: { cancel: 'Cancelar' },
  pt: { cancel: 'Cancelar' },
};

export interface ConfirmProps {
  readonly open: boolean;
  /** The question. */
  readonly title: ComponentChildren;
  /** What follows from the answer. */
  readonly children?: ComponentChildren;
  /** What is done, as a verb: "Delete". */
  readonly confirmLabel: string;
  /** @default "Cancel" in the page's language */
  readonly cancelLabel?: string;
  /** It can not be undone: the focus starts at Cancel. */
  readonly danger?: boolean;
  /** May take its time: the button is busy until the promise settles. */
  readonly onConfirm: () => void | Promise<void>;
  readonly onCancel: () => void;
  readonly ref?: Ref<HTMLDialogElement>;
}

/**
 * Asks before something is done.
 *
 * @example
 * <Confirm
 *   open={asking}
 *   title="Delete the note?"
 *   confirmLabel="Delete"
 *   danger
 *   onConfirm={remove}
 *   onCancel={() => setAsking(false)}
 * >
 *   It can not be brought back.
 * </Confirm>
 */
export function Confirm(props: ConfirmProps) {
  const { open, title, children, confirmLabel, cancelLabel, danger, onConfirm, onCancel } = props;
  const { cancel } = useTexts(texts);
  const [busy, setBusy] = useState(false);
  const confirm = async () => {
    setBusy(true);
    try {
      await onConfirm();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      {...(props.ref && { ref: props.ref })}
      open={open}
      role="alertdialog"
      size="small"
      title={title}
      onClose={() => !busy && onCancel()}
      footer={
        <>
          <Button autofocus={danger} onClick={() => !busy && onCancel()}>
            {cancelLabel ?? cancel}
          </Button>
          <Button
            variant={danger ? 'danger' : 'primary'}
            autofocus={!danger}
            busy={busy}
            onClick={confirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Modal>
  );
}
