import type { PageCall } from '../../page-shapes/page-state.ts';
import type { Db } from '../../store/db.ts';
import { cardOf } from './entities.ts';
import { linked } from './links.ts';
import type { PhoneOwner } from './phones.ts';

/**
 * The card that is shown when somebody calls: their only open lead where they are no customer, the
 * customer where they have no open lead, else they themselves.
 *
 * @see https://www.amocrm.ru/developers/content/telephony/call_event
 */
export function calledCard(db: Db, owner: PhoneOwner): NonNullable<PageCall['card']> {
  const { type, id } = owner;
  const leads = linked(db, type, id, 'leads').flatMap((one) => {
    const lead = db.rows.leads.get(one.id);
    return lead && !lead.is_deleted && lead.closed_at === null ? [lead] : [];
  });
  const customers = linked(db, type, id, 'customers').flatMap((one) => {
    const customer = db.rows.customers.get(one.id);
    return customer && !customer.is_deleted ? [customer] : [];
  });
  const [lead] = leads;
  const [customer] = customers;
  if (lead && leads.length === 1 && customers.length === 0)
    return { entity: 'leads', id: lead.id, name: lead.name };
  if (customer && customers.length === 1 && leads.length === 0)
    return { entity: 'customers', id: customer.id, name: customer.name };
  return { entity: type, id, name: cardOf(db, type, id)?.name ?? '' };
}
