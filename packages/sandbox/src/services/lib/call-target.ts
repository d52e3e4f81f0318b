import type { Db } from '../../store/db.ts';
import type { CardType } from '../../store/rows.ts';
import { linked } from './links.ts';
import type { PhoneOwner } from './phones.ts';
import { isClosed } from './stages.ts';

/**
 * The card at which a call is filed: the one open lead of who has the phone, else their one
 * customer where there is no open lead, else themselves.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/calls-api
 */
export function callTarget(db: Db, owner: PhoneOwner): { type: CardType; id: number } {
  const open = linked(db, owner.type, owner.id, 'leads').filter(({ id }) => {
    const lead = db.rows.leads.get(id);
    return lead && !lead.is_deleted && !isClosed(lead.status_id);
  });
  if (open.length === 1 && open[0]) return { type: 'leads', id: open[0].id };
  const customers = linked(db, owner.type, owner.id, 'customers');
  if (open.length === 0 && customers.length === 1 && customers[0])
    return { type: 'customers', id: customers[0].id };
  return owner;
}
