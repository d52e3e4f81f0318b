import { contacts, createClient, shortLinks } from '@amokit/client';
import type { Run } from './lib/setting.ts';

/** Short links: the CRM tells which contact has followed one. */
export const run: Run = async ({ connection, tell }) => {
  const crm = createClient({ ...connection, services: { contacts, shortLinks } });

  const people = await crm.contacts.create([{ name: 'Alan' }, { name: 'Barbara' }]);
  const made = await crm.shortLinks.create(
    people.map(({ id }) => ({
      url: 'https://workshop.example/catalogue',
      metadata: { entity_type: 'contacts', entity_id: id },
    })),
  );
  for (const { url, metadata } of made) tell(`For the contact ${metadata.entity_id}: ${url}`);
  const all = await crm.shortLinks.list();
  tell(`Short links of the account: ${all.items.length}.`);
};
