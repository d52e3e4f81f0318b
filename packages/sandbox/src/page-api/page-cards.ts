import { may } from '../api/rights.ts';
import type {
  PageCard,
  PageContact,
  PageEntity,
  PageEntityCard,
} from '../page-shapes/page-state.ts';
import { cardOf } from '../services/lib/entities.ts';
import { linked } from '../services/lib/links.ts';
import { viewTags } from '../services/lib/tags.ts';
import type { Db } from '../store/db.ts';
import type { CardRow, CardType, ContactRow, UserRow } from '../store/rows.ts';
import { feedOf } from './page-feed.ts';
import { pageFields, valuesByCode } from './page-fields.ts';

/** The people of a card, the main one first. */
export const contactsOf = (db: Db, type: CardType, id: number): readonly ContactRow[] =>
  [...linked(db, type, id, 'contacts')]
    .sort((a, b) => Number(b.metadata?.is_main === true) - Number(a.metadata?.is_main === true))
    .flatMap((one) => db.rows.contacts.get(one.id) ?? [])
    .filter(({ is_deleted }) => !is_deleted);

export const companyOf = (db: Db, type: CardType, id: number): CardRow | undefined =>
  linked(db, type, id, 'companies').flatMap((one) => cardOf(db, 'companies', one.id) ?? [])[0];

export const pageContact = (db: Db, card: CardRow): PageContact => ({
  id: card.id,
  name: card.name,
  phones: valuesByCode(db, card, 'PHONE'),
  emails: valuesByCode(db, card, 'EMAIL'),
});

/** The phones and addresses of all contacts of a card. */
export function reachOf(
  db: Db,
  type: CardType,
  id: number,
): Pick<PageContact, 'phones' | 'emails'> {
  const contacts = contactsOf(db, type, id);
  return {
    phones: contacts.flatMap((contact) => valuesByCode(db, contact, 'PHONE')),
    emails: contacts.flatMap((contact) => valuesByCode(db, contact, 'EMAIL')),
  };
}

/** What every card has. */
export function pageCard(db: Db, type: CardType, card: CardRow): PageCard {
  const { id, name, responsible_user_id: responsibleUserId } = card;
  const company = type === 'companies' ? undefined : companyOf(db, type, id);
  const contacts = type === 'contacts' ? [] : contactsOf(db, type, id);
  return {
    id,
    name,
    responsibleUserId,
    contacts: contacts.map((contact) => pageContact(db, contact)),
    company: company ? { id: company.id, name: company.name } : null,
    tags: viewTags(db, card).map((tag) => tag.name),
    fields: pageFields(db, type, card),
    feed: feedOf(db, type, id),
  };
}

/** A card that was never saved: its user is responsible, its fields are empty. */
export const blankCard = (db: Db, user: UserRow, type: CardType): PageCard => ({
  id: 0,
  name: '',
  responsibleUserId: user.id,
  contacts: [],
  company: null,
  tags: [],
  fields: pageFields(db, type),
  feed: [],
});

/** The card of an id; `undefined` when it is not there for the user. */
export function seenCard(db: Db, user: UserRow, type: CardType, id: number): CardRow | undefined {
  const card = cardOf(db, type, id);
  return card && may(user, type, 'view', card) ? card : undefined;
}

/** The card of a contact, a company or a customer; with the id 0 that of a new one. */
export function pageEntityCard(
  db: Db,
  user: UserRow,
  type: PageEntity,
  id: number,
): PageEntityCard | undefined {
  const none = { phones: [], emails: [], nextPrice: 0, leads: [] };
  if (id === 0) return { ...blankCard(db, user, type), ...none };
  const card = seenCard(db, user, type, id);
  if (!card) return undefined;
  const { phones, emails } = pageContact(db, card);
  const nextPrice = type === 'customers' ? (db.rows.customers.get(id)?.next_price ?? 0) : 0;
  const leads = linked(db, type, id, 'leads').flatMap(
    (one) => seenCard(db, user, 'leads', one.id) ?? [],
  );
  return {
    ...pageCard(db, type, card),
    phones,
    emails,
    nextPrice,
    leads: leads.map((lead) => ({ id: lead.id, name: lead.name })),
  };
}
