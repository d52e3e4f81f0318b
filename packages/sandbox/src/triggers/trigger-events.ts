/**
 * What the digital pipeline can wait for, by code and number.
 *
 * @see https://www.amocrm.ru/developers/content/digital_pipeline/integrations
 */
export const triggerEvents = {
  lead_added: 1,
  lead_status_changed: 14,
  lead_appeared_in_status: 15,
  mail_in: 16,
  call_in: 17,
  site_visit: 18,
  chat: 19,
  customer_added: 20,
  customer_period_changed: 21,
  customer_appeared_in_period: 22,
} as const;

export type TriggerEvent = keyof typeof triggerEvents;

export type Direction = 'went_to_trigger' | 'went_in_trigger' | 'went_from_trigger';

/** Something that happened to a lead or a customer at a stage. */
export interface StageEvent {
  readonly type: TriggerEvent;
  readonly entity: 'leads' | 'customers';
  readonly id: number;
  /** 0 for customers, which have no pipelines. */
  readonly pipeline_id: number;
  readonly status_id: number;
  readonly old_pipeline_id?: number;
  readonly old_status_id?: number;
}

/** Where a stage lies to a trigger. */
export interface StageOfTrigger {
  readonly pipeline_id: number;
  readonly statuses: readonly number[];
}

const on = ({ pipeline_id, statuses }: StageOfTrigger, pipeline: number, status: number) =>
  pipeline === pipeline_id && statuses.includes(status);

/** What an event is for one trigger; `undefined` when it does not concern it. */
export function meets(
  trigger: StageOfTrigger,
  event: StageEvent,
): { readonly type: TriggerEvent; readonly direction?: Direction } | undefined {
  const is = on(trigger, event.pipeline_id, event.status_id);
  const { old_status_id, old_pipeline_id = 0 } = event;
  if (old_status_id === undefined) {
    if (!is) return undefined;
    return { type: event.type, ...(event.entity === 'leads' && { direction: 'went_to_trigger' }) };
  }
  const was = on(trigger, old_pipeline_id, old_status_id);
  if (event.entity === 'customers') {
    if (!is) return undefined;
    return { type: was ? 'customer_appeared_in_period' : 'customer_period_changed' };
  }
  // A stretched action tells of moves inside of it and out of it too.
  if (is && was) return { type: 'lead_appeared_in_status', direction: 'went_in_trigger' };
  if (is) return { type: 'lead_status_changed', direction: 'went_to_trigger' };
  if (was) return { type: 'lead_status_changed', direction: 'went_from_trigger' };
  return undefined;
}
