import { createClient, events, eventTypes, leads, notes } from '@amokit/client';
import type { Run } from './lib/setting.ts';

/** The feed of a card: notes that programs write, and events that the CRM keeps. */
export const run: Run = async ({ connection, tell }) => {
  const services = { events, eventTypes, leads, notes };
  const crm = createClient({ ...connection, services });
  const feed = crm.notes('leads');

  const lead = await crm.leads.createOne({ name: 'A kitchen', price: 300_000 });
  const [words] = await feed.create([
    { entity_id: lead.id, note_type: 'common', params: { text: 'Wants oak, not pine' } },
    {
      entity_id: lead.id,
      note_type: 'service_message',
      params: { service: 'Warehouse', text: 'The boards have come' },
    },
  ]);
  if (!words) throw new Error('The notes were not made');
  await feed.pin(words.id);
  const pinned = await feed.get(words.id, { with: ['is_pinned'] });
  tell(`Wrote two notes; the first is ${pinned?.is_pinned ? 'pinned' : 'not pinned'}.`);

  await feed.updateOne(lead.id, words.id, {
    note_type: 'common',
    params: { text: 'Wants oak, not pine; the fronts white' },
  });
  const written = await feed.listByEntity(lead.id, { filter: { note_type: ['common'] } });
  for (const { id, note_type } of written.items) tell(`In the feed: note ${id}, ${note_type}.`);

  // Events are made by the CRM alone; their kinds have names in the language of the account.
  await crm.leads.updateOne(lead.id, { price: 320_000 });
  const kinds = new Map<string, string>();
  for (const { key, lang } of (await crm.eventTypes.list()).items) kinds.set(key, lang);
  const happened = await crm.events.list({ filter: { entity: ['lead'], entity_id: [lead.id] } });
  for (const { type } of happened.items) tell(`It happened: ${kinds.get(type) ?? type}.`);
};
