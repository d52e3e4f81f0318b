import { may, type Owned, seen } from '../api/rights.ts';
import type {
  PageCatalog,
  PageCustomerRow,
  PageElement,
  PagePersonRow,
  PageTaskRow,
} from '../page-shapes/page-state.ts';
import { mayInCatalog, seenElements } from '../services/lib/catalog-rights.ts';
import { cardOf, isCardType } from '../services/lib/entities.ts';
import { viewFieldValues } from '../services/lib/field-values.ts';
import type { TaskRow } from '../store/crm-rows.ts';
import type { Db } from '../store/db.ts';
import type { CardRow, UserRow } from '../store/rows.ts';
import { pageContact, reachOf } from './page-cards.ts';

/** A list has so many rows at most; nobody scrolls further. */
export const mostRows = 500;

/** The first rows of a collection, in an order, that pass. */
export function firstRows<R>(rows: Iterable<R>, keep: (row: R) => boolean): readonly R[] {
  const found: R[] = [];
  for (const row of rows) {
    if (!keep(row)) continue;
    found.push(row);
    if (found.length === mostRows) break;
  }
  return found;
}

/** The cards of a list that the user may see, in the order in which they were made. */
const visibleRows = <R extends Owned & { readonly is_deleted: boolean }>(
  rows: Iterable<R>,
  visible: ((row: R) => boolean) | undefined,
): readonly R[] => firstRows(rows, (row) => !row.is_deleted && (visible?.(row) ?? true));

/** The rows of the list of contacts or of companies. */
export const pagePeople = (
  db: Db,
  user: UserRow,
  type: 'contacts' | 'companies',
): readonly PagePersonRow[] =>
  visibleRows<CardRow>(db.rows[type].values(), seen<CardRow>(user, type)).map((row) => ({
    ...pageContact(db, row),
    responsibleUserId: row.responsible_user_id,
  }));

/** The rows of the list of customers; none in an account that has no customers. */
export function pageCustomers(db: Db, user: UserRow): readonly PageCustomerRow[] {
  const { customers_mode: mode } = db.account;
  if (mode === 'unavailable' || mode === 'disabled') return [];
  return visibleRows(db.rows.customers.values(), seen(user, 'customers')).map((row) => ({
    id: row.id,
    name: row.name,
    nextPrice: row.next_price ?? 0,
    responsibleUserId: row.responsible_user_id,
    ...reachOf(db, 'customers', row.id),
  }));
}

/** Who may see the card sees its tasks; of those without one, who may edit them. */
function seesTask(db: Db, user: UserRow, task: TaskRow): boolean {
  const { entity_type, entity_id } = task;
  if (user.is_admin || task.responsible_user_id === user.id) return true;
  if (!isCardType(entity_type) || entity_id === null) return may(user, 'tasks', 'edit', task);
  const card = cardOf(db, entity_type, entity_id);
  return card !== undefined && may(user, entity_type, 'view', card);
}

const taskRow = (task: TaskRow): PageTaskRow => ({
  id: task.id,
  text: task.text,
  completeTill: task.complete_till,
  isCompleted: task.is_completed,
  responsibleUserId: task.responsible_user_id,
  card:
    isCardType(task.entity_type) && task.entity_id !== null
      ? { entity: task.entity_type, id: task.entity_id }
      : null,
});

/** The rows of the list of tasks, what is due first comes first. */
export function pageTasks(db: Db, user: UserRow): readonly PageTaskRow[] {
  const byDate = db.rows.tasks.sorted('complete_till', (task) => task.complete_till);
  return firstRows(byDate, (task) => seesTask(db, user, task)).map(taskRow);
}

/** The tasks of one card, in the same order. */
export function pageCardTasks(
  db: Db,
  user: UserRow,
  entity: string,
  id: string,
): readonly PageTaskRow[] {
  const ofCard = db.rows.tasks.by('entity', `${entity}:${id}`);
  const byDate = [...ofCard].sort((a, b) => a.complete_till - b.complete_till);
  return firstRows(byDate, (task) => seesTask(db, user, task)).map(taskRow);
}

/** The lists that the user may look into. */
export const pageCatalogs = (db: Db, user: UserRow): readonly PageCatalog[] =>
  [...db.rows.catalogs.values()]
    .filter(({ id }) => mayInCatalog({ user }, id, 'view'))
    .sort((a, b) => a.sort - b.sort)
    .map(({ id, name, type }) => ({ id, name, type }));

/** The elements of a list; `undefined` when the list is not there for the user. */
export function pageElements(
  db: Db,
  user: UserRow,
  catalog: number,
): readonly PageElement[] | undefined {
  if (!db.rows.catalogs.get(catalog) || !mayInCatalog({ user }, catalog, 'view')) return undefined;
  const visible = seenElements({ db, user }, catalog);
  const rows = db.rows.elements.by('catalog', catalog);
  return firstRows(rows, (row) => !row.is_deleted && (visible?.(row) ?? true)).map((row) => ({
    id: row.id,
    name: row.name,
    catalog_id: row.catalog_id,
    custom_fields_values: viewFieldValues(db, row.custom_fields_values),
  }));
}
