import { createClient, leads, tags } from '@amokit/client';
import { addTags, removeTags } from '@amokit/client/entities';
import type { Run } from './lib/setting.ts';

/** Tags: with a colour, added to a lead and taken off it without losing the others. */
export const run: Run = async ({ connection, tell }) => {
  const crm = createClient({ ...connection, services: { leads, tags } });

  const urgent = await crm.tags('leads').createOne({ name: 'urgent', color: 'FF8F92' });
  await crm.tags('leads').updateOne(urgent.id, { name: 'very urgent' });
  const lead = await crm.leads.createOne({
    name: 'A door that does not close',
    _embedded: { tags: [{ id: urgent.id }] },
  });
  const tagsOf = async () =>
    ((await crm.leads.get(lead.id))?._embedded?.tags ?? []).map(({ name }) => name).join(', ');
  tell(`The lead ${lead.id} has: ${await tagsOf()}.`);

  // A tag that the account has not got yet is made by its name.
  await crm.leads.updateOne(lead.id, addTags(['repair']));
  tell(`After adding: ${await tagsOf()}.`);
  await crm.leads.updateOne(lead.id, removeTags(['very urgent']));
  tell(`After removing: ${await tagsOf()}.`);

  const found = await crm.tags('leads').list({ query: 'urgent' });
  tell(`Tags with “urgent”: ${found.items.map(({ name, color }) => `${name} ${color}`)}.`);
};
