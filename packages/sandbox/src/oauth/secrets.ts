import { createHash, randomBytes } from 'node:crypto';
import type { Db } from '../store/db.ts';

/** A secret of the account, made when it is needed first; it is saved with the account. */
export function secretOf(db: Db, id: string): string {
  const { secrets } = db.rows;
  const found = secrets.get(id) ?? secrets.add({ id, value: randomBytes(32).toString('hex') });
  return found.value;
}

/** What is kept of a code or a refresh token: enough to know it again, not to use it. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
