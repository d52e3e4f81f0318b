import { createClient, leads, unsorted } from '@amokit/client';
import { inDays, type Run } from './lib/setting.ts';

/** Incoming leads: a form and a call come in, one is accepted, the other declined. */
export const run: Run = async ({ connection, tell }) => {
  const crm = createClient({ ...connection, services: { leads, unsorted } });

  const [form] = await crm.unsorted.create('forms', [
    {
      source_name: 'Order form',
      source_uid: 'site-order-form',
      metadata: {
        form_id: 'order',
        form_name: 'Order',
        form_page: 'https://workshop.example/order',
        form_sent_at: inDays(0),
      },
      _embedded: {
        leads: [{ name: 'A bookcase from the site', price: 40_000 }],
        contacts: [{ first_name: 'Grace' }],
      },
    },
  ]);
  const [call] = await crm.unsorted.create('sip', [
    {
      source_name: 'The office line',
      source_uid: 'line-1',
      metadata: {
        uniq: crypto.randomUUID(),
        phone: '+7 900 000-00-18',
        from: '+7 900 000-00-01',
        duration: 42,
        link: 'https://calls.example/1.mp3',
        service_code: 'office',
      },
    },
  ]);
  if (!form || !call) throw new Error('Nothing has come in');
  const { items } = await crm.unsorted.list({ filter: { uid: [form.uid, call.uid] } });
  for (const { category, source_name } of items) tell(`Came in: ${category}, ${source_name}.`);

  const accepted = await crm.unsorted.accept(form.uid, {});
  const [made] = accepted._embedded?.leads ?? [];
  tell(`Accepted: it is the lead “${(await crm.leads.get(made?.id ?? 0))?.name}” now.`);
  await crm.unsorted.decline(call.uid, {});
  tell(`Declined the call: it is ${await crm.unsorted.get(call.uid)} now.`);

  const { total, categories } = await crm.unsorted.summary();
  tell(`There were ${total} in all, ${categories.forms.total} of them forms.`);
};
