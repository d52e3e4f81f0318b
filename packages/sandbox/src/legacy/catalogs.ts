import type { Call } from '../api/call.ts';
import { catalogs as service } from '../services/catalogs.ts';
import { mayInCatalog } from '../services/lib/catalog-rights.ts';
import type { CatalogRow } from '../store/crm-rows.ts';
import { type LegacyEntity, Refused } from './entity.ts';
import { listing, rowsOf } from './listing.ts';
import { flagOf, type Loose, numberOf, textOf } from './loose.ts';
import { onlyItem, v4 } from './v4.ts';

const toV4 = (item: Loose): Record<string, unknown> => {
  const entries = {
    name: textOf(item.name),
    type: textOf(item.type),
    sort: numberOf(item.sort),
    can_add_elements: flagOf(item.can_add_elements),
    can_show_in_cards: flagOf(item.can_show_in_cards),
    can_link_multiple: flagOf(item.can_link_multiple),
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
};

const view = (row: CatalogRow) => ({
  id: row.id,
  name: row.name,
  created_by: row.created_by,
  created_at: row.created_at,
  sort: row.sort,
  type: row.type,
  can_add_elements: row.can_add_elements,
  can_show_in_cards: row.can_show_in_cards,
  can_link_multiple: row.can_link_multiple,
  sdk_widget_code: row.sdk_widget_code,
  widgets: [],
});

/** The row of a write; who may not do it is told that it is not there. */
function found(call: Call, id: number): CatalogRow {
  const row = call.db.rows.catalogs.get(id);
  if (!row || !mayInCatalog(call, id, 'view')) throw new Refused('Not found');
  return row;
}

/** How the old API plays lists. Here alone they can be deleted, with all that is in them. */
export const legacyCatalogs: LegacyEntity<CatalogRow> = {
  name: 'catalogs',
  rows(call) {
    const { ids } = listing(call);
    const sorted = [...call.db.rows.catalogs.values()].sort((a, b) => a.sort - b.sort);
    return rowsOf(
      call,
      sorted,
      ({ id }) => (!ids || ids.has(id)) && mayInCatalog(call, id, 'view'),
    );
  },
  view,
  viewOld: ({ created_at, ...row }) => ({
    ...view({ ...row, created_at }),
    date_create: created_at,
  }),
  async add(call, item) {
    const answer = await v4(call, service, 'create', { body: [toV4(item)] });
    return { id: Number(onlyItem(answer, 'catalogs').id) };
  },
  async update(call, item, id) {
    const row = found(call, id);
    const body = [{ name: row.name, ...toV4(item), id }];
    await v4(call, service, 'update', { body });
    return { id };
  },
  remove(call, id) {
    const row = found(call, id);
    if (!call.user.is_admin) throw new Refused('Access denied');
    if (!row.can_be_deleted) throw new Refused('This list can not be deleted');
    const { catalogs, elements, fields, links } = call.db.rows;
    for (const element of elements.by('catalog', id)) {
      for (const link of links.by('end', `catalog_elements:${element.id}`)) links.remove(link.id);
      elements.remove(element.id);
    }
    for (const field of fields.by('entity', `catalogs:${id}`)) fields.remove(field.id);
    catalogs.remove(id);
  },
};
