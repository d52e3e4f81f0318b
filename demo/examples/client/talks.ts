import { contacts, createClient, talks } from '@amokit/client';
import type { Run } from './lib/setting.ts';

/** Talks: who writes, in which chat, and closing one. Webhooks (`add_talk`) tell their ids. */
export const run: Run = async ({ connection, talkId, tell }) => {
  const crm = createClient({ ...connection, services: { contacts, talks } });

  const talk = await crm.talks.get(talkId);
  if (!talk) throw new Error(`There is no talk ${talkId}`);
  const who = await crm.contacts.get(talk.contact_id);
  tell(`${who?.name} writes through ${talk.origin}, at ${talk.entity_type} ${talk.entity_id}.`);

  const chats = await crm.contacts.getChats({ contact_id: [talk.contact_id] });
  tell(`Chats of the contact: ${chats.items.map(({ chat_id }) => chat_id).join(', ')}.`);

  // Without `force_close` a bot that asks for a mark may go first.
  await crm.talks.close(talkId, { force_close: true });
  const after = await crm.talks.get(talkId);
  tell(`The talk is ${after?.is_in_work ? 'open' : 'closed'} now.`);
};
