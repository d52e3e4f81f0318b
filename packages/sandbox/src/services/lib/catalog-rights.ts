import type { Call } from '../../api/call.ts';
import { Problem } from '../../api/problem.ts';
import type { Action } from '../../api/rights.ts';
import type { CatalogRow, ElementRow } from '../../store/crm-rows.ts';
import { isCardType, mayTouch } from './entities.ts';

/** The list of an id; who may not see it is told that it is not there. */
export function catalogOf(call: Call, id: number): CatalogRow {
  const row = call.db.rows.catalogs.get(id);
  if (!row || !mayInCatalog(call, id, 'view')) throw new Problem(404, `Not found: ${call.path}`);
  return row;
}

/** Whether something may be done in a list. A right of its own goes before the general access. */
export function mayInCatalog(
  { user }: Pick<Call, 'user'>,
  catalog: number,
  action: Action,
): boolean {
  if (user.is_admin) return true;
  const own = user.rights.catalog_rights.find(({ catalog_id }) => catalog_id === catalog);
  return own ? (own.rights[action] ?? 'D') !== 'D' : user.rights.catalog_access;
}

/** Who has the right `L` sees the elements that hang on cards which they may see. */
export function seenElements(call: Pick<Call, 'db' | 'user'>, catalog: number) {
  const { db, user } = call;
  const own = user.rights.catalog_rights.find(({ catalog_id }) => catalog_id === catalog);
  if (user.is_admin || own?.rights.view !== 'L') return undefined;
  return (row: ElementRow) =>
    db.rows.links
      .by('end', `catalog_elements:${row.id}`)
      .some(({ from, from_id }) => isCardType(from) && mayTouch(call, from, from_id, 'view'));
}

/** 403 where the list may be seen and no more. */
export function needInCatalog(call: Call, catalog: number, action: Action): void {
  if (!mayInCatalog(call, catalog, action))
    throw new Problem(403, `You have no right to ${action} elements of this list.`);
}
