import { asObject, asText, at } from '../host/value.ts';
import { createStore } from '../state/store.ts';
import { readJson, send } from './ajax.ts';

/** What a trigger does: it calls a widget with the values of its form, or starts a bot. */
export type TriggerAction =
  | {
      readonly type: 'widget';
      readonly code: string;
      readonly settings: Readonly<Record<string, unknown>>;
    }
  | { readonly type: 'bot'; readonly bot_id: number };

/** A trigger at a stage. */
export interface Trigger {
  /** Null until it is saved. */
  readonly id: number | null;
  readonly pipelineId: number;
  /** The stages on which it lies, from the left; more than one for a stretched action. */
  readonly statuses: readonly number[];
  /** What starts it. */
  readonly event: TriggerEvent;
  readonly action: TriggerAction;
}

/**
 * What can start a trigger, in the words of the form; and the events that each of them is.
 * `lead_appeared_in_status` is what happens within a stretched action.
 *
 * @see https://www.amocrm.ru/developers/content/digital_pipeline/integrations
 */
const events = {
  lead_appeared_in_status: ['lead_added', 'lead_status_changed', 'lead_appeared_in_status'],
  lead_added: ['lead_added'],
  lead_status_changed: ['lead_status_changed', 'lead_appeared_in_status'],
  mail_in: ['mail_in'],
  call_in: ['call_in'],
  site_visit: ['site_visit'],
  chat: ['chat'],
  customer_appeared_in_period: [
    'customer_added',
    'customer_period_changed',
    'customer_appeared_in_period',
  ],
  customer_added: ['customer_added'],
  customer_period_changed: ['customer_period_changed', 'customer_appeared_in_period'],
} as const;

export type TriggerEvent = keyof typeof events;

export const isTriggerEvent = (value: unknown): value is TriggerEvent =>
  typeof value === 'string' && Object.hasOwn(events, value);

const isOfCustomers = (event: TriggerEvent): boolean => event.startsWith('customer_');

/** What can start a trigger in a pipeline; the customers' has the id 0. */
export const eventsOf = (pipelineId: number): readonly TriggerEvent[] =>
  Object.keys(events)
    .filter(isTriggerEvent)
    .filter((event) => isOfCustomers(event) === (pipelineId === 0));

/** What a new trigger waits for: cards that come to its stage, in whatever way. */
export const firstEventOf = (pipelineId: number): TriggerEvent =>
  pipelineId === 0 ? 'customer_appeared_in_period' : 'lead_appeared_in_status';

/** The triggers of widgets and bots on all pipelines; empty until they are loaded. */
export const triggers = createStore<readonly Trigger[]>([]);

function actionOf(action: unknown): TriggerAction | undefined {
  switch (at(action, 'type')) {
    case 'widget':
      return {
        type: 'widget',
        code: asText(at(action, 'code')),
        settings: asObject(at(action, 'settings')),
      };
    case 'bot':
      return { type: 'bot', bot_id: Number(at(action, 'bot_id')) };
    default:
      return undefined;
  }
}

/** Without events a trigger waits for cards that come to its stages. */
const eventOf = (given: unknown, pipelineId: number): TriggerEvent => {
  const named = Array.isArray(given) ? given : [];
  const [first] = named;
  return named.length < 3 && isTriggerEvent(first) ? first : firstEventOf(pipelineId);
};

/** Triggers that only call an address have no form here. */
function triggerOf(row: unknown): readonly Trigger[] {
  const statuses = at(row, 'statuses');
  const action = actionOf(at(row, 'action'));
  if (!action || !Array.isArray(statuses)) return [];
  return [
    {
      id: Number(at(row, 'id')),
      pipelineId: Number(at(row, 'pipeline_id')),
      statuses: statuses.map(Number),
      event: eventOf(at(row, 'events'), Number(at(row, 'pipeline_id'))),
      action,
    },
  ];
}

/** Asks the server which triggers there are. */
export async function loadTriggers(): Promise<void> {
  const rows = await readJson<unknown>('GET', '/ajax/triggers');
  triggers.set(Array.isArray(rows) ? rows.flatMap(triggerOf) : []);
}

/** Puts a trigger on its stage, or changes it: the sandbox fires it from then on. */
export async function saveTrigger({ id, pipelineId, ...trigger }: Trigger): Promise<void> {
  await send('POST', '/ajax/triggers', {
    ...(id !== null && { id }),
    pipeline_id: pipelineId,
    statuses: trigger.statuses,
    events: events[trigger.event],
    action: trigger.action,
  });
  await loadTriggers();
}

export async function removeTrigger(id: number): Promise<void> {
  await send('DELETE', `/ajax/triggers/${id}`);
  await loadTriggers();
}
