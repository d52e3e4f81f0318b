import { isRecord } from '../json.ts';

/**
 * The names by which Node says that no connection was made. A browser says nothing of the kind, so
 * that there every network fault of a write is of unknown outcome.
 */
const beforeSending = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether a request that failed like this surely did not reach the server. */
export function neverConnected(error: unknown): boolean {
  for (let current = error, depth = 0; isRecord(current) && depth < 5; depth += 1) {
    if (typeof current.code === 'string' && beforeSending.has(current.code)) return true;
    current = current.cause;
  }
  return false;
}
