import type { Call } from '../api/call.ts';
import { may, seen } from '../api/rights.ts';
import { needCustomers } from '../services/lib/customers.ts';
import { holdsText } from '../services/lib/search.ts';
import { isClosed } from '../services/lib/stages.ts';
import type { CardRow, CardType } from '../store/rows.ts';
import { cardToV4 } from './card-keys.ts';
import { cardServices, checkLinks, writeLinks } from './card-links.ts';
import { v2Cards } from './card-views.ts';
import { type LegacyEntity, Refused, type Written } from './entity.ts';
import { fieldsToV4 } from './field-values.ts';
import { asked, type Listing, listing, modifiedSince, rowsOf, within } from './listing.ts';
import { type Loose, listOf, numberOf, textOf } from './loose.ts';
import { privateCards } from './private-cards.ts';
import { onlyItem, v4 } from './v4.ts';

interface Tag {
  readonly id?: number;
  readonly name?: string;
}

/** Tags: a text with commas, or a list of ids and names. They take the place of those before. */
function tagsToV4(given: unknown): readonly Tag[] | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof given === 'string')
    return given.split(',').flatMap((name) => (name.trim() ? [{ name: name.trim() }] : []));
  return listOf(given).flatMap((one): readonly Tag[] => {
    const id = typeof one === 'number' ? one : undefined;
    const name = textOf(one)?.trim();
    if (id !== undefined) return [{ id }];
    return name ? [{ name }] : [];
  });
}

/** The item of a write as the fourth version takes it. */
export function cardInput(call: Call, type: CardType, item: Loose): Record<string, unknown> {
  const values = fieldsToV4(call.db, type, item.custom_fields);
  const tags = tagsToV4(item.tags);
  return {
    ...cardToV4(type, item),
    ...(values && { custom_fields_values: values }),
    ...(tags && { _embedded: { tags } }),
  };
}

/** When the writer has read what it changes: a write without it is refused, an old one too. */
export function readAt(item: Loose, updated: number): number {
  const at = numberOf(item.updated_at ?? item.last_modified);
  if (at === undefined) throw new Refused('Last modified date is not set');
  if (at < updated) throw new Refused('Last modified date is older than in database');
  return at;
}

/** Filters of leads alone. */
function fitsLead(call: Call, { raw, filter }: Listing): (row: CardRow) => boolean {
  const statuses = asked(raw.status);
  const isActive = textOf(filter.active) === '1';
  const tasks = numberOf(filter.tasks);
  return ({ id, closest_task_at }) => {
    const lead = call.db.rows.leads.get(id);
    if (!lead || (statuses && !statuses.has(lead.status_id))) return false;
    if (isActive && isClosed(lead.status_id)) return false;
    if (tasks === 1 && closest_task_at !== null) return false;
    const isOverdue = closest_task_at !== null && closest_task_at < call.now;
    return tasks !== 2 || isOverdue;
  };
}

/** Filters of customers alone. */
function fitsCustomer(call: Call, { filter }: Listing): (row: CardRow) => boolean {
  const users = asked(filter.main_user);
  return ({ id, responsible_user_id }) => {
    const next = call.db.rows.customers.get(id)?.next_date ?? 0;
    return (!users || users.has(responsible_user_id)) && within(filter.next_date, next);
  };
}

/** What every list of cards can be narrowed by. */
function fits(call: Call, type: CardType): (row: CardRow) => boolean {
  const query = listing(call);
  const { raw, filter, ids, text } = query;
  const users = asked(raw.responsible_user_id);
  const since = modifiedSince(call);
  const mine = seen<CardRow>(call.user, type);
  const own =
    type === 'leads'
      ? fitsLead(call, query)
      : type === 'customers'
        ? fitsCustomer(call, query)
        : undefined;
  return (row) =>
    !row.is_deleted &&
    (!ids || ids.has(row.id)) &&
    (!users || users.has(row.responsible_user_id)) &&
    row.updated_at >= since &&
    within(filter.date_create, row.created_at) &&
    within(filter.date_modify, row.updated_at) &&
    (!text || holdsText(row, text)) &&
    (own?.(row) ?? true) &&
    (mine?.(row) ?? true);
}

/** How the old API plays the cards of one type. */
export function legacyCards(type: CardType): LegacyEntity<CardRow> {
  const service = cardServices[type];
  return {
    name: type,
    rows(call) {
      if (type === 'customers') needCustomers(call.db);
      return rowsOf<CardRow>(call, call.db.rows[type].values(), fits(call, type));
    },
    view: v2Cards[type],
    viewOld: privateCards[type],
    check: (call, item) => {
      cardInput(call, type, item);
    },
    async add(call, item): Promise<Written> {
      checkLinks(call, type, item);
      const answer = await v4(call, service, 'create', { body: [cardInput(call, type, item)] });
      const id = Number(onlyItem(answer, type).id);
      await writeLinks(call, type, id, item);
      return { id };
    },
    async update(call, item, id): Promise<Written> {
      const row = call.db.rows[type].get(id);
      const isSeen = row && !row.is_deleted && may(call.user, type, 'view', row);
      if (!isSeen) throw new Refused('Not found');
      const updated_at = readAt(item, row.updated_at);
      checkLinks(call, type, item);
      const body = [{ ...cardInput(call, type, item), id, updated_at }];
      await v4(call, service, 'update', { body });
      await writeLinks(call, type, id, item);
      return { id, updated_at };
    },
    ...(type === 'customers' && {
      remove(call: Call, id: number) {
        needCustomers(call.db);
        const { customers } = call.db.rows;
        const row = customers.get(id);
        if (!row || row.is_deleted) throw new Refused('Not found');
        if (!may(call.user, type, 'delete', row)) throw new Refused('Access denied');
        customers.change(id, (found) => {
          found.is_deleted = true;
          found.updated_at = call.now;
          found.updated_by = call.user.id;
        });
        call.db.announce({ entity: type, id });
      },
    }),
  };
}
