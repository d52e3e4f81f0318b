import { AmoHttpError } from '../errors/http-error.ts';
import { AmoAnswerError, AmoNetworkError } from '../errors/transport-error.ts';

/** Statuses after which a read is worth another attempt. */
const passing = new Set([502, 503, 504]);

const firstDelay = 500;
const longestDelay = 10_000;

/**
 * Milliseconds to wait before another attempt; undefined when there must be none. A write is sent
 * again only when it surely was not carried out.
 */
export function retryDelay(
  error: unknown,
  attempt: number,
  random: () => number = Math.random,
): number | undefined {
  if (!isWorthIt(error)) return undefined;
  const asked = error instanceof AmoHttpError ? error.retryAfter : undefined;
  const growing = Math.min(longestDelay, firstDelay * 2 ** (attempt - 1));
  // Jitter keeps tabs that failed together from coming back together.
  return asked === undefined ? growing * (0.5 + random()) : asked + random() * 250;
}

function isWorthIt(error: unknown): boolean {
  if (error instanceof AmoHttpError) {
    if (error.code === 'RATE_LIMITED') return true;
    return passing.has(error.status) && mayRepeat(error);
  }
  if (error instanceof AmoNetworkError) return mayRepeat(error);
  return error instanceof AmoAnswerError && error.problem === 'truncated' && mayRepeat(error);
}

function mayRepeat(error: { readonly method: string; readonly arrived: string }): boolean {
  return error.method === 'GET' || error.arrived === 'no';
}
