/**
 * Where unsorted leads come from, by category.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/unsorted-api
 * @module
 */
import { z } from 'zod';
import { open } from './object.ts';
import { timestamp } from './primitives.ts';

const text = z.string().nullable().optional();
const textOrInt = z.union([z.string(), z.int()]);
/** Answers give some times as digits in a string. */
const looseTime = z.union([timestamp, z.string()]);

/** A call. `duration` is in seconds; answers give it and the phone as they were stored. */
export const sipMetadata = open({
  from: textOrInt.nullable().optional(),
  phone: textOrInt.nullable(),
  called_at: timestamp.nullable(),
  duration: textOrInt.nullable(),
  link: text,
  service_code: text,
  uniq: text,
  is_call_event_needed: z.boolean().nullable().optional(),
  call_responsible: textOrInt.nullable().optional(),
}).meta({ id: 'SipMetadata' });

/** A form of a website. */
export const formsMetadata = open({
  form_id: textOrInt,
  form_name: z.string(),
  form_page: z.string(),
  form_sent_at: looseTime,
  ip: text,
  referer: text,
  form_type: z.int().nullable().optional(),
  visitor_uid: text,
}).meta({ id: 'FormsMetadata' });

/** A message in a chat. */
export const chatsMetadata = open({
  from: z.string().nullable(),
  to: z.string().nullable(),
  received_at: timestamp.nullable(),
  service: z.string().nullable(),
  client: open({ name: z.string().nullable(), avatar: z.string().nullable() }).nullable(),
  origin: open({
    chat_id: z.string().nullable(),
    ref: text,
    visitor_uid: text,
  }).nullable(),
  last_message_text: z.string().nullable(),
  source_name: z.string().nullable(),
}).meta({ id: 'ChatsMetadata' });

/** A letter. `thread_id` is documented as a number, the PHP client reads a string. */
export const mailMetadata = open({
  from: open({ email: z.string(), name: z.string().nullable() }),
  subject: z.string().nullable(),
  received_at: timestamp.nullable(),
  thread_id: textOrInt.nullable(),
  message_id: z.int().nullable(),
  content_summary: z.string().nullable(),
}).meta({ id: 'MailMetadata' });

/** A call in a write. */
export const sipMetadataWrite = open({
  uniq: z.string(),
  phone: textOrInt,
  duration: textOrInt,
  link: z.string().nullable(),
  service_code: z.string(),
  called_at: timestamp.optional(),
  from: textOrInt.nullable().optional(),
  is_call_event_needed: z.boolean().optional(),
  call_responsible: textOrInt.nullable().optional(),
}).meta({ id: 'SipMetadataWrite' });

/** A form in a write. */
export const formsMetadataWrite = open({
  form_id: textOrInt,
  form_name: z.string(),
  form_page: z.string(),
  form_sent_at: timestamp,
  ip: text,
  referer: text,
  form_type: z.int().nullable().optional(),
  visitor_uid: text,
}).meta({ id: 'FormsMetadataWrite' });
