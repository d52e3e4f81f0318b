import { randomUUID } from 'node:crypto';
import type { Db } from '../store/db.ts';
import type { MessageRow, TalkRow } from '../store/platform-rows.ts';

/** A talk keeps so many messages; older ones are forgotten. */
const mostMessages = 500;

export type Button = MessageRow['buttons'][number];

/** What is written into a chat. */
export interface Line {
  readonly author: MessageRow['author'];
  readonly text: string;
  readonly buttons?: readonly Button[];
}

/** Adds a message to a talk. */
export function write(db: Db, talk: TalkRow, { author, text, buttons = [] }: Line): MessageRow {
  const { messages, talks } = db.rows;
  const now = db.clock.seconds();
  const row = messages.add({
    id: randomUUID(),
    talk_id: talk.id,
    author,
    text,
    buttons,
    created_at: now,
  });
  const all = messages.by('talk', talk.id);
  for (const old of all.slice(0, -mostMessages)) messages.remove(old.id);
  talks.change(talk.id, (found) => {
    found.updated_at = now;
    found.is_read = author === 'bot';
    if (author === 'client') found.is_in_work = true;
  });
  db.announce({ entity: 'talks', id: talk.id });
  return row;
}

export interface NewTalk {
  /** What the talk is about; null where the contact has neither a lead nor a customer. */
  readonly entity: 'lead' | 'customer' | null;
  readonly id: number | null;
  readonly contact: number;
  readonly origin: string;
}

/** Opens a talk with a contact. */
export function openTalk(db: Db, { entity, id, contact, origin }: NewTalk): TalkRow {
  const now = db.clock.seconds();
  const chat_id = randomUUID();
  db.rows.chatLinks.add({
    id: chat_id,
    contact_id: contact,
    link_id: db.nextId('chatLinks'),
  });
  return db.rows.talks.add({
    id: db.nextId('talks'),
    chat_id,
    contact_id: contact,
    entity_id: id,
    entity_type: entity,
    is_in_work: true,
    is_read: false,
    origin,
    rate: 0,
    missed_at: null,
    created_at: now,
    updated_at: now,
  });
}

/** The newest talk about an entity, open ones first. */
export function talkOf(
  db: Db,
  type: 'leads' | 'contacts' | 'customers',
  id: number,
): TalkRow | undefined {
  const word = type === 'leads' ? 'lead' : 'customer';
  const found = [...db.rows.talks.values()].filter((talk) =>
    type === 'contacts'
      ? talk.contact_id === id
      : talk.entity_type === word && talk.entity_id === id,
  );
  return found.filter(({ is_in_work }) => is_in_work).at(-1) ?? found.at(-1);
}
