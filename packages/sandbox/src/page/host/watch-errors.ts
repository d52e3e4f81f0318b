import type { PageWidget } from '../../page-shapes/page-state.ts';
import { type Journal, stackOf } from './journal.ts';

/** The code of the widget whose folder a stack or an address names; an empty string for none. */
export const ownerOf = (widgets: readonly PageWidget[], text: string): string =>
  widgets.find(({ path }) => text.includes(`${path}/`))?.code ?? '';

/**
 * Brings errors that nobody caught into the journal: those of timers, handlers and promises, which
 * no callback's caller can see. Told apart by the widget's address in the stack.
 */
export function watchErrors(journal: Journal, widgets: () => readonly PageWidget[]): void {
  window.addEventListener('error', (event) => {
    // A failed picture or script has no message and is not an error of any code.
    if (!event.message) return;
    const error: unknown = event.error;
    const owner = ownerOf(widgets(), `${stackOf(error)} ${event.filename}/`);
    journal.error(owner, 'uncaught', error ?? event.message);
  });
  window.addEventListener('unhandledrejection', (event) => {
    const reason: unknown = event.reason;
    journal.error(ownerOf(widgets(), stackOf(reason)), 'unhandled rejection', reason);
  });
}
