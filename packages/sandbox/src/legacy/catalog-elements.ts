import type { Call } from '../api/call.ts';
import { catalogElements as service } from '../services/catalog-elements.ts';
import { mayInCatalog, seenElements } from '../services/lib/catalog-rights.ts';
import { cardOf } from '../services/lib/entities.ts';
import { linked } from '../services/lib/links.ts';
import { holdsText } from '../services/lib/search.ts';
import type { ElementRow } from '../store/crm-rows.ts';
import { type LegacyEntity, Refused, type Written } from './entity.ts';
import { fieldsFromStored, fieldsToV4 } from './field-values.ts';
import { listing, rowsOf } from './listing.ts';
import { type Loose, numberOf, orEmpty, textOf } from './loose.ts';
import { linkTo } from './v2-answers.ts';
import { onlyItem, v4 } from './v4.ts';

/** So many elements are on a page, where a page is asked for. */
const perPage = 50;

function toV4(call: Call, item: Loose, catalog: number): Record<string, unknown> {
  const values = fieldsToV4(call.db, `catalogs:${catalog}`, item.custom_fields);
  const name = textOf(item.name);
  return {
    ...(name !== undefined && { name }),
    ...(values && { custom_fields_values: values }),
  };
}

function rows(call: Call): readonly ElementRow[] {
  const { raw, ids, text } = listing(call);
  const catalog = numberOf(raw.catalog_id);
  const wanted = textOf(raw.term)?.trim().toLowerCase() ?? text;
  const { elements } = call.db.rows;
  const all = catalog === undefined ? elements.values() : elements.by('catalog', catalog);
  const page = numberOf(raw.page ?? raw.PAGEN_1);
  const paged =
    page === undefined
      ? call
      : {
          ...call,
          query: {
            ...call.query,
            raw: { limit_rows: perPage, limit_offset: perPage * (page - 1) },
          },
        };
  return rowsOf(
    paged,
    all,
    (row) =>
      !row.is_deleted &&
      (!ids || ids.has(row.id)) &&
      (!wanted || holdsText(row, wanted)) &&
      mayInCatalog(call, row.catalog_id, 'view') &&
      (seenElements(call, row.catalog_id)?.(row) ?? true),
  );
}

function cards(call: Call, row: ElementRow, to: 'leads' | 'customers') {
  const ids = linked(call.db, 'catalog_elements', row.id, to).flatMap(({ id }) =>
    cardOf(call.db, to, id) ? [id] : [],
  );
  return ids.length === 0 ? {} : { id: ids, _links: linkTo(`/api/v2/${to}?id=${ids.join(',')}`) };
}

const head = (row: ElementRow) => ({
  id: row.id,
  name: row.name,
  created_by: row.created_by,
  created_at: row.created_at,
  updated_by: row.updated_by,
  updated_at: row.updated_at,
  is_deleted: row.is_deleted,
  catalog_id: row.catalog_id,
});

/** The element of a write; who may not see it is told that it is not there. */
function found(call: Call, id: number): ElementRow {
  const row = call.db.rows.elements.get(id);
  if (!row || row.is_deleted || !mayInCatalog(call, row.catalog_id, 'view'))
    throw new Refused('Not found');
  return row;
}

const catalogOf = (call: Call, item: Loose): number => {
  const id = numberOf(item.catalog_id);
  if (id === undefined || !call.db.rows.catalogs.get(id) || !mayInCatalog(call, id, 'view'))
    throw new Refused('There is no such list');
  return id;
};

/** How the old API plays the elements of lists. */
export const legacyElements: LegacyEntity<ElementRow> = {
  name: 'catalog_elements',
  rows,
  view: (row, call) => ({
    ...head(row),
    custom_fields: orEmpty(fieldsFromStored(call, row.custom_fields_values)),
    leads: cards(call, row, 'leads'),
    customers: cards(call, row, 'customers'),
  }),
  viewOld: (row, call) => ({
    ...head(row),
    date_create: row.created_at,
    date_modify: row.updated_at,
    deleted: row.is_deleted,
    custom_fields: fieldsFromStored(call, row.custom_fields_values),
  }),
  async add(call, item): Promise<Written> {
    const catalog = catalogOf(call, item);
    const answer = await v4(call, service, 'create', {
      params: { catalog_id: String(catalog) },
      body: [toV4(call, item, catalog)],
    });
    return { id: Number(onlyItem(answer, 'elements').id) };
  },
  async update(call, item, id): Promise<Written> {
    const row = found(call, id);
    const body = [{ name: row.name, ...toV4(call, item, row.catalog_id), id }];
    await v4(call, service, 'update', { params: { catalog_id: String(row.catalog_id) }, body });
    return { id, updated_at: row.updated_at };
  },
  remove(call, id) {
    const row = found(call, id);
    if (!mayInCatalog(call, row.catalog_id, 'delete')) throw new Refused('Access denied');
    call.db.rows.elements.change(id, (element) => {
      element.is_deleted = true;
      element.updated_at = call.now;
      element.updated_by = call.user.id;
    });
  },
};
