import { AmoHttpError } from '../errors/http-error.ts';
import { AmoWaitError } from '../errors/transport-error.ts';
import { AmoCallerError } from '../errors/usage-error.ts';
import type { Grant } from '../limiter/budget.ts';
import { createLimiter, WaitTooLong } from '../limiter/limiter.ts';
import { createMemoryBudget } from '../limiter/memory-budget.ts';
import type { Call } from './call.ts';
import { exchange } from './exchange.ts';
import type { RequestFacts } from './facts.ts';
import type { Answer } from './read-answer.ts';
import { retryDelay } from './retry.ts';
import { sleep } from './sleep.ts';
import type { TransportOptions } from './transport-options.ts';

/** Carries calls: in their turn, with attempts, and with errors that say what happened. */
export interface Transport {
  send(call: Call): Promise<Answer>;
}

export function createTransport(options: TransportOptions): Transport {
  const limiter = createLimiter(createMemoryBudget(options.rule));

  const turn = async (call: Call, attempt: number): Promise<Grant> => {
    try {
      return await limiter.turn({
        priority: call.priority ?? 'foreground',
        signal: call.signal,
        longestWait: options.longestWait,
      });
    } catch (error) {
      if (error instanceof WaitTooLong)
        throw new AmoWaitError(
          `Not sent: its turn would come in ${Math.ceil(error.wait)} ms or later, and at most ${options.longestWait} ms are waited: ${call.method} ${call.path}`,
          unsent(call, options, attempt),
          error.wait,
        );
      throw error;
    }
  };

  return {
    async send(call) {
      ensureCaller(call, options);
      for (let attempt = 1; ; attempt += 1) {
        const grant = await turn(call, attempt);
        call.onStart?.();
        try {
          return await exchange(call, options, attempt, {}, () => limiter.answered(grant));
        } catch (error) {
          const delay = attempt < options.attempts ? retryDelay(error, attempt) : undefined;
          if (error instanceof AmoHttpError && error.code === 'RATE_LIMITED')
            limiter.pause(delay ?? error.retryAfter ?? 1000);
          if (delay === undefined || delay > options.longestWait) throw error;
          if (!(error instanceof AmoHttpError && error.code === 'RATE_LIMITED'))
            await sleep(delay, call.signal);
        }
      }
    },
  };
}

/** Refuses, before sending, a call that the API would not answer to this auth. */
function ensureCaller({ callers, method, path }: Call, { auth }: TransportOptions): void {
  if (!callers || callers.includes(auth.caller)) return;
  throw new AmoCallerError(
    auth.caller === 'session'
      ? `${method} ${path} is not answered to the session of a page, only to an integration's token; make the same call on your server: createClient({ auth: bearer(token), baseUrl, services })`
      : `${method} ${path} is not answered to an integration's token, only to the session of a CRM page; make it in the widget: createClient({ auth: session(), services })`,
    method,
    path,
  );
}

function unsent(call: Call, { auth, baseUrl }: TransportOptions, attempt: number): RequestFacts {
  return {
    method: call.method,
    path: auth.redact(call.path),
    url: auth.redact(`${baseUrl}${call.path}${call.query && `?${call.query}`}`),
    headers: {},
    body: call.body === undefined ? undefined : auth.redact(JSON.stringify(call.body)),
    attempt,
  };
}
