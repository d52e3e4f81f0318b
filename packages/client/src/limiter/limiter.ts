import type { Budget, Grant } from './budget.ts';
import type { Wait } from './window.ts';

/** What a person waits for goes before background work. */
export type Priority = 'foreground' | 'background';

interface Turn {
  readonly isBackground: boolean;
  readonly signal: AbortSignal | undefined;
  /** Milliseconds that this request waits for its turn at most. */
  readonly longestWait: number;
}

export interface Limiter {
  /**
   * Resolves when a request may start, or, as soon as it is plain that its turn will come too late,
   * with what it would have to wait for. Rejects with the reason of an aborted signal.
   */
  turn(turn: Turn): Promise<Grant | Wait>;
  answered(grant: Grant): void;
  pause(milliseconds: number): void;
}

interface Waiting extends Turn {
  readonly since: number;
  settle(turn: Grant | Wait): void;
}

/** Queues requests until the budget lets them start: first come, first served, by priority. */
export function createLimiter(budget: Budget): Limiter {
  const queue: Waiting[] = [];
  let isAsking = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const add = (waiting: Waiting): void => {
    const behind = waiting.isBackground ? -1 : queue.findIndex((other) => other.isBackground);
    queue.splice(behind < 0 ? queue.length : behind, 0, waiting);
  };

  const remove = (waiting: Waiting): void => {
    const index = queue.indexOf(waiting);
    if (index >= 0) queue.splice(index, 1);
  };

  const serve = async (): Promise<void> => {
    if (isAsking) return;
    isAsking = true;
    clearTimeout(timer);
    for (let next = queue[0]; next; next = queue[0]) {
      const answer = await budget.take(next.isBackground);
      if ('wait' in answer) {
        const then = performance.now() + answer.wait;
        for (const waiting of [...queue])
          if (then - waiting.since > waiting.longestWait) {
            remove(waiting);
            waiting.settle(answer);
          }
        timer = setTimeout(serve, answer.wait);
        break;
      }
      // Whoever asked may have gone, and a person's request may have come, while we asked.
      const taker = queue.shift();
      if (taker) taker.settle(answer);
      else budget.giveBack(answer);
    }
    isAsking = false;
  };

  return {
    turn: (turn) =>
      new Promise((resolve, reject) => {
        const { signal } = turn;
        if (signal?.aborted) return reject(signal.reason);
        const leave = (): void => {
          remove(waiting);
          reject(signal?.reason);
        };
        const waiting: Waiting = {
          ...turn,
          since: performance.now(),
          settle(found) {
            signal?.removeEventListener('abort', leave);
            resolve(found);
          },
        };
        signal?.addEventListener('abort', leave, { once: true });
        add(waiting);
        void serve();
      }),
    answered(grant) {
      budget.answered(grant);
      void serve();
    },
    pause(milliseconds) {
      budget.pause(milliseconds);
      void serve();
    },
  };
}
