import { AmoHttpError } from '../errors/http-error.ts';
import { AmoAnswerError } from '../errors/transport-error.ts';
import type { RequestFacts, ResponseFacts } from './facts.ts';

/** For how long nothing is sent after a ban; one request then tries whether it is over. */
const milliseconds = 600_000;

/** A 403 so long after a 429 has another reason. */
const memory = 60_000;

/** Tells a ban from missing rights: a 403 or a page that follows a 429 with no success between. */
export interface BanWatch {
  readonly milliseconds: number;
  /** A request that started then was answered well. */
  sawSuccess(started: number): void;
  /** The error, or that of a ban when it means one; `onBan` is called then. */
  judge(error: unknown, onBan: () => void): unknown;
  /** The error for a request that is not sent because of a ban. */
  errorFor(request: RequestFacts): AmoHttpError | undefined;
}

export function createBanWatch(): BanWatch {
  let limitedAt = Number.NEGATIVE_INFINITY;
  let banned: { readonly until: number; readonly response: ResponseFacts } | undefined;

  const errorOf = (request: RequestFacts, response: ResponseFacts): AmoHttpError =>
    new AmoHttpError('BANNED', request, response, {
      title: 'Banned',
      detail: undefined,
      hint: undefined,
      validationErrors: [],
      retryAfter: banned && Math.max(0, banned.until - performance.now()),
    });

  return {
    milliseconds,
    sawSuccess(started) {
      if (started > limitedAt) limitedAt = Number.NEGATIVE_INFINITY;
    },
    judge(error, onBan) {
      const now = performance.now();
      const isHttp = error instanceof AmoHttpError;
      if (isHttp && error.code === 'RATE_LIMITED') limitedAt = now;
      const isRefusal =
        (isHttp && error.status === 403) ||
        (error instanceof AmoAnswerError && error.problem === 'html');
      if (!isRefusal || now - limitedAt > memory || !error.response) return error;
      banned = { until: now + milliseconds, response: error.response };
      onBan();
      return errorOf(error.request, error.response);
    },
    errorFor(request) {
      return banned && performance.now() < banned.until
        ? errorOf(request, banned.response)
        : undefined;
    },
  };
}
