import { contacts } from '@amokit/contract';
import { chatLinkCreate } from '@amokit/contract/schemas';
import { nothing, ok } from '../api/answer.ts';
import type { Behaviour, ServiceBehaviour } from '../api/behaviour.ts';
import { envelope } from '../api/envelope.ts';
import { type ItemProblems, invalid, noChoice } from '../api/problem.ts';
import { texts } from '../api/query.ts';
import { readItems } from '../api/validate.ts';
import type { ChatLinkRow } from '../store/platform-rows.ts';
import { cardOf } from './lib/entities.ts';

const view = ({ id, contact_id, link_id }: ChatLinkRow): Record<string, unknown> => ({
  id: link_id,
  chat_id: id,
  contact_id,
});

const getChats: Behaviour = (call) => {
  const wanted = (key: string) => {
    const found = call.query.raw[key];
    return found === undefined ? undefined : new Set(texts(found));
  };
  const chats = wanted('chat_id');
  const contactIds = wanted('contact_id');
  const rows = [...call.db.rows.chatLinks.values()].filter(
    (row) => (chats?.has(row.id) ?? true) && (contactIds?.has(String(row.contact_id)) ?? true),
  );
  if (rows.length === 0) return nothing;
  const list = { key: 'chats', items: rows.map(view), more: false };
  return ok(envelope(call, 'total_only', list));
};

/** A chat has one contact, a contact many chats; a chat that is linked again gets another id. */
const linkChats: Behaviour = (call) => {
  const { db } = call;
  const items = readItems(call, chatLinkCreate);
  const problems = items.flatMap(({ input, requestId }): ItemProblems[] => {
    if (cardOf(db, 'contacts', input.contact_id)) return [];
    const errors = [noChoice('contact_id')];
    return [{ request_id: requestId, errors }];
  });
  if (problems.length > 0) throw invalid(problems);
  const made = items.map(({ input, requestId }) => {
    db.rows.chatLinks.remove(input.chat_id);
    const row = db.rows.chatLinks.add({
      id: input.chat_id,
      contact_id: input.contact_id,
      link_id: db.nextId('chatLinks'),
    });
    for (const talk of db.rows.talks.by('chat', row.id))
      db.rows.talks.change(talk.id, (found) => {
        found.contact_id = row.contact_id;
      });
    return { ...view(row), request_id: requestId };
  });
  return ok(envelope(call, 'total_only', { key: 'chats', items: made, more: false }));
};

/** How the sandbox plays the chats of contacts; the rest of contacts is played beside. */
export const contactChats: ServiceBehaviour = {
  service: contacts,
  methods: { getChats, linkChats },
};
