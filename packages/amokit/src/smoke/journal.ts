import { randomBytes } from 'node:crypto';
import type { BrowserContext } from 'playwright';
import { at, textOf } from './value.ts';

const kinds = ['call', 'request', 'error', 'note', 'entered', 'started'] as const;

/** A line of the page's journal. */
export interface JournalLine {
  readonly kind: (typeof kinds)[number];
  readonly widget: string;
  readonly text: string;
  readonly detail: string;
}

/** What the page tells of its widgets, as it happens. */
export interface JournalReader {
  readonly lines: readonly JournalLine[];
  /** Waits for a line; undefined where it does not come in time. `from` leaves out earlier lines. */
  wait(
    matches: (line: JournalLine) => boolean,
    milliseconds: number,
    from?: number,
  ): Promise<JournalLine | undefined>;
}

const readLine = (value: unknown): JournalLine | undefined => {
  const kind = kinds.find((known) => known === at(value, 'kind'));
  return (
    kind && {
      kind,
      widget: textOf(at(value, 'widget')),
      text: textOf(at(value, 'text')),
      detail: textOf(at(value, 'detail')),
    }
  );
};

/**
 * Listens to the journal of a context's pages. What carries it has a name that nobody can guess, and
 * is gone from the window before the first widget comes.
 */
export async function listenToJournal(context: BrowserContext): Promise<JournalReader> {
  const lines: JournalLine[] = [];
  const waiting = new Set<() => void>();
  const name = `tell_${randomBytes(16).toString('hex')}`;
  await context.exposeBinding(name, (_source, value: unknown) => {
    const line = readLine(value);
    if (!line) return;
    lines.push(line);
    for (const look of [...waiting]) look();
  });
  await context.addInitScript((hidden: string) => {
    const tell: unknown = Reflect.get(window, hidden);
    Reflect.deleteProperty(window, hidden);
    if (window === window.top) Reflect.set(window, 'sandboxWatcher', tell);
  }, name);

  return {
    lines,
    wait(matches, milliseconds, from = 0) {
      const find = () => lines.slice(from).find(matches);
      const found = find();
      if (found) return Promise.resolve(found);
      return new Promise((resolve) => {
        const end = (line: JournalLine | undefined) => {
          clearTimeout(timer);
          waiting.delete(look);
          resolve(line);
        };
        const look = () => {
          const line = find();
          if (line) end(line);
        };
        const timer = setTimeout(end, milliseconds, undefined);
        waiting.add(look);
      });
    },
  };
}
