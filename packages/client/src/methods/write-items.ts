import type { Endpoint } from '@amokit/contract';
import { isAmoError } from '../errors/is-amo-error.ts';
import { AmoWriteError } from '../errors/write-error.ts';
import type { CallOptions } from '../transport/call.ts';
import type { Transport } from '../transport/transport.ts';
import { numberItems } from './request-ids.ts';
import { writeBatch } from './write-batch.ts';
import type { WriteOutcome } from './write-outcome.ts';

/** How far a write is. */
export interface WriteProgress<Answer> {
  /** Items whose outcome is there. */
  readonly settled: number;
  readonly total: number;
  /** The outcomes of the request that just ended, with the places of their items. */
  readonly latest: readonly { readonly index: number; readonly outcome: WriteOutcome<Answer> }[];
}

/** What a write of many items takes as its last argument. */
export interface WriteOptions<Body, Answer> extends CallOptions {
  /**
   * Items in one request.
   *
   * @default what the vendor advises for the endpoint: 50
   */
  readonly batch?: number | undefined;
  /** Called after every request. */
  readonly onProgress?: ((progress: WriteProgress<Answer>) => void) | undefined;
  /**
   * Finds out what became of items whose answer was lost. For each: its answer when it is there,
   * null when it surely is not, undefined when nobody can tell.
   */
  readonly lookUp?:
    | ((items: readonly Body[]) => Promise<readonly (Answer | null | undefined)[]>)
    | undefined;
}

/** Errors after which the requests that follow would fail in the same way. */
const hopeless = [
  'USAGE',
  'CALLER',
  'WAIT',
  'UNAUTHORIZED',
  'SESSION_EXPIRED',
  'PAYMENT_REQUIRED',
  'FORBIDDEN',
  'BANNED',
  'NOT_FOUND',
] as const;

const isStatus = (error: unknown, status: number): boolean =>
  isAmoError(error) && 'status' in error && error.status === status;

/**
 * Writes items in as many requests as they need, one after the other, and says of each what became
 * of it. An item is sent again only when it surely was not written.
 */
export async function writeItems(
  transport: Transport,
  endpoint: Endpoint,
  path: string,
  items: readonly unknown[],
  options: WriteOptions<unknown, unknown> = {},
): Promise<WriteOutcome<unknown>[]> {
  const { batch, onProgress, lookUp, ...callOptions } = options;
  const numbered = numberItems(items, `${endpoint.method} ${path}`);
  const outcomes: WriteOutcome<unknown>[] = [];
  let waiting = numbered.map((item, index) => ({ item, index }));
  let size = Math.max(
    1,
    Math.min(batch ?? endpoint.batch?.advised ?? 50, endpoint.batch?.max ?? 250),
  );
  let settled = 0;

  const settle = (latest: readonly { index: number; outcome: WriteOutcome<unknown> }[]): void => {
    if (latest.length === 0) return;
    for (const { index, outcome } of latest) outcomes[index] = outcome;
    settled += latest.length;
    onProgress?.({ settled, total: items.length, latest });
  };

  while (waiting.length > 0) {
    const sent = waiting.slice(0, size);
    waiting = waiting.slice(size);
    const result = await writeBatch(
      transport,
      endpoint,
      path,
      sent.map(({ item }) => item),
      callOptions,
    );
    if (result.kind === 'answered') {
      const again = sent.filter((_, at) => !result.outcomes[at]);
      settle(
        sent.flatMap(({ index }, at) => {
          const outcome = result.outcomes[at];
          return outcome ? [{ index, outcome }] : [];
        }),
      );
      waiting = [...again, ...waiting];
    } else if (result.kind === 'refused') {
      const { error } = result;
      if (isStatus(error, 413) && sent.length > 1) {
        size = Math.ceil(sent.length / 2);
        waiting = [...sent, ...waiting];
        continue;
      }
      const all = isAmoError(error, ...hopeless) ? [...sent, ...waiting.splice(0)] : sent;
      settle(
        all.map(({ index }) => ({
          index,
          outcome: { outcome: 'refused', error, validationErrors: [] },
        })),
      );
    } else {
      const { error } = result;
      // The server needs too long for so many: the requests that follow are smaller.
      if (isStatus(error, 504)) size = Math.ceil(size / 2);
      const found = result.rethrow
        ? undefined
        : await lookUp?.(sent.map(({ index }) => items[index]));
      settle(sent.map(({ index }, at) => ({ index, outcome: lookedUp(found?.[at], error) })));
      if (result.rethrow) throw error;
    }
  }
  return outcomes;
}

function lookedUp(found: unknown, error: Error): WriteOutcome<unknown> {
  if (found === undefined) return { outcome: 'unknown', error };
  if (found !== null) return { outcome: 'done', answer: found };
  return isAmoError(error)
    ? { outcome: 'refused', error, validationErrors: [] }
    : { outcome: 'unknown', error };
}

/** The answers when every item was done; otherwise throws what went wrong. */
export function answersOf(
  outcomes: readonly WriteOutcome<unknown>[],
  endpoint: Endpoint,
  path: string,
): unknown[] {
  const answers = outcomes.flatMap((its) => (its.outcome === 'done' ? [its.answer] : []));
  if (answers.length === outcomes.length) return answers;
  const errors = new Set(outcomes.map((its) => (its.outcome === 'done' ? undefined : its.error)));
  const [only] = errors;
  // One reason for everything says more than a list of outcomes.
  throw errors.size === 1 && only ? only : new AmoWriteError(endpoint.method, path, outcomes);
}
