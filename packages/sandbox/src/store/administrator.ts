import type { Db } from './db.ts';
import type { UserRow } from './rows.ts';

/** The first administrator who is at work: in whose name things are done that nobody else does. */
export const administratorOf = (db: Db): UserRow | undefined =>
  [...db.rows.users.values()].find(({ is_admin, is_active }) => is_admin && is_active);
