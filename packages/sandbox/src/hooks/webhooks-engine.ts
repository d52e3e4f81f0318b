import { formType, phpForm } from '../outgoing/form.ts';
import type { Outgoing, OutgoingResult } from '../outgoing/outgoing.ts';
import type { Timed } from '../outgoing/schedule.ts';
import type { Addresses } from '../server/addresses.ts';
import type { Db } from '../store/db.ts';
import type { DeliveryRow } from '../store/platform-rows.ts';
import { type AccountEvent, watchAccount } from './account-events.ts';

const minute = 60_000;
/** A receiver has so long. */
const timeout = 2000;
/** Before the second, third, fourth and fifth attempt. */
const pauses = [5 * minute, 15 * minute, 15 * minute, 60 * minute] as const;
/** More bad answers within two hours switch a webhook off. */
const mostBad = 100;
const window = 120 * minute;
/** So many are on their way at once. */
const mostRunning = 20;

/** What an attempt came to, as the rules of retrying see it: a receiver that is slow is a 499. */
function statusOf(result: OutgoingResult): number {
  if ('status' in result) return result.status;
  return result.failed === 'timeout' ? 499 : 0;
}

const isGood = (status: number) => status >= 100 && status < 300;

/** How long to wait before the next attempt; `undefined` when there is none. */
export function pauseAfter(attempt: number, status: number): number | undefined {
  if (isGood(status)) return undefined;
  if (attempt >= 3 && status !== 499 && status < 500) return undefined;
  return pauses[attempt - 1];
}

export interface WebhooksParts {
  readonly db: Db;
  readonly outgoing: Outgoing;
  readonly addresses: Addresses;
  /** Tells the schedule that there is something to do. */
  readonly wake: () => void;
}

/**
 * The account's webhooks: what happens is put into the old form, sent, and sent again by the
 * documented schedule; a receiver that answers badly for long is switched off.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/webhooks-format
 */
export function createWebhooksEngine({ db, outgoing, addresses, wake }: WebhooksParts): Timed {
  const { webhooks, deliveries } = db.rows;
  const running = new Set<number>();
  let waiting: AccountEvent[] = [];

  const account = () => ({
    account: {
      id: db.account.id,
      subdomain: db.account.subdomain,
      _links: { self: `http://${addresses.named(db.account.subdomain)}` },
    },
  });

  /** Events are told when the write is done to which they belong. */
  const flush = () => {
    const events = waiting;
    waiting = [];
    for (const { code, body } of events) {
      const wanted = [...webhooks.values()].filter(
        ({ settings, disabled }) => !disabled && settings.includes(code),
      );
      if (wanted.length === 0) continue;
      const text = phpForm({ ...body(), ...account() });
      for (const { id } of wanted)
        deliveries.add({
          id: db.nextId('deliveries'),
          webhook_id: id,
          body: text,
          attempt: 1,
          due_at: db.clock.millis(),
        });
    }
    wake();
  };
  watchAccount(db, (event) => {
    if (webhooks.size() === 0) return;
    if (waiting.length === 0) queueMicrotask(flush);
    waiting.push(event);
  });

  const countBad = (webhookId: number) => {
    const now = db.clock.millis();
    const webhook = webhooks.change(webhookId, (row) => {
      row.bad_answers = [...row.bad_answers.filter((at) => at > now - window), now];
      row.disabled = row.bad_answers.length > mostBad;
    });
    if (!webhook?.disabled) return;
    for (const delivery of deliveries.by('webhook', webhookId)) deliveries.remove(delivery.id);
  };

  const attempt = async (delivery: DeliveryRow): Promise<void> => {
    const webhook = webhooks.get(delivery.webhook_id);
    if (!webhook) {
      deliveries.remove(delivery.id);
      return;
    }
    running.add(delivery.id);
    const result = await outgoing.send({
      kind: 'webhook',
      url: webhook.destination,
      headers: { 'content-type': formType },
      body: delivery.body,
      timeout,
    });
    running.delete(delivery.id);
    const status = statusOf(result);
    const pause = pauseAfter(delivery.attempt, status);
    if (pause === undefined) deliveries.remove(delivery.id);
    else
      deliveries.change(delivery.id, (row) => {
        row.attempt += 1;
        row.due_at += pause;
      });
    if (!isGood(status)) countBad(webhook.id);
    wake();
  };

  const free = () => [...deliveries.values()].filter(({ id }) => !running.has(id));
  return {
    next() {
      if (running.size >= mostRunning) return undefined;
      const times = free().map(({ due_at }) => due_at);
      return times.length === 0 ? undefined : Math.min(...times);
    },
    run(now) {
      for (const delivery of free()) {
        if (running.size >= mostRunning) return;
        if (delivery.due_at <= now) void attempt(delivery);
      }
    },
  };
}
