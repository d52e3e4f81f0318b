import type { Caller, Endpoint } from '@amokit/contract';
import type { Db } from '../store/db.ts';
import type { UserRow } from '../store/rows.ts';
import { Problem } from './problem.ts';
import type { Query } from './query.ts';

/** A request that has passed the gates: it is known, authorised, within its rate, and readable. */
export interface Call {
  readonly db: Db;
  readonly endpoint: Endpoint;
  /** Scheme and host that the caller used: every link in the answer starts with it. */
  readonly origin: string;
  readonly path: string;
  /** The query string as it was sent, without its question mark. */
  readonly search: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  /** The body as parsed JSON, `undefined` when there is none. */
  readonly body: unknown;
  readonly headers: Headers;
  readonly caller: Caller;
  /** The integration that calls, `null` for a session. */
  readonly clientId: string | null;
  /** What the integration's token is allowed; a session is allowed everything of its user. */
  readonly scopes: readonly string[];
  /** On whose behalf: the session's user, the token's, or that of `X-Context-User-ID`. */
  readonly user: UserRow;
  /** The file service, on a host like the one that the caller used. */
  readonly driveUrl: string;
  /** Unix seconds by the account's clock. */
  readonly now: number;
}

/** A number out of the path; anything else is an address that the API does not have: 404. */
export function idParam(call: Call, name: string): number {
  const text = call.params[name] ?? '';
  const id = Number(text);
  if (!/^\d{1,15}$/.test(text) || !Number.isSafeInteger(id)) throw unknownPath();
  return id;
}

export const unknownPath = (): Problem => new Problem(404, 'Not Found');
