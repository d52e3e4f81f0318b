import { randomUUID } from 'node:crypto';
import { users as service } from '@amokit/contract';
import { userCreate, userReference } from '@amokit/contract/schemas';
import type { z } from 'zod';
import { nothing } from '../api/answer.ts';
import type { Behaviour, ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { type FieldProblem, Problem } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import { readItems } from '../api/validate.ts';
import type { UserRow } from '../store/rows.ts';
import { hrefOf } from './lib/addresses.ts';
import { denied, normalised } from './lib/rights-input.ts';

/** More than so many users the API does not add to. */
const most = 100;

const href = (row: UserRow, call: Call) => hrefOf(call, 'users', row.id);

/** A user has at most one role. */
function viewRoles({ role_id }: UserRow, call: Call) {
  const role = role_id === null ? undefined : call.db.rows.roles.get(role_id);
  if (!role) return [];
  const href = `${call.origin}/api/v4/roles/${role.id}`;
  return [{ id: role.id, name: role.name, _links: { self: { href } } }];
}

function embedded(row: UserRow, call: Call): Record<string, unknown> {
  const withs = call.query.with;
  const group = call.db.rows.groups.get(row.group_id);
  return {
    ...(withs.has('role') && { roles: viewRoles(row, call) }),
    ...(withs.has('group') && {
      groups: group ? [{ id: group.id, name: group.name, uuid: group.uuid }] : [],
    }),
  };
}

/** A user as the API shows it, by itself and inside of roles. */
export function viewUser(row: UserRow, call: Call): Record<string, unknown> {
  const withs = call.query.with;
  const { id, name, email, lang, is_admin, is_free, is_active, role_id } = row;
  return {
    id,
    name,
    email,
    lang,
    rights: {
      ...row.rights,
      is_admin,
      is_free,
      is_active,
      group_id: row.group_id === 0 ? null : row.group_id,
      role_id,
    },
    ...(withs.has('uuid') && { uuid: row.uuid }),
    ...(withs.has('amojo_id') && { amojo_id: row.amojo_id }),
    ...(withs.has('user_rank') && { user_rank: row.user_rank }),
    ...(withs.has('phone_number') && { phone_number: row.phone_number }),
    _links: { self: { href: href(row, call) } },
    _embedded: embedded(row, call),
  };
}

type Create = z.output<typeof userCreate>;

/** The rules that a schema of shapes does not say. */
function check(input: Create, { db }: Call): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const wrong = (path: string, detail: string) =>
    problems.push({ code: 'InvalidFormat', path, detail });
  if (/[^\p{L}\p{N} .@_-]/u.test(input.name) || /https?:|www\./i.test(input.name))
    wrong('name', 'A name may have letters, digits, spaces and . @ - _ only.');
  if (
    !/\d/.test(input.password) ||
    !/\p{Ll}/u.test(input.password) ||
    !/\p{Lu}/u.test(input.password)
  )
    wrong('password', 'A password needs a digit, a lower and an upper letter.');
  if (input.lang !== undefined && !['en', 'ru', 'es'].includes(input.lang))
    wrong('lang', 'Use en, ru or es.');
  const { role_id, group_id } = input.rights;
  if (role_id && !db.rows.roles.get(role_id)) wrong('rights.role_id', 'There is no such role.');
  if (group_id && !db.rows.groups.get(group_id))
    wrong('rights.group_id', 'There is no such group.');
  for (const user of db.rows.users.values()) {
    if (user.email.toLowerCase() === input.email.toLowerCase())
      wrong('email', 'There is a user with this e-mail already.');
  }
  return problems;
}

function add(input: Create, { db }: Call): UserRow {
  const { rights } = input;
  const role = rights.role_id ? db.rows.roles.get(rights.role_id) : undefined;
  return db.rows.users.add({
    id: db.nextId('users'),
    uuid: randomUUID(),
    amojo_id: randomUUID(),
    name: input.name,
    email: input.email,
    lang: input.lang ?? db.account.language,
    phone_number: null,
    user_rank: null,
    rights: rights.is_free ? denied() : structuredClone(role?.rights ?? normalised(rights)),
    is_admin: false,
    is_free: rights.is_free ?? false,
    is_active: true,
    group_id: rights.group_id ?? 0,
    role_id: rights.role_id ?? null,
  });
}

const setActive =
  (is_active: boolean): Behaviour =>
  (call) => {
    const items = readItems(call, userReference);
    const { users } = call.db.rows;
    for (const { input } of items) {
      if (!users.get(input.id)) throw new Problem(404, `There is no user ${input.id}`);
      if (!is_active && input.id === call.user.id)
        throw new Problem(403, 'Nobody can deactivate themselves');
    }
    for (const { input } of items)
      users.change(input.id, (row) => {
        row.is_active = is_active;
      });
    return nothing;
  };

/** How the sandbox plays the users of the account. */
export const users: ServiceBehaviour = {
  service,
  kinds: resource({
    rows: ({ db }) => db.rows.users,
    view: viewUser,
    href,
    create: {
      schema: userCreate,
      check,
      room({ db }, more) {
        if (db.rows.users.size() + more > most)
          throw new Problem(403, `An account has at most ${most} users`);
      },
      unique: ({ email }) => ({ path: 'email', value: email.toLowerCase() }),
      add,
    },
  }),
  methods: { activate: setActive(true), deactivate: setActive(false) },
};
