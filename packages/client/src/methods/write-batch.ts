import type { Endpoint } from '@amokit/contract';
import type { ValidationError } from '../errors/http-error.ts';
import { type AnyAmoError, isAmoError } from '../errors/is-amo-error.ts';
import { writePairs } from '../query-string.ts';
import type { CallOptions } from '../transport/call.ts';
import { answerError } from '../transport/read-answer.ts';
import type { Transport } from '../transport/transport.ts';
import { itemsOf } from './read-list.ts';
import { matchAnswers, type Numbered } from './request-ids.ts';
import type { WriteOutcome } from './write-outcome.ts';

/** What one request of a write came to. */
interface BatchResult {
  /** An outcome for each item; items without one were surely not written and can be sent again. */
  readonly outcomes: readonly (WriteOutcome<unknown> | undefined)[];
  /** What went wrong with the whole request. */
  readonly error?: Error | undefined;
}

/** Sends one request with some items, and reads what became of each of them. */
export async function writeBatch(
  transport: Transport,
  endpoint: Endpoint,
  path: string,
  batch: readonly Numbered[],
  options: CallOptions,
): Promise<BatchResult> {
  let hasStarted = false;
  try {
    const answer = await transport.send({
      ...options,
      method: endpoint.method,
      callers: endpoint.callers,
      path,
      query: queryOf(endpoint, options),
      body: batch.map(({ body }) => body),
      onStart: () => {
        hasStarted = true;
      },
    });
    const list = Array.isArray(answer.body) ? answer.body : itemsOf(answer, endpoint.key);
    const lost = answerError('shape', answer.request, answer.response, 'an item is missing');
    return {
      outcomes: matchAnswers(batch, list).map((its) =>
        its ? { outcome: 'done', answer: its } : { outcome: 'unknown', error: lost },
      ),
    };
  } catch (error) {
    // Aborted in the queue, nothing is unknown.
    if (!(error instanceof Error) || !(isAmoError(error) || hasStarted)) throw error;
    const mayBeWritten = !isAmoError(error) || ('arrived' in error && error.arrived === 'unknown');
    if (mayBeWritten) return { outcomes: batch.map(() => ({ outcome: 'unknown', error })), error };
    return { outcomes: refused(error, batch), error };
  }
}

/**
 * When the API refuses items by their `request_id` it has written none of the request: these are
 * refused, the others can be sent again without them. When it names none of ours, all are refused.
 */
function refused(
  error: AnyAmoError,
  batch: readonly Numbered[],
): (WriteOutcome<unknown> | undefined)[] {
  const all: readonly ValidationError[] = isAmoError(error, 'VALIDATION')
    ? error.validationErrors
    : [];
  const outcomes = batch.map(
    ({ request_id }): WriteOutcome<unknown> => ({
      outcome: 'refused',
      error,
      validationErrors: all.filter((its) => its.request_id === request_id),
    }),
  );
  const isNamed = (its: WriteOutcome<unknown>): boolean =>
    its.outcome === 'refused' && its.validationErrors.length > 0;
  return outcomes.some(isNamed)
    ? outcomes.map((its) => (isNamed(its) ? its : undefined))
    : outcomes;
}

/** The options that go into the query: `accrue_bonus` of purchases. */
function queryOf({ params = {} }: Endpoint, options: object): string {
  return writePairs(
    Object.fromEntries(Object.entries(options).filter(([key]) => Object.hasOwn(params, key))),
  );
}
