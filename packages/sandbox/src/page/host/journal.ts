import { createStore, type Store } from '../state/store.ts';
import { messageOf } from './value.ts';

/** A line of what happened to the widgets of this page. */
export interface JournalEntry {
  readonly id: number;
  readonly kind: 'call' | 'request' | 'error' | 'note';
  /** The widget's code; an empty string for the page's own lines. */
  readonly widget: string;
  /** What happened: the callback, or the message of an error. */
  readonly text: string;
  /** The stack of an error, the answer of a callback. */
  readonly detail: string;
  readonly at: number;
}

/** What the widgets do and what goes wrong with them, for the sandbox's drawer. */
export interface Journal {
  readonly entries: Store<readonly JournalEntry[]>;
  call(widget: string, callback: string, detail?: string): void;
  request(widget: string, address: string, outcome: string): void;
  note(widget: string, text: string): void;
  error(widget: string, where: string, error: unknown): void;
  clear(): void;
}

// Widgets put others in their place, which may throw.
const report = console.error.bind(console);

// A widget with a timer must not fill the memory of a page that stays open all day.
const most = 500;

/** @param heard is told of every line at once */
export function createJournal(heard?: (entry: JournalEntry) => void): Journal {
  const entries = createStore<readonly JournalEntry[]>([]);
  let lastId = 0;
  const add = (entry: Omit<JournalEntry, 'id' | 'at'>): void => {
    lastId += 1;
    const line = { ...entry, id: lastId, at: Date.now() };
    entries.set([...entries.get(), line].slice(-most));
    heard?.(line);
  };
  return {
    entries,
    call: (widget, text, detail = '') => add({ kind: 'call', widget, text, detail }),
    request: (widget, text, detail) => add({ kind: 'request', widget, text, detail }),
    note: (widget, text) => add({ kind: 'note', widget, text, detail: '' }),
    error(widget, where, error) {
      add({ kind: 'error', widget, text: `${where}: ${messageOf(error)}`, detail: stackOf(error) });
      report(`[${widget || 'page'}] ${where}`, error);
    },
    clear: () => entries.set([]),
  };
}

/** The stack of an error and of what caused it; the innermost comes last. */
export function stackOf(error: unknown): string {
  try {
    if (!(error instanceof Error)) return '';
    return [String(error.stack ?? ''), stackOf(error.cause)].filter(Boolean).join('\n');
  } catch {
    return '';
  }
}
