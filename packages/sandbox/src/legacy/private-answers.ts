import { type Answer, nothing, ok } from '../api/answer.ts';
import type { AsyncBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { Problem } from '../api/problem.ts';
import type { LegacyEntity } from './entity.ts';
import { isRecord } from './loose.ts';
import { type Outcome, write } from './writes.ts';

/** The envelope of `/private/api/v2/json`. */
export const inResponse = (call: Call, response: Readonly<Record<string, unknown>>): Answer =>
  ok({ response: { ...response, server_time: call.now } });

/** The codes of errors, where one is known for a status. */
const codes: Readonly<Record<number, string>> = {
  400: '103',
  401: '110',
  402: '402',
  403: '403',
  404: '104',
  429: '429',
};

/** An error as the old API tells it. */
export const privateProblem = (problem: Problem, request: Request, seconds: number) => ({
  response: {
    error: problem.message,
    error_code: codes[problem.status] ?? String(problem.status),
    ip: '127.0.0.1',
    domain: new URL(request.url).host,
    server_time: seconds,
  },
});

/** What stands in a request under `request.<key>`. */
export function requestOf({ body }: Call, key: string): unknown {
  const request = isRecord(body) && isRecord(body.request) ? body.request : undefined;
  if (!request) throw new Problem(400, 'Parameters not passed: there is no "request"');
  if (!isRecord(request[key])) throw new Problem(400, `Parameters not passed: request.${key}`);
  return request[key];
}

/** How an entity's list and writes are told apart from those of others. */
export interface PrivateForm {
  /** The key of requests and answers: companies have that of contacts. */
  readonly key: string;
  /** Entities that came late are told under their name once more, with their errors beside. */
  readonly isNested?: boolean;
}

const flat = ({ done, errors }: Outcome) => {
  const items = done.map(({ id, updated_at, request_id }) => ({
    id,
    request_id,
    ...(updated_at !== undefined && { last_modified: updated_at }),
  }));
  return Object.keys(errors).length > 0 ? { ...items, errors } : items;
};

const nested = (key: string, { done, errors }: Outcome) => ({
  [key]: done.map(({ id, updated_at, request_id }) => ({
    id,
    request_id,
    ...(updated_at !== undefined && { last_modified: updated_at }),
  })),
  errors: Object.keys(errors).length > 0 ? errors : [],
});

/** How `/private/api/v2/json/<name>/list` and `…/set` answer. */
export function privateBehaviours<R>(
  entity: LegacyEntity<R>,
  { key, isNested }: PrivateForm,
): { readonly list: AsyncBehaviour; readonly set: AsyncBehaviour } {
  return {
    async list(call) {
      const rows = entity.rows(call);
      if (rows.length === 0) return nothing;
      return inResponse(call, { [key]: rows.map((row) => entity.viewOld(row, call)) });
    },
    async set(call) {
      const outcomes = await write(call, entity, requestOf(call, key));
      const told = Object.entries(outcomes).map(([action, outcome]) => [
        action,
        isNested ? nested(key, outcome) : flat(outcome),
      ]);
      return inResponse(call, { [key]: Object.fromEntries(told) });
    },
  };
}
