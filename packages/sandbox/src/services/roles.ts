import { roles as service } from '@amokit/contract';
import { roleCreate, roleUpdate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { resource } from '../api/resource.ts';
import type { RoleRow } from '../store/crm-rows.ts';
import type { UserRights, UserRow } from '../store/rows.ts';
import { normalised, type RightsInput } from './lib/rights-input.ts';
import { statusId } from './lib/stages.ts';
import { viewUser } from './users.ts';

const href = (row: RoleRow, call: Call) => `${call.origin}/api/v4/roles/${row.id}`;

const usersOf = ({ db }: Call, role: number): readonly UserRow[] =>
  [...db.rows.users.values()].filter(({ role_id }) => role_id === role);

const view = (row: RoleRow, call: Call): Record<string, unknown> => ({
  id: row.id,
  name: row.name,
  rights: row.rights,
  _links: { self: { href: href(row, call) } },
  ...(call.query.with.has('users') && {
    _embedded: {
      users: usersOf(call, row.id).map((user) => viewUser(user, call)),
    },
  }),
});

/** Without rights to statuses, those to incoming leads stay as they were: denied. */
function statusRights(call: Call, before: UserRights, given: RightsInput['status_rights']) {
  if (given && given.length > 0) return given;
  if (given === undefined) return before.status_rights;
  return before.status_rights.filter(
    ({ pipeline_id, status_id }) =>
      call.db.rows.statuses.get(statusId(pipeline_id, status_id))?.type === 1,
  );
}

/** A role's rights are those of its users. */
function spread(call: Call, row: RoleRow): void {
  for (const user of usersOf(call, row.id))
    call.db.rows.users.change(user.id, (one) => {
      one.rights = structuredClone(row.rights);
    });
}

function edit(row: RoleRow, input: z.output<typeof roleUpdate>, call: Call): void {
  if (input.name !== undefined) row.name = input.name;
  const { rights } = input;
  if (!rights) return;
  const status_rights = statusRights(call, row.rights, rights.status_rights);
  row.rights = normalised({ ...row.rights, ...rights, status_rights });
  spread(call, row);
}

/** Users of a deleted role keep the rights that they had by it. */
function remove(row: RoleRow, call: Call): void {
  for (const user of usersOf(call, row.id))
    call.db.rows.users.change(user.id, (one) => {
      one.role_id = null;
    });
  call.db.rows.roles.remove(row.id);
}

/** How the sandbox plays roles. */
export const roles: ServiceBehaviour = {
  service,
  kinds: resource({
    rows: ({ db }) => db.rows.roles,
    view,
    href,
    create: {
      schema: roleCreate,
      add: (input, { db }) =>
        db.rows.roles.add({
          id: db.nextId('roles'),
          name: input.name,
          rights: normalised(input.rights),
        }),
    },
    update: { schema: roleUpdate, edit },
    remove,
  }),
};
