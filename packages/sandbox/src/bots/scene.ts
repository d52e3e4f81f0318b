import { linked } from '../services/lib/links.ts';
import type { CustomerRow } from '../store/crm-rows.ts';
import type { Db } from '../store/db.ts';
import type { BotRunRow, TalkRow } from '../store/platform-rows.ts';
import type { CardRow, CardType, ContactRow, LeadRow } from '../store/rows.ts';

/** Who and what a bot works with, as they are at this moment. */
export interface Scene {
  readonly db: Db;
  readonly run: BotRunRow;
  readonly lead: LeadRow | undefined;
  readonly contact: ContactRow | undefined;
  readonly company: CardRow | undefined;
  readonly customer: CustomerRow | undefined;
  readonly talk: TalkRow | undefined;
}

const mainOf = (db: Db, type: CardType, id: number): number | undefined => {
  const contacts = linked(db, type, id, 'contacts');
  return (contacts.find(({ metadata }) => metadata?.is_main === true) ?? contacts[0])?.id;
};

/** The contact of the chat, else the main one of the entity; the company of the entity. */
export function sceneOf(db: Db, run: BotRunRow): Scene {
  const { leads, contacts, companies, customers, talks } = db.rows;
  const { entity_type: type, entity_id: id } = run;
  const talk = run.talk_id === null ? undefined : talks.get(run.talk_id);
  const leadId = type === 'leads' ? id : talk?.entity_type === 'lead' ? talk.entity_id : null;
  const contactId = type === 'contacts' ? id : (talk?.contact_id ?? mainOf(db, type, id));
  const [company] = linked(db, type, id, 'companies');
  return {
    db,
    run,
    lead: leadId === null ? undefined : leads.get(leadId),
    contact: contactId === undefined ? undefined : contacts.get(contactId),
    company: company && companies.get(company.id),
    customer: type === 'customers' ? customers.get(id) : undefined,
    talk,
  };
}

/** The card that a handler names by its old number or by a word: 1 contact, 2 lead, 12 customer. */
export function cardNamed(
  scene: Scene,
  type: unknown,
): { readonly type: CardType; readonly row: CardRow } | undefined {
  const { lead, contact, company, customer } = scene;
  switch (String(type)) {
    case '1':
    case 'contact':
      return contact && { type: 'contacts', row: contact };
    case '3':
    case 'company':
      return company && { type: 'companies', row: company };
    case '12':
    case 'customer':
      return customer && { type: 'customers', row: customer };
    default:
      if (lead) return { type: 'leads', row: lead };
      return customer && { type: 'customers', row: customer };
  }
}
