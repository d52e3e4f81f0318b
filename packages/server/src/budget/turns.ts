import type { Budget } from './budget.ts';

/** A request's turn would have come too late; it was not sent. */
export class TurnError extends Error {
  override readonly name = 'TurnError';
  /** Milliseconds after which there may be one. */
  readonly wait: number;

  constructor(wait: number) {
    super(`The budget of the account is used up for ${Math.ceil(wait)} ms`);
    this.wait = wait;
  }
}

export interface TurnOptions {
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds that a request waits at most. @default 20000 */
  readonly longestWait?: number | undefined;
}

/** Sends requests when it is their turn, first come, first served for each account. */
export interface Turns {
  /**
   * @param send gets the answer's head; its time is over when that is there
   * @throws {@link TurnError} when the turn would come too late
   */
  run(account: string, send: () => Promise<Response>, options?: TurnOptions): Promise<Response>;
}

const usualWait = 20_000;
/** Milliseconds to wait when the API says 429 without saying how long. */
const usualPause = 1000;
const longestPause = 600_000;

/** Milliseconds until one asks again: a slot comes free earlier when its answer is there. */
const napOf = (wait: number): number => Math.min(wait, wait > 2000 ? 1000 : 100);

export function createTurns(budget: Budget): Turns {
  /** Who is last in each account's row: whoever comes waits for them to have their slot. */
  const rows = new Map<string, Promise<unknown>>();

  const take = async (account: string, until: number, signal?: AbortSignal): Promise<string> => {
    for (;;) {
      signal?.throwIfAborted();
      const found = await budget.take(account);
      if ('slot' in found) return found.slot;
      if (performance.now() + found.wait > until) throw new TurnError(found.wait);
      await sleep(napOf(found.wait), signal);
    }
  };

  const inRow = async (account: string, until: number, signal?: AbortSignal): Promise<string> => {
    const before = rows.get(account);
    const mine = (async () => {
      await before;
      return take(account, until, signal);
    })();
    const end = mine.catch(() => undefined);
    rows.set(account, end);
    try {
      return await mine;
    } finally {
      if (rows.get(account) === end) rows.delete(account);
    }
  };

  return {
    async run(account, send, { signal, longestWait = usualWait } = {}) {
      const slot = await inRow(account, performance.now() + longestWait, signal);
      const response = await send();
      await budget.answered(account, slot);
      if (response.status === 429) await budget.pause(account, pauseOf(response));
      return response;
    },
  };
}

function pauseOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after'));
  return seconds > 0 ? Math.min(seconds * 1000, longestPause) : usualPause;
}

function sleep(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
