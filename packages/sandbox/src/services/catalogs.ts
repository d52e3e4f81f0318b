import { catalogs as service } from '@amokit/contract';
import { catalogCreate, catalogUpdate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { type FieldProblem, Problem } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import type { CatalogRow } from '../store/crm-rows.ts';
import { mayInCatalog, needInCatalog } from './lib/catalog-rights.ts';
import { addCatalog } from './lib/new-catalog.ts';

type Create = z.output<typeof catalogCreate>;

/** An account has so many lists at most. */
const most = 10;

const href = (row: CatalogRow, call: Call) => `${call.origin}/api/v4/catalogs/${row.id}`;

const view = (row: CatalogRow, call: Call): Record<string, unknown> => ({
  id: row.id,
  name: row.name,
  created_by: row.created_by,
  updated_by: row.updated_by,
  created_at: row.created_at,
  updated_at: row.updated_at,
  sort: row.sort,
  type: row.type,
  can_add_elements: row.can_add_elements,
  can_show_in_cards: row.can_show_in_cards,
  can_link_multiple: row.can_link_multiple,
  can_be_deleted: row.can_be_deleted,
  sdk_widget_code: row.sdk_widget_code,
  account_id: call.db.account.id,
  _links: { self: { href: href(row, call) } },
});

/** There is one list of invoices and one of products. */
const isSingle = (type: string | undefined) => type === 'invoices' || type === 'products';

function check({ type = 'regular' }: Create, { db, user }: Call): readonly FieldProblem[] {
  if (!user.is_admin) throw new Problem(403, 'Only an administrator may add lists');
  const taken = isSingle(type) && [...db.rows.catalogs.values()].some((row) => row.type === type);
  if (!taken) return [];
  return [{ code: 'NotUnique', path: 'type', detail: `There is a list of ${type} already.` }];
}

/** How the sandbox plays lists. */
export const catalogs: ServiceBehaviour = {
  service,
  kinds: resource({
    rows: ({ db }) => db.rows.catalogs,
    list: ({ db }) => [...db.rows.catalogs.values()].sort((a, b) => a.sort - b.sort),
    visible: (call) => (row) => mayInCatalog(call, row.id, 'view'),
    view,
    href,
    filters: { type: () => (row, filter) => filter.kind === 'string' && row.type === filter.value },
    create: {
      schema: catalogCreate,
      check,
      room({ db }, more) {
        if (db.rows.catalogs.size() + more > most)
          throw new Problem(403, `An account has at most ${most} lists`);
      },
      unique: ({ type }) => (type && isSingle(type) ? { path: 'type', value: type } : undefined),
      add: (input, call) => addCatalog(call, input),
    },
    update: {
      schema: catalogUpdate,
      check(_input, call, row) {
        needInCatalog(call, row.id, 'edit');
        return [];
      },
      edit(row, input, { user, now }) {
        row.name = input.name;
        if (input.sort !== undefined) row.sort = input.sort;
        if (input.can_add_elements !== undefined) row.can_add_elements = input.can_add_elements;
        if (input.can_show_in_cards !== undefined) row.can_show_in_cards = input.can_show_in_cards;
        if (input.can_link_multiple !== undefined) row.can_link_multiple = input.can_link_multiple;
        row.updated_by = input.updated_by ?? user.id;
        row.updated_at = now;
      },
    },
  }),
};
