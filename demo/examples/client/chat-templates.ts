import { chatTemplates, createClient } from '@amokit/client';
import type { Run } from './lib/setting.ts';

/** Templates of messages, with the CRM's placeholders and with buttons. */
export const run: Run = async ({ connection, tell }) => {
  const crm = createClient({ ...connection, services: { chatTemplates } });

  const [ready, review] = await crm.chatTemplates.create([
    {
      name: 'The order is ready',
      content: 'Hello, {{contact.name}}! Your order {{lead.name}} is ready.',
      external_id: 'ready',
    },
    {
      name: 'How was it?',
      content: 'Are you content with the shelf?',
      external_id: 'review',
      buttons: [
        { type: 'inline', text: 'Yes' },
        { type: 'inline', text: 'No' },
      ],
    },
  ]);
  if (!ready || !review) throw new Error('The templates were not made');
  tell(`Made the templates ${ready.id} and ${review.id}.`);

  await crm.chatTemplates.updateOne(ready.id, { name: 'Come and get it' });
  const found = await crm.chatTemplates.list({ filter: { external_id: ['ready', 'review'] } });
  for (const { name, content, buttons } of found.items)
    tell(`${name}: “${content}” ${(buttons ?? []).map(({ text }) => `[${text}]`).join(' ')}`);

  await crm.chatTemplates.deleteMany([{ id: ready.id }, { id: review.id }]);
  tell(`Deleted both: the first is ${await crm.chatTemplates.get(ready.id)} now.`);
};
