import { createClient, leads, webhooks } from '@amokit/client';
import { receive } from './lib/receive.ts';
import type { Run } from './lib/setting.ts';

/** Webhooks: a program that listens is told of a new lead. */
export const run: Run = async ({ connection, own, tell }) => {
  const crm = createClient({ ...connection, services: { leads, webhooks } });

  // `server.webhookUrl()` of @amokit/server makes an address that nobody can guess.
  const destination = `${own}/hooks`;
  const hook = receive(own);
  await crm.webhooks.subscribe({ destination, settings: ['add_lead', 'status_lead'] });
  const { items } = await crm.webhooks.list({ filter: { destination } });
  tell(`Subscribed to ${items.flatMap(({ settings }) => settings).join(', ')}.`);

  const lead = await crm.leads.createOne({ name: 'A bench for the park' });
  const { path, body } = await hook;
  // A form, in which `leads[add][0][id]` stands for a list in a list.
  const form = new URLSearchParams(body);
  tell(`Made the lead ${lead.id}.`);
  tell(`The CRM called ${path}: ${form.get('leads[add][0][name]')}, the lead is in.`);

  await crm.webhooks.unsubscribe({ destination });
  tell('Unsubscribed.');
};
