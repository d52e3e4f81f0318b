import { formType, phpForm } from '../outgoing/form.ts';
import type { Outgoing } from '../outgoing/outgoing.ts';
import type { Db } from '../store/db.ts';
import type { TriggerRow } from '../store/platform-rows.ts';
import { readContents } from '../widgets/read-widget.ts';
import type { Widgets } from '../widgets/widgets.ts';
import {
  type Direction,
  meets,
  type StageEvent,
  type TriggerEvent,
  triggerEvents,
} from './trigger-events.ts';

export interface TriggerInput {
  readonly id?: number | undefined;
  readonly pipeline_id: number;
  readonly statuses: readonly number[];
  readonly events?: readonly string[] | undefined;
  readonly action: TriggerRow['action'];
}

export interface Triggers {
  readonly all: () => readonly TriggerRow[];
  readonly set: (input: TriggerInput) => TriggerRow;
  readonly remove: (id: number) => boolean;
  /** Tells the pipeline of something that happened to a lead where it stands. */
  readonly fire: (type: 'mail_in' | 'call_in' | 'site_visit' | 'chat', leadId: number) => void;
}

export interface TriggersParts {
  readonly db: Db;
  readonly outgoing: Outgoing;
  readonly widgets: () => Widgets;
  readonly startBot: (botId: number, entity: 'leads' | 'customers', id: number) => void;
}

const timeout = 2000;
const elementTypes = { leads: 2, customers: 12 } as const;

/** The keys of an event in the form that the action "send a webhook" sends. */
const formKeys: Readonly<Record<string, string>> = {
  mail_in: 'mail_in',
  call_in: 'call_in',
  site_visit: 'site_visit',
  chat: 'chat',
  lead_added: 'status',
  lead_status_changed: 'status',
  lead_appeared_in_status: 'status',
};

/** What a trigger waits for that names nothing: cards that come to its stages. */
const moves: ReadonlySet<TriggerEvent> = new Set([
  'lead_added',
  'lead_status_changed',
  'lead_appeared_in_status',
  'customer_added',
  'customer_period_changed',
  'customer_appeared_in_period',
]);
const isMove = (type: TriggerEvent) => moves.has(type);

/**
 * The digital pipeline: actions that lie on stages, and what they do when something happens there.
 * Each is tried once.
 */
export function createTriggers({ db, outgoing, widgets, startBot }: TriggersParts): Triggers {
  const callWidget = async (
    { type, direction }: { type: TriggerEvent; direction?: Direction },
    event: StageEvent,
    { code, settings }: Extract<TriggerRow['action'], { type: 'widget' }>,
  ): Promise<void> => {
    const source = widgets().source(code);
    if (!source || !db.rows.widgets.get(code)?.is_active) return;
    const { manifest } = await readContents(source.files, db.account.language);
    const { dp } = manifest;
    if (!dp?.webhook_url) return;
    // Only an action that may be stretched hears of moves within it and out of it.
    if (direction !== undefined && direction !== 'went_to_trigger' && !dp.action_multiple) return;
    await outgoing.send({
      kind: 'digital_pipeline',
      url: dp.webhook_url,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        event: {
          type: triggerEvents[type],
          type_code: type,
          data: {
            id: event.id,
            element_type: elementTypes[event.entity],
            status_id: event.status_id,
            pipeline_id: event.pipeline_id,
            ...(direction && { direction_of_movement: direction }),
          },
          time: db.clock.seconds(),
        },
        action: { settings: { widget: { settings } } },
        subdomain: db.account.subdomain,
        account_id: db.account.id,
      }),
      timeout,
    });
  };

  const callWebhook = (type: string, event: StageEvent, url: string): void => {
    const { id, pipeline_id, status_id, old_pipeline_id, old_status_id } = event;
    const item =
      event.entity === 'leads'
        ? { id, pipeline_id, status_id, old_pipeline_id, old_status_id }
        : { id, period_id: status_id, old_period_id: old_status_id };
    const key = event.entity === 'leads' ? (formKeys[type] ?? 'status') : 'period';
    void outgoing.send({
      kind: 'digital_pipeline',
      url,
      headers: { 'content-type': formType },
      body: phpForm({ [event.entity]: { [key]: [item] } }),
      timeout,
    });
  };

  const happen = (event: StageEvent): void => {
    for (const { events, action, ...stage } of [...db.rows.triggers.values()]) {
      const met = meets(stage, event);
      if (!met || !(events.length > 0 ? events.includes(met.type) : isMove(met.type))) continue;
      const isEntry = met.direction === undefined || met.direction === 'went_to_trigger';
      if (action.type === 'widget') outgoing.track(callWidget(met, event, action));
      else if (!isEntry) continue;
      else if (action.type === 'webhook') callWebhook(met.type, event, action.url);
      else startBot(action.bot_id, event.entity, event.id);
    }
  };
  /** After the write is done to which the change belongs. */
  const later = (event: StageEvent): void => {
    if (db.rows.triggers.size() > 0) queueMicrotask(() => happen(event));
  };

  db.rows.leads.watch(({ before, after }) => {
    if (!after || after.is_deleted) return;
    const { id, pipeline_id, status_id } = after;
    const now = { entity: 'leads', id, pipeline_id, status_id } as const;
    if (!before) return later({ ...now, type: 'lead_added' });
    const { status_id: old_status_id, pipeline_id: old_pipeline_id } = before;
    if (old_status_id === status_id && old_pipeline_id === pipeline_id) return;
    later({ ...now, type: 'lead_status_changed', old_status_id, old_pipeline_id });
  });
  db.rows.customers.watch(({ before, after }) => {
    if (!after || after.is_deleted || after.status_id === null) return;
    const now = { entity: 'customers', id: after.id, pipeline_id: 0 } as const;
    const { status_id } = after;
    if (!before) return later({ ...now, status_id, type: 'customer_added' });
    if (before.status_id === status_id || before.status_id === null) return;
    later({ ...now, status_id, type: 'customer_period_changed', old_status_id: before.status_id });
  });
  const fire: Triggers['fire'] = (type, leadId) => {
    const lead = db.rows.leads.get(leadId);
    if (!lead || lead.is_deleted) return;
    const { id, pipeline_id, status_id } = lead;
    later({ type, entity: 'leads', id, pipeline_id, status_id });
  };
  db.rows.notes.watch(({ before, after }) => {
    if (!before && after?.note_type === 'call_in' && after.entity_type === 'leads')
      fire('call_in', after.entity_id);
  });

  return {
    all: () => [...db.rows.triggers.values()],
    set(input) {
      const pipeline = input.pipeline_id;
      if (pipeline !== 0 && !db.rows.pipelines.get(pipeline))
        throw new Error(`there is no pipeline ${pipeline}`);
      const { id, action } = input;
      if (id !== undefined && !db.rows.triggers.get(id))
        throw new Error(`there is no trigger ${id}`);
      if (action.type === 'bot' && !db.rows.bots.get(action.bot_id))
        throw new Error(`there is no bot ${action.bot_id}`);
      return db.rows.triggers.add({
        id: id ?? db.nextId('triggers'),
        pipeline_id: pipeline,
        statuses: [...input.statuses],
        events: [...(input.events ?? [])],
        action,
      });
    },
    remove: (id) => db.rows.triggers.remove(id),
    fire,
  };
}
