/**
 * Talks.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/talks-api
 * @module
 */
import { z } from 'zod';
import { open } from './object.ts';
import { id, reference, selfLinks, timestamp } from './primitives.ts';

export const talk = open({
  talk_id: id,
  created_at: timestamp,
  updated_at: timestamp,
  /** The rating that the client gave. */
  rate: z.int(),
  contact_id: id,
  chat_id: z.string(),
  entity_id: id.nullable(),
  /** In the singular: `lead`. */
  entity_type: z.string().nullable(),
  is_in_work: z.boolean(),
  is_read: z.boolean(),
  /** The code of the channel. */
  origin: z.string(),
  /** Since when the client waits for an answer, in Unix seconds. */
  missed_at: timestamp.nullable(),
  account_id: id,
  _links: selfLinks.optional(),
  _embedded: open({
    contacts: z.array(reference).optional(),
    leads: z.array(reference).optional(),
    customers: z.array(reference).optional(),
  }).optional(),
}).meta({ id: 'Talk' });

/** How a talk is closed: `force_close` does without the bot that asks for a rating. */
export const talkClose = open({ force_close: z.boolean().optional() }).meta({ id: 'TalkClose' });
