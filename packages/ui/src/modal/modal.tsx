import type { ComponentChildren, Ref } from 'preact';
import { useCallback, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { type Texts, useTexts } from '../locale/locale.ts';
import { useStyles } from '../styles/use-styles.ts';
import { modalCss } from './modal.css.ts';
import { noteModal } from './open-modals.ts';

const texts: Texts<{ readonly close: string }> = {
  en: { close: 'Close' },
  ru: { close: 'Закрыть' },
  es: { close: 'Cerrar' },
  pt: { close: 'Fechar' },
};

/** How a person asked to close a dialog. */
export type CloseReason = 'button' | 'escape' | 'outside';

export interface ModalProps {
  readonly class?: string;
  readonly open: boolean;
  /** A person asks to close it; it closes when `open` becomes false. */
  readonly onClose: (reason: CloseReason) => void;
  readonly title: ComponentChildren;
  readonly children?: ComponentChildren;
  /** Buttons. The one that does something stands last. */
  readonly footer?: ComponentChildren;
  /** @default "medium" */
  readonly size?: 'small' | 'medium' | 'large';
  /** A click beside it asks to close it, too. Not for forms: what was typed would be lost. */
  readonly closeOnOutsideClick?: boolean;
  /** `alertdialog` for a question that has to be answered. @default "dialog" */
  readonly role?: 'dialog' | 'alertdialog';
  /** The name of the closing button. @default "Close" in the page's language */
  readonly closeLabel?: string;
  readonly ref?: Ref<HTMLDialogElement>;
}

/** Calls back on clicks beside an open dialog, which begin there too: a text may be selected outwards. */
function watchOutside(dialog: HTMLDialogElement, callback: () => void): () => void {
  let began = false;
  const press = (event: Event) => {
    began = event.target === dialog;
  };
  const click = (event: Event) => {
    if (began && event.target === dialog) callback();
  };
  dialog.addEventListener('pointerdown', press);
  dialog.addEventListener('click', click);
  return () => {
    dialog.removeEventListener('pointerdown', press);
    dialog.removeEventListener('click', click);
  };
}

/**
 * A dialog above everything: the page behind it is out of reach until it closes, then the focus
 * goes back to where it was.
 *
 * The focus starts at the element with `autofocus`, else at the first that takes it.
 *
 * @example
 * <Modal open={open} title="New task" onClose={() => setOpen(false)} footer={<Button>Save</Button>}>
 *   <Field label="What">
 *     <Input autofocus />
 *   </Field>
 * </Modal>
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/
 */
export function Modal({ open, ...props }: ModalProps) {
  // A component of its own, whose going comes before the going of its element.
  return open ? <OpenModal {...props} /> : null;
}

function OpenModal(props: Omit<ModalProps, 'open'>) {
  const { onClose, title, children, footer, size = 'medium' } = props;
  const { class: className = '', role = 'dialog', closeLabel, ref } = props;
  const { close } = useTexts(texts);
  const id = useId();
  const element = useRef<HTMLDialogElement | null>(null);
  const latest = useRef(props);
  latest.current = props;
  useLayoutEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    dialog.showModal();
    const forget = noteModal(dialog);
    const unwatch = watchOutside(dialog, () => {
      if (latest.current.closeOnOutsideClick) latest.current.onClose('outside');
    });
    return () => {
      unwatch();
      forget();
      // Before it is removed, as only then the browser gives the focus back.
      dialog.close();
    };
  }, []);
  const styled = useStyles(modalCss, ref);
  const attach = useCallback(
    (dialog: HTMLDialogElement | null) => {
      element.current = dialog;
      return styled(dialog);
    },
    [styled],
  );
  return (
    <dialog
      ref={attach}
      role={role}
      class={`amo amo-surface amo-modal ${className}`}
      data-size={size}
      aria-labelledby={`${id}-title`}
      aria-describedby={role === 'alertdialog' ? `${id}-body` : undefined}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onClose('escape');
      }}
      // Browsers close it without asking when Escape is pressed twice.
      onClose={(event) => {
        if (event.target === event.currentTarget && event.currentTarget.isConnected) {
          onClose('escape');
        }
      }}
    >
      <div class="amo-modal-box">
        <div class="amo-modal-head">
          <h2 class="amo amo-modal-title" id={`${id}-title`}>
            {title}
          </h2>
          <button
            type="button"
            class="amo amo-modal-close"
            aria-label={closeLabel ?? close}
            onClick={() => onClose('button')}
          >
            ×
          </button>
        </div>
        <div class="amo-modal-body" id={`${id}-body`}>
          {children}
        </div>
        {footer && <div class="amo-modal-foot">{footer}</div>}
      </div>
    </dialog>
  );
}
