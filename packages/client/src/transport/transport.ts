import { isAmoError } from '../errors/is-amo-error.ts';
import { AmoRequestError } from '../errors/request-error.ts';
import { AmoWaitError } from '../errors/transport-error.ts';
import { AmoCallerError } from '../errors/usage-error.ts';
import type { Grant } from '../limiter/budget.ts';
import { limiterOf } from '../limiter/limiter-of.ts';
import { banMilliseconds, createBanWatch } from './ban-watch.ts';
import type { Call } from './call.ts';
import { exchange } from './exchange.ts';
import { type Exchange, factsOf } from './facts.ts';
import type { Answer } from './read-answer.ts';
import { retryDelay } from './retry.ts';
import { shareReads } from './share-reads.ts';
import { sleep } from './sleep.ts';
import type { TransportOptions } from './transport-options.ts';
import { untilAborted } from './until-aborted.ts';

/** Carries calls: in their turn, with attempts, and with errors that say what happened. */
export interface Transport {
  send(call: Call): Promise<Answer>;
  /** Throws for a call that the API would not answer to this auth. */
  check(call: Call): void;
  /** The exchange that ended last; undefined before the first. */
  last(): Exchange | undefined;
}

/** How long a request waits for its turn at most, unless it is said otherwise. */
const longestWaits = { foreground: 60_000, background: 600_000 };

export function createTransport(options: TransportOptions): Transport {
  const limiter = limiterOf(options.baseUrl, options.limit);
  const ban = createBanWatch();
  let last: Exchange | undefined;

  const longestWait = ({ priority = 'foreground', longestWait }: Call): number =>
    longestWait ?? options.longestWait ?? longestWaits[priority];

  const turn = async (call: Call, attempt: number): Promise<Grant> => {
    const found = await limiter.turn({
      isBackground: call.priority === 'background',
      signal: call.signal,
      longestWait: longestWait(call),
    });
    if (!('wait' in found)) return found;
    const request = factsOf(call, options, attempt);
    throw (
      ban.errorFor(request) ??
      new AmoWaitError(
        `Not sent: it had to wait ${Math.ceil(found.wait)} of ${longestWait(call)} ms${found.isPause ? ', as the server asked' : ''}: ${call.method} ${request.path}`,
        request,
        found.wait,
      )
    );
  };

  const attemptOnce = async (call: Call, attempt: number): Promise<Answer> => {
    const grant = await turn(call, attempt);
    const started = performance.now();
    try {
      const answer = await exchange(call, options, attempt, {
        onHead: () => limiter.answered(grant),
        onEnd(request, response) {
          last = { request, response };
          options.log?.({
            event: response ? 'answer' : 'fault',
            method: request.method,
            path: request.path,
            attempt,
            status: response?.status,
            requestId: response?.requestId,
            milliseconds: response?.duration,
          });
        },
      });
      ban.sawSuccess(started);
      return answer;
    } catch (error) {
      const judged = ban.judge(error);
      if (isAmoError(judged, 'BANNED')) limiter.pause(banMilliseconds);
      throw judged;
    }
  };

  const send = async (call: Call): Promise<Answer> => {
    let hasRenewed = false;
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await attemptOnce(call, attempt);
      } catch (error) {
        if (!(error instanceof AmoRequestError)) throw error;
        if (error.status === 401 && options.auth.renew && !hasRenewed) {
          hasRenewed = true;
          await untilAborted(options.auth.renew(error.request.at), call.signal);
          continue;
        }
        const { method, path } = error;
        const isLimit = isAmoError(error, 'RATE_LIMITED');
        const delay = retryDelay(error, attempt);
        if (isLimit) limiter.pause(delay ?? 0);
        if (delay === undefined || attempt >= options.attempts || delay > longestWait(call))
          throw error;
        options.log?.({ event: 'retry', method, path, attempt, milliseconds: Math.round(delay) });
        // After a 429 everybody waits, in the queue.
        if (!isLimit) await sleep(delay, call.signal);
      }
    }
  };

  const share = shareReads(send);
  const check = (call: Call): void => ensureCaller(call, options);
  return {
    last: () => last,
    check,
    async send(call) {
      check(call);
      return share(call);
    },
  };
}

/** Refuses, before sending, a call that the API would not answer to this auth. */
function ensureCaller({ callers, method, path }: Call, { auth }: TransportOptions): void {
  if (!callers || callers.includes(auth.caller)) return;
  throw new AmoCallerError(
    `${method} ${path} does not answer ${
      auth.caller === 'session'
        ? "a page's session; call it on your server with bearer()"
        : 'a token; call it in the CRM page with session()'
    }`,
    method,
    path,
  );
}
