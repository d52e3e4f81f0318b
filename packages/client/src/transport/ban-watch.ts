import { AmoHttpError } from '../errors/http-error.ts';
import { isAmoError } from '../errors/is-amo-error.ts';
import type { RequestFacts } from './facts.ts';

/** For how long nothing is sent after a ban; one request then tries whether it is over. */
export const banMilliseconds = 600_000;

/** A 403 so long after a 429 has another reason. */
const memory = 60_000;

/** Tells a ban from missing rights: a 403 or a page that follows a 429 with no success between. */
interface BanWatch {
  /** A request that started then was answered well. */
  sawSuccess(started: number): void;
  /** The error, or the one of a ban when it means that. */
  judge(error: unknown): unknown;
  /** The error for a request that is not sent because of a ban; undefined when there is none. */
  errorFor(request: RequestFacts): AmoHttpError | undefined;
}

export function createBanWatch(): BanWatch {
  let limitedAt = Number.NEGATIVE_INFINITY;
  let until = 0;
  let banned: AmoHttpError | undefined;
  return {
    sawSuccess(started) {
      if (started > limitedAt) limitedAt = Number.NEGATIVE_INFINITY;
    },
    judge(error) {
      const now = performance.now();
      if (isAmoError(error, 'RATE_LIMITED')) limitedAt = now;
      const isRefusal =
        isAmoError(error, 'FORBIDDEN') || (isAmoError(error, 'ANSWER') && error.problem === 'html');
      if (!isRefusal || now - limitedAt > memory || !error.response) return error;
      until = now + banMilliseconds;
      banned = new AmoHttpError('BANNED', error.request, error.response);
      return banned;
    },
    errorFor: (request) =>
      banned?.response && performance.now() < until
        ? new AmoHttpError('BANNED', request, banned.response)
        : undefined,
  };
}
