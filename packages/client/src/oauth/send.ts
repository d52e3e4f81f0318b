import type { HttpMethod } from '@amokit/contract';
import { neverConnected } from '../auth/never-connected.ts';
import { isAmoError } from '../errors/is-amo-error.ts';
import { AmoAnswerError } from '../errors/transport-error.ts';
import { exchange } from '../transport/exchange.ts';
import type { RequestFacts, ResponseFacts } from '../transport/facts.ts';
import { type Answer, answerError } from '../transport/read-answer.ts';
import { sleep } from '../transport/sleep.ts';
import { checkIntegration, type Integration } from './integration.ts';
import { redactor } from './redact.ts';

/** A request of the sign-in. */
interface SignInRequest {
  readonly integration: Integration;
  /** A trusted origin. */
  readonly origin: string;
  readonly method: HttpMethod;
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** What must not be in an error, beside the integration's secret. */
  readonly secrets: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

const timeout = 15_000;
const attempts = 3;
const delay = 500;

/**
 * Sends a request of the sign-in, up to three times: for a code or a refresh token nothing is doubled,
 * since the CRM takes each once.
 *
 * @throws an `AmoError` without secrets, also where the answer was half of a token
 */
export async function send(request: SignInRequest): Promise<Answer> {
  checkIntegration(request.integration);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await sendOnce(request, attempt);
    } catch (error) {
      const isPassing =
        isAmoError(error, 'NETWORK', 'TIMEOUT') ||
        (isAmoError(error, 'SERVER') && error.status !== 500);
      if (!isPassing || attempt === attempts) throw error;
      await sleep(delay * attempt, request.signal);
    }
  }
}

async function sendOnce(
  { integration, origin, method, path, body, headers = {}, secrets, signal }: SignInRequest,
  attempt: number,
): Promise<Answer> {
  const redact = redactor(() => [integration.clientSecret, ...secrets]);
  try {
    return await exchange(
      { method, path, query: '', body, signal },
      {
        auth: {
          caller: 'integration',
          credentials: 'omit',
          headers: () => headers,
          neverLeft: neverConnected,
          redact,
        },
        baseUrl: origin,
        limit: { requests: 1, milliseconds: 0 },
        timeout,
        attempts: 1,
        fetch: integration.fetch,
      },
      attempt,
      { onHead: () => undefined, onEnd: () => undefined },
    );
  } catch (error) {
    // Half of an answer may hold new tokens.
    throw error instanceof AmoAnswerError && error.response
      ? shapeError(error.request, error.response, 'it can not be read')
      : error;
  }
}

/** An answer that is not what it should be, without its text: it may hold new tokens. */
export function shapeError(
  request: RequestFacts,
  response: ResponseFacts,
  what: string,
): AmoAnswerError {
  return answerError('shape', request, { ...response, text: '' }, what);
}
