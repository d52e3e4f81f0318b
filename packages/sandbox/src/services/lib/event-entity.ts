import type { Call } from '../../api/call.ts';
import { may } from '../../api/rights.ts';
import type { EventRow } from '../../store/crm-rows.ts';
import type { CardType } from '../../store/rows.ts';
import { mayInCatalog } from './catalog-rights.ts';

/** The collections behind the words of events. */
const cards: Readonly<Record<string, CardType>> = {
  lead: 'leads',
  contact: 'contacts',
  company: 'companies',
  customer: 'customers',
};

const catalogOf = ({ entity_type }: EventRow): number | undefined => {
  const [, id] = /^catalog_(\d+)$/.exec(entity_type) ?? [];
  return id === undefined ? undefined : Number(id);
};

/** What happened in a chat is about the contact once its lead or customer is deleted. */
export function aboutWhatIsThere(row: EventRow, { db }: Call): EventRow {
  const { linked_talk_contact_id: contact } = row;
  const type = cards[row.entity_type];
  const card = type && db.rows[type].get(row.entity_id);
  if (contact === undefined || (card && !card.is_deleted)) return row;
  return { ...row, entity_type: 'contact', entity_id: contact };
}

/** Where the entity of an event is found, and its name if it has one. */
function place(row: EventRow, { db }: Call): { readonly path: string; readonly name?: string } {
  const catalog = catalogOf(row);
  if (catalog !== undefined) {
    const name = db.rows.elements.get(row.entity_id)?.name;
    const path = `catalogs/${catalog}/elements/${row.entity_id}`;
    return name === undefined ? { path } : { path, name };
  }
  const type = cards[row.entity_type];
  if (!type) return { path: `tasks/${row.entity_id}` };
  const name = db.rows[type].get(row.entity_id)?.name;
  const path = `${type}/${row.entity_id}`;
  return name === undefined ? { path } : { path, name };
}

/** The entity inside of an event; its name only where the call asked for it. */
export function eventEntity(row: EventRow, call: Call) {
  const { path, name } = place(row, call);
  const wanted = catalogOf(row) === undefined ? `${row.entity_type}_name` : 'catalog_element_name';
  return {
    id: row.entity_id,
    ...(name !== undefined && call.query.with.has(wanted) && { name }),
    _links: { self: { href: `${call.origin}/api/v4/${path}` } },
  };
}

/** Who may see a card may see what happened to it. */
export function maySeeEvent(stored: EventRow, call: Call): boolean {
  const row = aboutWhatIsThere(stored, call);
  const catalog = catalogOf(row);
  if (catalog !== undefined) return mayInCatalog(call, catalog, 'view');
  const type = cards[row.entity_type];
  if (type) {
    const card = call.db.rows[type].get(row.entity_id);
    return card !== undefined && may(call.user, type, 'view', card);
  }
  const task = call.db.rows.tasks.get(row.entity_id);
  return task !== undefined && may(call.user, 'tasks', 'edit', task);
}
