import { createClient, entitySubscriptions, leads, users } from '@amokit/client';
import type { Run } from './lib/setting.ts';

/** Subscriptions: who follows a lead and is told of messages in it. */
export const run: Run = async ({ connection, tell }) => {
  const crm = createClient({ ...connection, services: { entitySubscriptions, leads, users } });

  const names = new Map<number, string>();
  for await (const { id, name } of crm.users.each()) names.set(id, name);
  const { items } = await crm.leads.list({ limit: 3, order: { id: 'asc' } });
  for (const lead of items) {
    const followers = await crm.entitySubscriptions('leads').list(lead.id);
    const who = followers.items.map(({ subscriber_id }) => names.get(subscriber_id) ?? 'somebody');
    tell(`“${lead.name}” is followed by ${who.join(', ') || 'nobody'}.`);
  }
};
