import { createHash } from 'node:crypto';
import { rightsOf } from '../services/lib/rights-input.ts';
import type { Db } from '../store/db.ts';
import type { UserRow } from '../store/rows.ts';
import type { SeedTexts } from './texts.ts';

/** A uuid that is the same in every run. */
export function stableUuid(name: string): string {
  const hex = createHash('sha256').update(`amokit:${name}`).digest('hex');
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`];
  return [...parts, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

/** What the users of the demo account are: an administrator, two who sell, one with few rights. */
const roles = [
  { is_admin: true, rights: rightsOf('A'), group: 0, rank: 'master' },
  { is_admin: false, rights: rightsOf('A'), group: 0, rank: 'candidate' },
  { is_admin: false, rights: rightsOf('G'), group: 1, rank: 'candidate' },
  { is_admin: false, rights: rightsOf('M'), group: 1, rank: 'newbie' },
] as const;

/** Adds groups and users; the first is the administrator. */
export function seedPeople(db: Db, texts: SeedTexts): readonly UserRow[] {
  const groups = texts.groups.map((name, at) =>
    db.rows.groups.add({
      // 0 is the group that every account has.
      id: at === 0 ? 0 : db.nextId('groups'),
      uuid: stableUuid(`group ${at}`),
      name,
    }),
  );
  return roles.flatMap((role, at) => {
    const person = texts.users[at];
    if (!person) return [];
    const row: UserRow = {
      id: db.nextId('users'),
      uuid: stableUuid(`user ${at}`),
      amojo_id: stableUuid(`amojo ${at}`),
      ...person,
      lang: db.account.language,
      phone_number: `+1 555 010${at}`,
      user_rank: role.rank,
      rights: structuredClone(role.rights),
      is_admin: role.is_admin,
      is_free: false,
      is_active: true,
      group_id: groups[role.group]?.id ?? 0,
      role_id: null,
    };
    return [db.rows.users.add(row)];
  });
}
