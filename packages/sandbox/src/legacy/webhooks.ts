import { webhookCodes } from '@amokit/contract';
import { nothing } from '../api/answer.ts';
import type { AsyncBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { Problem } from '../api/problem.ts';
import { webhooks as service } from '../services/webhooks.ts';
import type { WebhookRow } from '../store/platform-rows.ts';
import { isRecord, type Loose, listOf, recordsOf, textOf } from './loose.ts';
import { inResponse, requestOf } from './private-answers.ts';
import { v2Items } from './v2-answers.ts';
import { itemProblem, v4 } from './v4.ts';

type Action = 'subscribe' | 'unsubscribe';

const eventsOf = (item: Loose): readonly string[] =>
  listOf(item.events).flatMap((one) => textOf(one) ?? []);

const rowOf = (call: Call, url: string): WebhookRow | undefined =>
  [...call.db.rows.webhooks.values()].find(({ destination }) => destination === url);

/** What is told after an event has left a subscription; without an event it goes. */
function eventsLeft(call: Call, url: string, gone: readonly string[]): readonly string[] {
  const row = rowOf(call, url);
  if (!row) throw new Problem(400, 'There is no webhook with this url');
  return gone.length === 0 ? [] : row.settings.filter((event) => !gone.includes(event));
}

/** Subscribing again adds events to those before. */
function eventsAfter(call: Call, url: string, more: readonly string[]): readonly string[] {
  const known: readonly string[] = webhookCodes;
  const before = rowOf(call, url)?.settings ?? [];
  return [...new Set([...before, ...more])].filter(
    (event) => known.includes(event) || more.includes(event),
  );
}

async function one(call: Call, action: Action, item: Loose): Promise<Loose> {
  const url = textOf(item.url) ?? '';
  const events = eventsOf(item);
  try {
    const settings =
      action === 'subscribe' ? eventsAfter(call, url, events) : eventsLeft(call, url, events);
    const isOver = action === 'unsubscribe' && settings.length === 0;
    const body = isOver ? { destination: url } : { destination: url, settings };
    await v4(call, service, isOver ? 'unsubscribe' : 'subscribe', { body });
    return { url, result: true };
  } catch (error) {
    return { url, result: false, notice: itemProblem(error) };
  }
}

async function all(call: Call, action: Action, given: unknown): Promise<readonly Loose[]> {
  const items = isRecord(given) ? recordsOf(given[action]) : [];
  if (items.length === 0) throw new Problem(400, 'Request data can not be empty');
  const done: Loose[] = [];
  for (const item of items) done.push(await one(call, action, item));
  return done;
}

function mustBeAdmin({ user }: Call): void {
  if (!user.is_admin) throw new Problem(403, 'Only an administrator may call this method');
}

const views = ({ db }: Call) =>
  [...db.rows.webhooks.values()].map(({ id, destination, settings, disabled }) => ({
    id: String(id),
    url: destination,
    events: settings,
    disabled,
  }));

/** `GET /api/v2/webhooks` */
export const v2Webhooks: AsyncBehaviour = async (call) => {
  mustBeAdmin(call);
  return v2Items(call, views(call));
};

/** `POST /api/v2/webhooks/subscribe` and `…/unsubscribe` */
export const v2SetWebhooks =
  (action: Action): AsyncBehaviour =>
  async (call) => {
    mustBeAdmin(call);
    return v2Items(call, await all(call, action, call.body));
  };

/** `…/webhooks/list` */
export const oldWebhooks: AsyncBehaviour = async (call) => {
  mustBeAdmin(call);
  const webhooks = views(call);
  return webhooks.length === 0 ? nothing : inResponse(call, { webhooks });
};

/** `…/webhooks/subscribe` and `…/unsubscribe` */
export const oldSetWebhooks =
  (action: Action): AsyncBehaviour =>
  async (call) => {
    mustBeAdmin(call);
    const done = await all(call, action, requestOf(call, 'webhooks'));
    return inResponse(call, { webhooks: { [action]: done } });
  };
