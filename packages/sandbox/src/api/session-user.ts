import type { Db } from '../store/db.ts';
import type { UserRow } from '../store/rows.ts';
import { Problem } from './problem.ts';
import { type Sessions, sessionOf } from './session.ts';

/**
 * The user of the account's own page: its cookie, the header that jQuery adds, and no other origin.
 *
 * @throws {Problem} 401 or 403
 */
export function sessionUser(
  db: Db,
  sessions: Sessions,
  request: Request,
  { needsHeader = true }: { readonly needsHeader?: boolean } = {},
): UserRow {
  const session = sessionOf(request);
  const id = session && sessions.userOf(session);
  const user = id ? db.rows.users.get(id) : undefined;
  if (!user?.is_active) throw new Problem(401, 'Unauthorized');
  // Browsers say where a request comes from; another origin's page is not ours.
  const origin = request.headers.get('origin');
  const isForeign = origin !== null && origin !== new URL(request.url).origin;
  const hasHeader = request.headers.get('x-requested-with') === 'XMLHttpRequest';
  if (isForeign || (needsHeader && !hasHeader)) throw new Problem(403, 'Forbidden');
  return user;
}

/** The same, for what only an administrator may do. */
export function sessionAdmin(db: Db, sessions: Sessions, request: Request): UserRow {
  const user = sessionUser(db, sessions, request);
  if (!user.is_admin) throw new Problem(403, 'Only an administrator may do this');
  return user;
}
