import { segmentColors, statusColors } from '@amokit/contract';
import { statusOf } from '../services/lib/customers.ts';
import { link } from '../services/lib/links.ts';
import type { CustomerRow } from '../store/crm-rows.ts';
import type { ContactRow } from '../store/rows.ts';
import { card, type Seeding } from './cards.ts';
import { crmTexts } from './crm-texts.ts';

const day = 86_400;

function seedStatuses({ db }: Seeding, names: readonly string[]): void {
  const types = [1, 4, 2, 3] as const;
  for (const [at, name] of names.entries())
    db.rows.customerStatuses.add({
      id: db.nextId('customerStatuses'),
      name,
      sort: (at + 1) * 10,
      color: statusColors[at * 3] ?? statusColors[0],
      type: types[at] ?? 0,
      is_default: at === 0,
      conditions: [],
    });
}

function seedSegments({ db }: Seeding, names: readonly string[]): void {
  for (const [at, name] of names.entries())
    db.rows.segments.add({
      id: db.nextId('segments'),
      name,
      color: segmentColors[at * 3] ?? segmentColors[0],
      available_products_price_types: [],
      custom_fields_values: null,
      created_at: db.account.created_at,
      updated_at: db.account.created_at,
    });
}

/** Adds customers with their purchases, in the segments and statuses that are there. */
export function addCustomers(
  seeding: Seeding,
  contacts: readonly ContactRow[],
): readonly CustomerRow[] {
  const { db, random, values } = seeding;
  const texts = crmTexts[db.account.language];
  const now = db.clock.seconds();
  const segments = [...db.rows.segments.values()];
  return texts.customers.map((name, at) => {
    const row = db.rows.customers.add({
      id: db.nextId('customers'),
      ...card(seeding, name),
      next_price: (3 + random.below(20)) * 1000,
      next_date: now + (10 + random.below(40)) * day,
      status_id: statusOf(db),
      periodicity: 30,
      bonus_points: random.below(500),
      segments: segments.slice(at, at + 1).map(({ id }) => id),
      custom_fields_values: values.customer?.(at) ?? null,
    });
    const contact = contacts[at * 3];
    const metadata = { is_main: true };
    if (contact) link(db, 'customers', row.id, { type: 'contacts', id: contact.id, metadata });
    for (let purchase = 0; purchase <= at; purchase += 1) {
      const bought = row.created_at + purchase * day;
      db.rows.transactions.add({
        id: db.nextId('transactions'),
        customer_id: row.id,
        price: (2 + random.below(30)) * 500,
        comment: null,
        completed_at: bought,
        elements: [],
        created_by: row.created_by,
        updated_by: row.created_by,
        created_at: bought,
        updated_at: bought,
      });
    }
    return row;
  });
}

/** Adds customers with their segments, statuses and purchases. */
export function seedCustomers(seeding: Seeding, contacts: readonly ContactRow[]): void {
  const texts = crmTexts[seeding.db.account.language];
  seedStatuses(seeding, texts.customerStatuses);
  seedSegments(seeding, texts.segments);
  addCustomers(seeding, contacts);
}
