import { companies, contacts, createClient, leads } from '@amokit/client';
import type { Run } from './lib/setting.ts';

/** Leads: creation alone and with people, reading page by page, filters, many changes at once. */
export const run: Run = async ({ connection, tell }) => {
  const crm = createClient({ ...connection, services: { leads, contacts, companies } });

  const [shelf, table] = await crm.leads.create([
    { name: 'A shelf for the hall', price: 9_000 },
    { name: 'A table of oak', price: 54_000, _embedded: { tags: [{ name: 'oak' }] } },
  ]);
  if (!shelf || !table) throw new Error('The leads were not made');
  tell(`Made the leads ${shelf.id} and ${table.id} in one request.`);

  // A lead with its contact and company: one call, and the duplicate control of the account works.
  const [whole] = await crm.leads.createComplex([
    {
      name: 'Benches for a café',
      price: 120_000,
      _embedded: {
        contacts: [{ first_name: 'Ada' }],
        companies: [{ name: 'Café on the corner' }],
      },
    },
  ]);
  if (!whole) throw new Error('The lead was not made');
  const contact = await crm.contacts.get(whole.contact_id ?? 0);
  const company = await crm.companies.get(whole.company_id ?? 0);
  tell(`Made the lead ${whole.id} with ${contact?.name} and ${company?.name}.`);

  // `each` fetches the next page while this one is used.
  let open = 0;
  let sum = 0;
  for await (const lead of crm.leads.each({ filter: { price: { from: 1 } }, limit: 50 })) {
    if (lead.closed_at) continue;
    open += 1;
    sum += lead.price ?? 0;
  }
  tell(`Read ${open} open leads with a budget, ${sum} together.`);

  await crm.leads.update([
    { id: shelf.id, price: 9_900 },
    { id: table.id, name: 'A table of oak, 2 m' },
  ]);
  const page = await crm.leads.list({
    filter: { id: [shelf.id, table.id] },
    with: ['contacts', 'loss_reason'],
    order: { id: 'asc' },
  });
  for (const { name, price } of page.items) tell(`Changed: ${name}, ${price}.`);

  tell(`A lead that is not there is ${await crm.leads.get(1)}.`);
};
