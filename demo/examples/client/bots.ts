import { bots, createClient, leads } from '@amokit/client';
import type { Run } from './lib/setting.ts';

/** Bots: starting one for a lead, or for many, and stopping it. The designer shows their ids. */
export const run: Run = async ({ botId, connection, tell }) => {
  const crm = createClient({ ...connection, services: { bots, leads } });

  const [first, ...others] = await crm.leads.create([
    { name: 'Asks about delivery' },
    { name: 'Asks about prices' },
    { name: 'Asks about wood' },
  ]);
  if (!first) throw new Error('The leads were not made');
  await crm.bots.run(botId, { entity_id: first.id, entity_type: 'leads' });
  tell(`The bot ${botId} works on the lead ${first.id}.`);

  await crm.bots.runMany(
    others.map(({ id }) => ({ bot_id: botId, entity_id: id, entity_type: 'leads' })),
  );
  tell(`And on ${others.length} others, in one request.`);

  await crm.bots.stop(botId, { entity_id: first.id, entity_type: 'leads' });
  tell('Stopped it for the first lead: a person takes over.');

  // A bot that waits for a widget's server goes on by crm.bots.continue(…);
  // @amokit/server does that for you: see demo/salesbot-page.
};
