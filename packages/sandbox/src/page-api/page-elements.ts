import type { PageElementCard } from '../page-shapes/page-state.ts';
import { mayInCatalog, seenElements } from '../services/lib/catalog-rights.ts';
import { catalogFields } from '../services/lib/field-entity.ts';
import type { Db } from '../store/db.ts';
import type { UserRow } from '../store/rows.ts';
import { pageFields } from './page-fields.ts';

/** The card of an element of a list, with the id 0 that of a new one; `undefined` for none. */
export function pageElementCard(
  db: Db,
  user: UserRow,
  catalog: number,
  id: number,
): PageElementCard | undefined {
  if (!db.rows.catalogs.get(catalog) || !mayInCatalog({ user }, catalog, 'view')) return undefined;
  const entity = catalogFields(catalog);
  if (id === 0) return { id, name: '', fields: pageFields(db, entity) };
  const row = db.rows.elements.get(id);
  if (row?.catalog_id !== catalog || row.is_deleted) return undefined;
  if (seenElements({ db, user }, catalog)?.(row) === false) return undefined;
  return { id, name: row.name, fields: pageFields(db, entity, row) };
}
