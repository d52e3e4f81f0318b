import type { Locator, Page } from 'playwright';
import type { Cards, InstalledWidget } from './installed-widget.ts';
import type { JournalLine, JournalReader } from './journal.ts';
import type { Network } from './network.ts';
import type { Outcome, SmokeError, Step } from './report.ts';

/** How long anything may take that happens in the page alone. */
export const patience = 4_000;

/** A fresh page in one area, in the hands of smoke. */
export interface Visit {
  readonly page: Page;
  readonly url: string;
  readonly widget: InstalledWidget;
  readonly cards: Cards;
  /** True where the page is a card. */
  readonly isCard: boolean;
  readonly journal: JournalReader;
  readonly network: Network;
  /** Mistakes that no journal tells of: a step that did not do what it is for. */
  readonly errors: SmokeError[];
  readonly notes: string[];
}

/** What became of the steps of an effect. */
export type Found = Partial<Record<Step, Outcome>>;

/** What a person would see of the widget in an area. */
export type Effect = (visit: Visit) => Promise<Found>;

export const isCall =
  ({ widget }: Visit, ...names: readonly string[]) =>
  (line: JournalLine): boolean =>
    line.kind === 'call' && line.widget === widget.code && names.includes(line.text);

/** True for a line by which a callback came to an end, well or not. */
export const isEnd = (visit: Visit, name: string) => {
  const called = isCall(visit, name);
  return (line: JournalLine): boolean =>
    called(line) ||
    (line.kind === 'error' &&
      line.widget === visit.widget.code &&
      line.text.startsWith(`${name}: `));
};

/**
 * Waits until a callback has ended: `passed` or `failed`, and `absent` where the page's note says so
 * or nothing has been heard of it.
 */
export async function callbackOutcome(
  visit: Visit,
  name: string,
  from: number,
  milliseconds = patience,
): Promise<Outcome> {
  if (!(await hasCallback(visit, name))) return 'absent';
  const line = await visit.journal.wait(isEnd(visit, name), milliseconds, from);
  return line ? outcomeOf(visit, line) : 'absent';
}

/** What a line says of the step that it ends. */
export const outcomeOf = (visit: Visit, line: JournalLine): Outcome =>
  line.kind === 'error' && !isOfNetwork(visit, line) ? 'failed' : 'passed';

/**
 * True for an error that comes of the closed network, which smoke asked for: nobody's mistake. A
 * rejection without a word is what `$.ajax` gives of a server that nobody reached.
 */
export const isOfNetwork = ({ network }: Visit, { text }: JournalLine): boolean =>
  isNetworkConsequence(text) ||
  (/: (?:undefined|error)?$/.test(text) &&
    network.requests.some(({ answer }) => answer === 'refused'));

const isNetworkConsequence = (message: string): boolean =>
  /Failed to fetch|NetworkError|a request failed, there was no answer|ERR_(?:FAILED|CONNECTION_REFUSED|NAME_NOT_RESOLVED)|Network Error/.test(
    message,
  );

/** True where the widget has the callback, or a group of them (`companies`); `otherwise` where it does not run, or not any more. */
export const hasCallback = (
  { page, widget }: Visit,
  name: string,
  otherwise = true,
): Promise<boolean> =>
  page.evaluate(
    ([code, callback, unknown]) => {
      const read = (from: unknown, ...path: readonly string[]): unknown =>
        path.reduce(
          (value, key) => (value instanceof Object ? Reflect.get(value, key) : undefined),
          from,
        );
      const callbacks = read(window, 'APP', 'widgets', 'list', code, 'callbacks');
      return callbacks === undefined
        ? unknown
        : read(callbacks, ...callback.split('.')) instanceof Object;
    },
    [widget.code, name, otherwise] as const,
  );

/** How many callbacks the widget has, groups among them; undefined where that can not be read. */
export const callbackCount = ({ page, widget }: Visit): Promise<number | undefined> =>
  page
    .evaluate((code) => {
      const read = (from: unknown, ...path: readonly string[]): unknown =>
        path.reduce(
          (value, key) => (value instanceof Object ? Reflect.get(value, key) : undefined),
          from,
        );
      const known = read(window, 'APP', 'widgets', 'list', code);
      if (!(known instanceof Object)) return undefined;
      const callbacks = read(known, 'callbacks');
      let count = 0;
      if (callbacks instanceof Object)
        for (const name in callbacks) if (read(callbacks, name) instanceof Object) count += 1;
      return count;
    }, widget.code)
    .catch(() => undefined);

/** Writes down what a step did not do. */
export function fail(visit: Visit, source: SmokeError['source'], message: string): 'failed' {
  visit.errors.push({ source, message, stack: '' });
  return 'failed';
}

/** A click that no overlay of a widget can catch. */
export const press = (locator: Locator): Promise<void> =>
  locator.first().dispatchEvent('click', undefined, { timeout: patience });

/** True once the element stands in the page. */
export const appears = (locator: Locator, milliseconds = patience): Promise<boolean> =>
  locator
    .first()
    .waitFor({ state: 'attached', timeout: milliseconds })
    .then(() => true)
    .catch(() => false);

/** A turn of the page: what it was about to do by now is done. A page that hangs has none. */
const turn = ({ page }: Visit): Promise<unknown> =>
  Promise.race([
    page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 25))).catch(() => undefined),
    new Promise((resolve) => setTimeout(resolve, 500)),
  ]);

/**
 * Waits until the page has come to rest: it asked for nothing in some turns, or it takes too long.
 * Turns are counted by the page's own clock, as that of a busy machine is slow.
 */
export async function settle(visit: Visit, turns = 2, most = 1_500): Promise<void> {
  const end = Date.now() + most;
  for (let calm = 0; calm < turns && Date.now() < end; ) {
    await turn(visit);
    calm = visit.network.open() > 0 ? 0 : calm + 1;
  }
}
