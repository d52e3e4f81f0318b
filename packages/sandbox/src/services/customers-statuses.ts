import { customersStatuses as service, statusColors } from '@amokit/contract';
import { customerStatusCreate, customerStatusUpdate } from '@amokit/contract/schemas';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { Problem } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import type { CustomerStatusRow } from '../store/crm-rows.ts';
import { needCustomers, needMode } from './lib/customers.ts';
import { checkStatus } from './lib/new-status.ts';

/** There are so many statuses at most, the system's own included. */
const most = 30;

const href = (row: CustomerStatusRow, call: Call) =>
  `${call.origin}/api/v4/customers/statuses/${row.id}`;

const view = (row: CustomerStatusRow, call: Call): Record<string, unknown> => ({
  id: row.id,
  name: row.name,
  sort: row.sort,
  is_default: row.is_default,
  conditions: row.conditions,
  color: row.color,
  type: row.type,
  account_id: call.db.account.id,
  _links: { self: { href: href(row, call) } },
});

/** Customers of a deleted status come to the first. */
function remove(row: CustomerStatusRow, { db }: Call): void {
  needMode(db, 'periodicity');
  if (row.type !== 0) throw new Problem(422, 'A system status can not be deleted');
  db.rows.customerStatuses.remove(row.id);
  const [first] = [...db.rows.customerStatuses.values()].sort((a, b) => a.sort - b.sort);
  for (const customer of db.rows.customers.values()) {
    if (customer.status_id !== row.id) continue;
    db.rows.customers.change(customer.id, (moved) => {
      moved.status_id = first?.id ?? null;
    });
  }
}

/** How the sandbox plays the statuses of customers. */
export const customersStatuses: ServiceBehaviour = {
  service,
  kinds: resource({
    rows: ({ db }) => {
      needCustomers(db);
      return db.rows.customerStatuses;
    },
    list: ({ db }) => [...db.rows.customerStatuses.values()].sort((a, b) => a.sort - b.sort),
    view,
    href,
    short: ({ id }) => ({ id }),
    create: {
      schema: customerStatusCreate,
      check(input, { db }) {
        needMode(db, 'periodicity');
        return checkStatus(input);
      },
      room({ db }, more) {
        if (db.rows.customerStatuses.size() + more > most)
          throw new Problem(422, `There are at most ${most} statuses`);
      },
      add: (input, { db }) =>
        db.rows.customerStatuses.add({
          id: db.nextId('customerStatuses'),
          name: input.name,
          sort: input.sort,
          color: input.color ?? statusColors[0],
          type: 0,
          is_default: false,
          conditions: [],
        }),
    },
    update: {
      schema: customerStatusUpdate,
      check(input, { db }, row) {
        needMode(db, 'periodicity');
        return checkStatus(input, row);
      },
      edit(row, input) {
        if (input.name !== undefined) row.name = input.name;
        if (input.sort !== undefined) row.sort = input.sort;
        if (input.color !== undefined) row.color = input.color;
      },
    },
    remove,
  }),
};
