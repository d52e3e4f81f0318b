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
  given: unknown,
  options: WriteOptions<unknown, unknown> = {},
): Promise<WriteOutcome<unknown>[]> {
  const { advised = 50, max = 250 } = endpoint.batch ?? {};
  const { batch = advised, onProgress, lookUp, ...callOptions } = options;
  const all: WriteOutcome<unknown>[] = [];
  const items = Array.isArray(given) ? given : [undefined];
  let waiting = numberItems(items, `${endpoint.method} ${path}`);
  let most = Math.min(batch >= 1 ? Math.floor(batch) : advised, max);
  let size = most;
  let settled = 0;

  while (waiting.length > 0) {
    const sent = waiting.slice(0, size);
    waiting = waiting.slice(size);
    const { outcomes, error } = await writeBatch(transport, endpoint, path, sent, callOptions);
    const isTooLarge = isStatus(error, 413) && sent.length > 1;
    // The server needs too long for so many: the requests that follow are smaller and grow again.
    size =
      isTooLarge || isStatus(error, 504) ? Math.ceil(sent.length / 2) : Math.min(most, size + 1);
    if (isTooLarge) {
      most = size;
      waiting = [...sent, ...waiting];
      continue;
    }
    const isAborted = error !== undefined && !isAmoError(error);
    const found =
      !isAborted && outcomes.some((its) => its?.outcome === 'unknown')
        ? await lookUp?.(sent.map(({ index }) => items[index]))
        : undefined;
    const latest = sent.flatMap(({ index }, at) => {
      const outcome = outcomes[at];
      return outcome ? [{ index, outcome: lookedUp(outcome, found?.[at]) }] : [];
    });
    waiting = [...sent.filter((_, at) => !outcomes[at]), ...waiting];
    // After most refusals the requests that follow would fare no better.
    if (
      isAmoError(error) &&
      outcomes[0]?.outcome === 'refused' &&
      !isAmoError(error, 'VALIDATION', 'HTTP')
    )
      for (const { index } of waiting.splice(0))
        latest.push({ index, outcome: { outcome: 'refused', error, validationErrors: [] } });
    for (const { index, outcome } of latest) all[index] = outcome;
    settled += latest.length;
    onProgress?.({ settled, total: items.length, latest });
    // What was on its way when it was aborted has been reported as unknown.
    if (isAborted) throw error;
  }
  return all;
}

/** What is known of an item once somebody has looked it up. */
function lookedUp(outcome: WriteOutcome<unknown>, found: unknown): WriteOutcome<unknown> {
  if (outcome.outcome !== 'unknown' || found === undefined) return outcome;
  if (found !== null) return { outcome: 'done', answer: found };
  const { error } = outcome;
  return isAmoError(error) ? { outcome: 'refused', error, validationErrors: [] } : outcome;
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
