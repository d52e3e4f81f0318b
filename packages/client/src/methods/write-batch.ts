import type { Endpoint } from '@amokit/contract';
import type { ValidationError } from '../errors/http-error.ts';
import { type AnyAmoError, isAmoError } from '../errors/is-amo-error.ts';
import type { CallOptions } from '../transport/call.ts';
import { answerError } from '../transport/read-answer.ts';
import type { Transport } from '../transport/transport.ts';
import { itemsOf } from './read-list.ts';
import { matchAnswers, type Numbered } from './request-ids.ts';
import type { WriteOutcome } from './write-outcome.ts';

/** What one request of a write came to. */
export type BatchResult =
  /** An outcome for each item; items without one were surely not written and can be sent again. */
  | { readonly kind: 'answered'; readonly outcomes: readonly (WriteOutcome<unknown> | undefined)[] }
  /** No item was written. */
  | { readonly kind: 'refused'; readonly error: AnyAmoError }
  /** Nobody knows whether the items were written; an aborted request is rethrown after that. */
  | { readonly kind: 'unknown'; readonly error: Error; readonly rethrow: boolean };

/** Sends one request with some items, and reads what became of each of them. */
export async function writeBatch(
  transport: Transport,
  endpoint: Endpoint,
  path: string,
  batch: readonly Numbered[],
  options: CallOptions,
): Promise<BatchResult> {
  let started = false;
  try {
    const answer = await transport.send({
      ...options,
      method: endpoint.method,
      callers: endpoint.callers,
      path,
      query: '',
      body: batch.map(({ body }) => body),
      onStart: () => {
        started = true;
      },
    });
    const list = Array.isArray(answer.body) ? answer.body : itemsOf(answer, endpoint.key);
    return {
      kind: 'answered',
      outcomes: matchAnswers(batch, list).map((its) =>
        its
          ? { outcome: 'done', answer: its }
          : {
              outcome: 'unknown',
              error: answerError('shape', answer.request, answer.response, 'an item is missing'),
            },
      ),
    };
  } catch (error) {
    if (!isAmoError(error)) {
      if (!started || !(error instanceof Error)) throw error;
      return { kind: 'unknown', error, rethrow: true };
    }
    const named = refusedByName(error, batch);
    if (named) return { kind: 'answered', outcomes: named };
    return 'arrived' in error && error.arrived === 'unknown'
      ? { kind: 'unknown', error, rethrow: false }
      : { kind: 'refused', error };
  }
}

/**
 * When the API refuses items by their `request_id` it has written none of the request: these are
 * refused, the others can be sent again without them. Undefined when it names none of ours.
 */
function refusedByName(
  error: AnyAmoError,
  batch: readonly Numbered[],
): (WriteOutcome<unknown> | undefined)[] | undefined {
  if (!isAmoError(error, 'VALIDATION')) return undefined;
  const byItem = new Map<string | undefined, ValidationError[]>();
  for (const one of error.validationErrors)
    byItem.set(one.request_id, [...(byItem.get(one.request_id) ?? []), one]);
  const outcomes = batch.map(({ request_id }): WriteOutcome<unknown> | undefined => {
    const validationErrors = byItem.get(request_id);
    return validationErrors && { outcome: 'refused', error, validationErrors };
  });
  return outcomes.some((outcome) => outcome !== undefined) ? outcomes : undefined;
}
