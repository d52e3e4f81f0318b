/** The modal dialogs that are open, the topmost last: all else in the page is out of reach. */
const open: HTMLDialogElement[] = [];
const listeners = new Set<() => void>();

const tell = () => {
  for (const listener of listeners) listener();
};

/** The dialog that can be used now; undefined where none is open. */
export const topModal = (): HTMLDialogElement | undefined => open.at(-1);

/**
 * Notes an open dialog.
 *
 * @returns a function to call before it closes: what was moved into it has to leave it first
 */
export function noteModal(dialog: HTMLDialogElement): () => void {
  open.push(dialog);
  tell();
  return () => {
    open.splice(open.indexOf(dialog), 1);
    tell();
  };
}

/** Calls back whenever a dialog opens or is about to close. */
export function watchModals(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
