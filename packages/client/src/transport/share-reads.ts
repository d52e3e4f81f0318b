import type { Call } from './call.ts';
import type { Answer } from './read-answer.ts';
import { untilAborted } from './until-aborted.ts';

interface Shared {
  readonly answer: Promise<Answer>;
  readonly leaving: AbortController;
  waiting: number;
}

/**
 * Sends equal reads that are under way at the same time once. Each caller gets its own copy of the
 * body, and leaves on its own: the request is aborted when nobody waits for it any more.
 */
export function shareReads(send: (call: Call) => Promise<Answer>): (call: Call) => Promise<Answer> {
  const underWay = new Map<string, Shared>();

  return async (call) => {
    const { signal, onStart: _, ...asked } = call;
    if (call.method !== 'GET' || call.as || signal?.aborted) return send(call);
    const key = JSON.stringify(asked);
    const joined = underWay.get(key);
    const shared = joined ?? start(key, call);
    shared.waiting += 1;
    const answer = await untilAborted(shared.answer, signal, () => {
      shared.waiting -= 1;
      if (shared.waiting > 0) return;
      underWay.delete(key);
      shared.leaving.abort(signal?.reason);
    });
    return joined && answer.body !== undefined
      ? { ...answer, body: JSON.parse(answer.response.text) as unknown }
      : answer;
  };

  function start(key: string, call: Call): Shared {
    const leaving = new AbortController();
    const answer = send({ ...call, signal: leaving.signal }).finally(() => {
      if (underWay.get(key)?.leaving === leaving) underWay.delete(key);
    });
    const shared = { answer, leaving, waiting: 0 };
    underWay.set(key, shared);
    return shared;
  }
}
