import { companies, contacts, createClient, leads, links } from '@amokit/client';
import { readPhones, writeEmails, writePhones } from '@amokit/client/entities';
import type { Run } from './lib/setting.ts';

/** Contacts and companies: phones and e-mails, search, and the links between cards. */
export const run: Run = async ({ connection, tell }) => {
  const crm = createClient({ ...connection, services: { contacts, companies, leads, links } });

  const ada = await crm.contacts.createOne({
    first_name: 'Ada',
    custom_fields_values: [
      writePhones([{ value: '+7 900 000-00-17', enum_code: 'WORK' }]),
      writeEmails([{ value: 'ada@example.com', enum_code: 'WORK' }]),
    ],
  });
  const works = await crm.companies.createOne({ name: 'Joinery' });
  const lead = await crm.leads.createOne({ name: 'Doors for the office' });
  tell(`Made the contact ${ada.id}, the company ${works.id} and the lead ${lead.id}.`);

  // From one card …
  await crm.leads.link(lead.id, [
    { to_entity_id: ada.id, to_entity_type: 'contacts', metadata: { is_main: true } },
    { to_entity_id: works.id, to_entity_type: 'companies' },
  ]);
  // … or between many of one kind at once.
  await crm
    .links('contacts')
    .link([{ entity_id: ada.id, to_entity_id: works.id, to_entity_type: 'companies' }]);
  const linked = await crm.links('contacts').list({ filter: { entity_id: [ada.id] } });
  for (const { to_entity_type, to_entity_id } of linked.items)
    tell(`The contact is linked to ${to_entity_type} ${to_entity_id}.`);

  const found = await crm.contacts.list({ query: '+7 900 000-00-17', with: ['leads'] });
  for (const contact of found.items)
    tell(`Found by phone: ${contact.name}, ${readPhones(contact).map(({ value }) => value)}.`);

  await crm.leads.unlink(lead.id, [{ to_entity_id: works.id, to_entity_type: 'companies' }]);
  await crm.companies.updateOne(works.id, { name: 'Joinery and sons' });
  const left = await crm.leads.getLinks(lead.id);
  tell(`After unlinking the company the lead has ${left.items.length} link.`);
};
