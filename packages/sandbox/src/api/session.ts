import { randomBytes } from 'node:crypto';
import { parse } from 'hono/utils/cookie';

/** The sessions of the account's pages: which cookie is which user. */
export interface Sessions {
  readonly open: (userId: number) => string;
  readonly userOf: (session: string) => number | undefined;
  /** Everybody who sits at a page becomes another user, and who comes later too. */
  readonly switchAll: (userId: number) => void;
  /** Whom a new page belongs to, if somebody has chosen. */
  readonly chosen: () => number | undefined;
  readonly close: (session: string) => void;
}

export const sessionCookie = 'session_id';

/** Old sessions give way to new ones, so that a crawler can not fill the memory. */
const most = 10_000;

export function createSessions(): Sessions {
  const users = new Map<string, number>();
  let chosen: number | undefined;
  return {
    open(userId) {
      const session = randomBytes(24).toString('base64url');
      users.set(session, userId);
      const oldest = users.keys().next();
      if (users.size > most && !oldest.done) users.delete(oldest.value);
      return session;
    },
    userOf: (session) => users.get(session),
    chosen: () => chosen,
    switchAll(userId) {
      chosen = userId;
      for (const session of users.keys()) users.set(session, userId);
    },
    close: (session) => users.delete(session),
  };
}

/** The session that a request carries, whether it is known or not. */
export function sessionOf(request: Request): string | undefined {
  const header = request.headers.get('cookie');
  return header ? parse(header, sessionCookie)[sessionCookie] : undefined;
}
