import type { Budget, Grant } from './budget.ts';
import type { Wait } from './window.ts';

/** What a person waits for goes before background work. */
export type Priority = 'foreground' | 'background';

export interface Turn {
  readonly priority: Priority;
  readonly signal: AbortSignal | undefined;
  /** Milliseconds that this request waits for its turn at most. */
  readonly longestWait: number;
}

/** Thrown when a turn would come too late. */
export class WaitTooLong extends Error {
  readonly wait: number;
  readonly isPause: boolean;

  constructor({ wait, isPause }: Wait) {
    super('the wait for a turn is too long');
    this.wait = wait;
    this.isPause = isPause;
  }
}

export interface Limiter {
  /**
   * Resolves when a request may start. Rejects with the reason of an aborted signal, and with
   * {@link WaitTooLong} as soon as it is plain that the turn will come too late.
   */
  turn(turn: Turn): Promise<Grant>;
  answered(grant: Grant): void;
  pause(milliseconds: number): void;
}

interface Waiting extends Turn {
  readonly since: number;
  grant(grant: Grant): void;
  refuse(reason: unknown): void;
}

/** Queues requests until the budget lets them start: first come, first served, by priority. */
export function createLimiter(budget: Budget): Limiter {
  const queues: Readonly<Record<Priority, Waiting[]>> = { foreground: [], background: [] };
  let asking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const first = (): Waiting | undefined => queues.foreground[0] ?? queues.background[0];

  const remove = (waiting: Waiting): void => {
    const queue = queues[waiting.priority];
    const index = queue.indexOf(waiting);
    if (index >= 0) queue.splice(index, 1);
  };

  const refuseLate = (wait: Wait): void => {
    const now = performance.now();
    for (const waiting of [...queues.foreground, ...queues.background]) {
      if (now + wait.wait - waiting.since <= waiting.longestWait) continue;
      remove(waiting);
      waiting.refuse(new WaitTooLong(wait));
    }
  };

  const serve = async (): Promise<void> => {
    if (asking) return;
    asking = true;
    clearTimeout(timer);
    try {
      for (let next = first(); next; next = first()) {
        const answer = await budget.take(next.priority === 'background');
        if ('wait' in answer) {
          refuseLate(answer);
          timer = setTimeout(serve, answer.wait);
          return;
        }
        // Whoever asked may have gone, and a person's request may have come, while we asked.
        const taker = first();
        if (!taker) budget.giveBack(answer);
        else {
          remove(taker);
          taker.grant(answer);
        }
      }
    } catch (error) {
      for (const waiting of [...queues.foreground.splice(0), ...queues.background.splice(0)])
        waiting.refuse(error);
    } finally {
      asking = false;
    }
  };

  return {
    turn: (turn) =>
      new Promise((resolve, reject) => {
        if (turn.signal?.aborted) return reject(turn.signal.reason);
        const leave = (): void => {
          remove(waiting);
          reject(turn.signal?.reason);
        };
        const settle = (): void => turn.signal?.removeEventListener('abort', leave);
        const waiting: Waiting = {
          ...turn,
          since: performance.now(),
          grant(grant) {
            settle();
            resolve(grant);
          },
          refuse(reason) {
            settle();
            reject(reason);
          },
        };
        turn.signal?.addEventListener('abort', leave, { once: true });
        queues[turn.priority].push(waiting);
        void serve();
      }),
    answered(grant) {
      budget.answered(grant);
      if (first()) void serve();
    },
    pause(milliseconds) {
      budget.pause(milliseconds);
      if (first()) void serve();
    },
  };
}
