/**
 * Events.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/events-and-notes
 * @module
 */
import { z } from 'zod';
import { open } from './object.ts';
import { id, selfLinks, timestamp, userId } from './primitives.ts';

const one = open({ id });

/** The events are documented, what they hold is not. */
const undocumented = { description: 'Confidence: guess. The shape is not documented.' };

/**
 * What an event is about, before or after it: one of the keys, which depends on the type. For a
 * change of a field there is one item for each value.
 */
export const eventValue = open({
  note: one.optional(),
  task: open({ text: z.string() }).optional(),
  task_type: one.optional(),
  task_deadline: open({ timestamp }).optional(),
  lead_status: open({ id, pipeline_id: id }).optional(),
  customer_status: one.optional(),
  responsible_user: open({ id: userId }).optional(),
  tag: open({ name: z.string() }).optional(),
  link: open({ entity: open({ type: z.string(), id }) }).optional(),
  unlink: open({ entity: open({ type: z.string(), id }) }).optional(),
  message: open({ id: z.string() }).optional(),
  custom_field_value: open({
    field_id: z.int(),
    field_type: z.int(),
    enum_id: z.int().nullable(),
    text: z.string().nullable(),
  }).optional(),
  transaction: one.optional(),
  nps: open({ rate: z.int().min(0).max(10) }).optional(),
  helpbot: one.optional(),
  sale_field_value: open({ sale: z.number() }).optional().meta(undocumented),
  name_field_value: open({ name: z.string() }).optional().meta(undocumented),
  ltv_field_value: open({ ltv: z.number() }).optional().meta(undocumented),
}).meta({ id: 'EventValue' });

/** An event. `id` has 26 characters, `entity_type` is in the singular. */
export const event = open({
  id: z.string(),
  /** The code of a type: `crm.eventTypes` has them all. */
  type: z.string(),
  entity_id: id,
  /** In the singular: `lead`. */
  entity_type: z.string(),
  /** 0 for the robot. */
  created_by: userId,
  /** Unix seconds, as all moments of the API. */
  created_at: timestamp,
  value_after: z.array(eventValue),
  value_before: z.array(eventValue),
  account_id: id,
  /** Of events of chats. */
  linked_talk_contact_id: id.nullable().optional(),
  _links: selfLinks.optional(),
  _embedded: open({
    entity: open({ id, name: z.string().optional(), _links: selfLinks.optional() }),
    /** Only `with=note`. */
    note: z.record(z.string(), z.unknown()).optional(),
  }),
}).meta({ id: 'Event' });

/** A type of events, with its name in the language that was asked for. */
export const eventType = open({ key: z.string(), type: z.int(), lang: z.string() }).meta({
  id: 'EventType',
});
