import { asObject, asText, at } from '../host/value.ts';
import { createStore } from '../state/store.ts';
import { readJson, send } from './ajax.ts';

/** A widget's trigger at a stage, with the values of its form. */
export interface Trigger {
  /** Null until it is saved. */
  readonly id: number | null;
  readonly pipelineId: number;
  readonly statusId: number;
  readonly widgetCode: string;
  /** What starts it. */
  readonly event: TriggerEvent;
  readonly settings: Readonly<Record<string, unknown>>;
}

/**
 * What can start a trigger.
 *
 * @see https://www.amocrm.ru/developers/content/digital_pipeline/integrations
 */
export const triggerEvents = [
  'lead_appeared_in_status',
  'lead_added',
  'lead_status_changed',
  'mail_in',
  'call_in',
  'site_visit',
  'chat',
] as const;

export type TriggerEvent = (typeof triggerEvents)[number];

export const isTriggerEvent = (value: unknown): value is TriggerEvent =>
  triggerEvents.some((known) => known === value);

/** The triggers of widgets on all pipelines; empty until they are loaded. */
export const triggers = createStore<readonly Trigger[]>([]);

/** Triggers of other kinds, and those of more than one stage, are not for this page's columns. */
function triggerOf(row: unknown): readonly Trigger[] {
  const statuses = at(row, 'statuses');
  const events = at(row, 'events');
  if (at(row, 'action', 'type') !== 'widget' || !Array.isArray(statuses)) return [];
  const event: unknown = Array.isArray(events) ? events[0] : undefined;
  return [
    {
      id: Number(at(row, 'id')),
      pipelineId: Number(at(row, 'pipeline_id')),
      statusId: Number(statuses[0]),
      widgetCode: asText(at(row, 'action', 'code')),
      event: isTriggerEvent(event) ? event : 'lead_appeared_in_status',
      settings: asObject(at(row, 'action', 'settings')),
    },
  ];
}

/** Asks the server which triggers there are. */
export async function loadTriggers(): Promise<void> {
  const rows = await readJson('GET', '/ajax/triggers');
  triggers.set(Array.isArray(rows) ? rows.flatMap(triggerOf) : []);
}

/** Puts a trigger on its stage, or changes it: the sandbox fires it from then on. */
export async function saveTrigger(trigger: Trigger): Promise<void> {
  await send('POST', '/ajax/triggers', {
    ...(trigger.id !== null && { id: trigger.id }),
    pipeline_id: trigger.pipelineId,
    statuses: [trigger.statusId],
    events: [trigger.event],
    action: { type: 'widget', code: trigger.widgetCode, settings: trigger.settings },
  });
  await loadTriggers();
}

export async function removeTrigger(id: number): Promise<void> {
  await send('DELETE', `/ajax/triggers/${id}`);
  await loadTriggers();
}
