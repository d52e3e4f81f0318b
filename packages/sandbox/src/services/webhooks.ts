import { webhooks as service } from '@amokit/contract';
import { webhookSubscribe, webhookUnsubscribe } from '@amokit/contract/schemas';
import { nothing, ok } from '../api/answer.ts';
import type { Behaviour, ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { invalidField, Problem } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import { readOne } from '../api/validate.ts';
import type { WebhookRow } from '../store/platform-rows.ts';

/** An account has so many at most. */
const most = 100;

const view = (row: WebhookRow, call: Call): Record<string, unknown> => ({
  id: row.id,
  destination: row.destination,
  created_at: row.created_at,
  updated_at: row.updated_at,
  account_id: call.db.account.id,
  created_by: row.created_by,
  sort: row.sort,
  disabled: row.disabled,
  settings: row.settings,
});

const findBy = (call: Call, destination: string): WebhookRow | undefined =>
  [...call.db.rows.webhooks.values()].find((row) => row.destination === destination);

/** PHP sends a list with gaps as an object: its values are meant. */
function listed(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('settings' in body)) return body;
  const { settings } = body;
  const isMap = typeof settings === 'object' && settings !== null && !Array.isArray(settings);
  return isMap ? { ...body, settings: Object.values(settings) } : body;
}

/** The same destination again changes what it is told of, and switches it on again. */
const subscribe: Behaviour = (call) => {
  const { db, now, user } = call;
  const { input } = readOne({ ...call, body: listed(call.body) }, webhookSubscribe);
  const { destination, sort } = input;
  const settings = [...new Set<string>(input.settings)];
  if (/[^\x20-\x7e]/.test(destination))
    throw invalidField('InvalidFormat', 'destination', 'Cyrillic domains are not supported.');
  const found = findBy(call, destination);
  if (found) {
    db.rows.webhooks.change(found.id, (row) => {
      row.settings = settings;
      row.sort = sort ?? row.sort;
      row.disabled = false;
      row.bad_answers = [];
      row.updated_at = now;
    });
    return ok(view(found, call), 201);
  }
  if (db.rows.webhooks.size() >= most)
    throw new Problem(422, `An account has at most ${most} webhooks`);
  const row = db.rows.webhooks.add({
    id: db.nextId('webhooks'),
    destination,
    settings,
    sort: sort ?? db.rows.webhooks.size() + 1,
    disabled: false,
    created_by: user.id,
    created_at: now,
    updated_at: now,
    bad_answers: [],
  });
  return ok(view(row, call), 201);
};

const unsubscribe: Behaviour = (call) => {
  const { input } = readOne(call, webhookUnsubscribe);
  const row = findBy(call, input.destination);
  if (!row) throw new Problem(404, 'There is no webhook with this destination');
  const { webhooks, deliveries } = call.db.rows;
  webhooks.remove(row.id);
  for (const delivery of deliveries.by('webhook', row.id)) deliveries.remove(delivery.id);
  return nothing;
};

/** How the sandbox plays webhooks: the subscriptions. What they are told is in `hooks/`. */
export const webhooks: ServiceBehaviour = {
  service,
  kinds: resource({
    rows: ({ db }) => db.rows.webhooks,
    view,
    href: (_row, call) => `${call.origin}/api/v4/webhooks`,
  }),
  methods: { subscribe, unsubscribe },
};
