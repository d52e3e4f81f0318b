import type { Db } from '../store/db.ts';
import type { MessageRow } from '../store/platform-rows.ts';
import { type Happened, record } from './record.ts';

/** The event that a message of a chat is. It is about the lead or the customer of its talk. */
export function messageEvent(db: Db, row: MessageRow): Happened | undefined {
  const talk = db.rows.talks.get(row.talk_id);
  if (!talk) return undefined;
  const { entity_type, entity_id, contact_id } = talk;
  return {
    type: row.author === 'client' ? 'incoming_chat_message' : 'outgoing_chat_message',
    ...(entity_type !== null && entity_id !== null
      ? { entity_type, entity_id, linked_talk_contact_id: contact_id }
      : { entity_type: 'contact', entity_id: contact_id }),
    by: 0,
    at: row.created_at,
    after: [{ message: { id: row.id } }],
  };
}

export function recordMessages(db: Db): void {
  db.rows.messages.watch(({ before, after }) => {
    const event = !before && after ? messageEvent(db, after) : undefined;
    if (event) record(db, event);
  });
}
