import { AmoHttpError } from '../errors/http-error.ts';
import type { AmoRequestError } from '../errors/request-error.ts';
import { AmoAnswerError } from '../errors/transport-error.ts';

const firstDelay = 500;
const longestDelay = 10_000;

/**
 * Milliseconds to wait before another attempt; undefined when there must be none. A write is sent
 * again only when it surely was not carried out.
 */
export function retryDelay(error: AmoRequestError, attempt: number): number | undefined {
  const { code, status = 0, method, arrived } = error;
  const isPassing =
    code === 'NETWORK' ||
    (status >= 502 && status <= 504) ||
    (error instanceof AmoAnswerError && error.problem === 'truncated');
  const mayRepeat = method === 'GET' || arrived === 'no';
  if (code !== 'RATE_LIMITED' && !(isPassing && mayRepeat)) return undefined;
  const asked = error instanceof AmoHttpError ? error.retryAfter : undefined;
  const growing = Math.min(longestDelay, firstDelay * 2 ** (attempt - 1));
  // Jitter keeps tabs that failed together from coming back together.
  return asked ?? growing * (0.5 + Math.random());
}
