import { isAmoError } from '../errors/is-amo-error.ts';
import { isRecord } from '../json.ts';
import type { Call } from '../transport/call.ts';
import { type Answer, answerError } from '../transport/read-answer.ts';
import type { Transport } from '../transport/transport.ts';

/** The one flat object of an answer. */
export function objectOf({ body, request, response }: Answer): Record<string, unknown> {
  if (body === undefined) throw answerError('empty', request, response);
  // `{}` and `[]` come where the API has lost its answer.
  if (!isRecord(body) || Object.keys(body).length === 0)
    throw answerError('shape', request, response, 'no object');
  return body;
}

/** An item by its id; null when there is none. */
export async function readItem(
  transport: Transport,
  call: Call,
): Promise<Record<string, unknown> | null> {
  try {
    const answer = await transport.send(call);
    return answer.response.status === 204 ? null : objectOf(answer);
  } catch (error) {
    if (isAmoError(error, 'NOT_FOUND')) return null;
    throw error;
  }
}
