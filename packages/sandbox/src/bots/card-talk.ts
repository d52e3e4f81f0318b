import { linked } from '../services/lib/links.ts';
import type { Db } from '../store/db.ts';
import type { TalkRow } from '../store/platform-rows.ts';
import { openTalk, talkOf } from './chats.ts';

/** The card whose talk is asked for: one of the three. */
export interface TalkCard {
  readonly leadId?: number | undefined;
  readonly customerId?: number | undefined;
  readonly contactId?: number | undefined;
}

const origin = 'telegram';

function contactTalk(db: Db, contact: number): TalkRow {
  if (!db.rows.contacts.get(contact)) throw new Error(`there is no contact ${contact}`);
  const found = talkOf(db, 'contacts', contact);
  if (found) return found;
  const [lead] = linked(db, 'contacts', contact, 'leads');
  return openTalk(
    db,
    lead
      ? { entity: 'lead', id: lead.id, contact, origin }
      : { entity: null, id: null, contact, origin },
  );
}

/**
 * The talk of a card, which is opened where there is none yet.
 *
 * @throws {Error} for a card that is not there, and for one without a contact to talk with
 */
export function cardTalk(db: Db, { leadId, customerId, contactId }: TalkCard): TalkRow {
  if (contactId !== undefined) return contactTalk(db, contactId);
  const type = customerId === undefined ? 'leads' : 'customers';
  const id = customerId ?? leadId;
  const name = type === 'leads' ? 'lead' : 'customer';
  if (id === undefined || !db.rows[type].get(id)) throw new Error(`there is no ${name} ${id}`);
  const found = talkOf(db, type, id);
  if (found) return found;
  const [contact] = linked(db, type, id, 'contacts');
  if (!contact) throw new Error(`the ${name} ${id} has no contact to talk with`);
  return openTalk(db, { entity: name, id, contact: contact.id, origin });
}
