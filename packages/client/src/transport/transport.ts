import { AmoHttpError } from '../errors/http-error.ts';
import { AmoWaitError } from '../errors/transport-error.ts';
import { AmoCallerError } from '../errors/usage-error.ts';
import { createBudget, type Grant } from '../limiter/budget.ts';
import { createLimiter, WaitTooLong } from '../limiter/limiter.ts';
import { createSharedWindow } from '../limiter/shared-window.ts';
import { createBanWatch } from './ban-watch.ts';
import type { Call } from './call.ts';
import { exchange } from './exchange.ts';
import { type Exchange, factsOf } from './facts.ts';
import type { Answer } from './read-answer.ts';
import { retryDelay } from './retry.ts';
import { shareReads } from './share-reads.ts';
import { sleep } from './sleep.ts';
import type { TransportOptions } from './transport-options.ts';

/** Carries calls: in their turn, with attempts, and with errors that say what happened. */
export interface Transport {
  send(call: Call): Promise<Answer>;
  /** The exchange that ended last; undefined before the first. */
  last(): Exchange | undefined;
}

/** How long a request waits for its turn at most, unless it is said otherwise. */
const longestWaits = { foreground: 60_000, background: 600_000 };

export function createTransport(options: TransportOptions): Transport {
  const limiter = createLimiter(createBudget(options.rule, createSharedWindow(options.baseUrl)));
  const ban = createBanWatch();
  let last: Exchange | undefined;

  const longestWait = ({ priority = 'foreground', longestWait }: Call): number =>
    longestWait ?? options.longestWait ?? longestWaits[priority];

  const turn = async (call: Call, attempt: number): Promise<Grant> => {
    try {
      return await limiter.turn({
        priority: call.priority ?? 'foreground',
        signal: call.signal,
        longestWait: longestWait(call),
      });
    } catch (error) {
      if (!(error instanceof WaitTooLong)) throw error;
      const request = factsOf(call, options, attempt);
      throw (
        ban.errorFor(request) ??
        new AmoWaitError(
          `Not sent: ${error.isPause ? 'the server asked all calls to wait, and' : 'so many calls are waiting that'} its turn would come in ${Math.ceil(error.wait)} ms or later, but it waits ${longestWait(call)} ms at most: ${call.method} ${request.path}`,
          request,
          error.wait,
        )
      );
    }
  };

  const attemptOnce = async (call: Call, attempt: number): Promise<Answer> => {
    const grant = await turn(call, attempt);
    call.onStart?.();
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
            milliseconds: Math.round(performance.now() - started),
          });
        },
      });
      ban.sawSuccess(started);
      return answer;
    } catch (error) {
      throw ban.judge(error, () => limiter.pause(ban.milliseconds));
    }
  };

  const send = async (call: Call): Promise<Answer> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await attemptOnce(call, attempt);
      } catch (error) {
        const isLimit = error instanceof AmoHttpError && error.code === 'RATE_LIMITED';
        const delay = retryDelay(error, attempt);
        if (isLimit) limiter.pause(delay ?? 0);
        if (delay === undefined || attempt >= options.attempts || delay > longestWait(call))
          throw error;
        const { method, path } = factsOf(call, options, attempt);
        options.log?.({ event: 'retry', method, path, attempt, milliseconds: Math.round(delay) });
        // After a 429 everybody waits, in the queue.
        if (!isLimit) await sleep(delay, call.signal);
      }
    }
  };

  const share = shareReads(send);
  return {
    last: () => last,
    async send(call) {
      ensureCaller(call, options);
      return share(call);
    },
  };
}

/** Refuses, before sending, a call that the API would not answer to this auth. */
function ensureCaller({ callers, method, path }: Call, { auth }: TransportOptions): void {
  if (!callers || callers.includes(auth.caller)) return;
  throw new AmoCallerError(
    auth.caller === 'session'
      ? `${method} ${path} is answered to an integration's token only, not to the session of a page; make the same call on your server: createClient({ auth: bearer(token), baseUrl, services })`
      : `${method} ${path} is answered to the session of a CRM page only, not to a token; make it in the widget: createClient({ auth: session(), services })`,
    method,
    path,
  );
}
