import { setTimeout as pause } from 'node:timers/promises';
import { createClient, pipelines, websiteButtons } from '@amokit/client';
import type { Run } from './lib/setting.ts';

/** Buttons for websites: one is made in the background, gets a site more, and gives its code. */
export const run: Run = async ({ connection, tell }) => {
  const crm = createClient({ ...connection, services: { pipelines, websiteButtons } });

  const [pipeline] = (await crm.pipelines.list()).items;
  const { source_id } = await crm.websiteButtons.createAsync({
    pipeline_id: pipeline?.id ?? 0,
    name: 'Workshop',
    trusted_websites: ['workshop.example'],
  });
  tell(`Ordered the button ${source_id}.`);

  // The CRM makes it when it gets to it; there is no webhook that tells.
  let button = await crm.websiteButtons.get(source_id, { with: ['scripts'] });
  while (button?.creation_status === 'creation_pending') {
    await pause(100);
    button = await crm.websiteButtons.get(source_id, { with: ['scripts'] });
  }
  tell(`It is ${button?.creation_status}.`);

  await crm.websiteButtons.updateAsync(source_id, {
    trusted_websites: { add: ['blog.workshop.example'] },
  });
  await crm.websiteButtons.addOnlineChatAsync(source_id);
  button = await crm.websiteButtons.get(source_id, { with: ['scripts'] });
  tell(`Its code for the site begins with ${button?.script?.slice(0, 24)}…`);

  const all = await crm.websiteButtons.list();
  tell(`Buttons of the account: ${all.items.map(({ name }) => name).join(', ')}.`);
};
