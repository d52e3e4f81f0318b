/**
 * What notes carry in `params`, by `note_type`.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/events-and-notes#notes-params-info
 * @module
 */
import { z } from 'zod';
import { cashierStatuses } from '../constants/notes.ts';
import { open } from './object.ts';

const text = z.string().nullable().optional();
const object = z.record(z.string(), z.unknown());

export const commonParams = open({ text: z.string() });

export const attachmentParams = open({
  file_uuid: text,
  version_uuid: text,
  file_name: text,
  original_name: text,
  is_drive_attachment: z.boolean().nullable().optional(),
});

/** `duration` is in seconds. `call_responsible` is a user's id, or a name. */
export const callParams = open({
  uniq: text,
  duration: z.union([z.int(), z.string()]),
  source: text,
  link: text,
  phone: text,
  call_result: text,
  call_status: z.int().nullable().optional(),
  call_responsible: z.union([z.int(), z.string()]).nullable().optional(),
});

export const smsParams = open({ text: z.string(), phone: z.string() });

export const serviceMessageParams = open({ service: z.string(), text: z.string() });

export const billPaidParams = open({ service: text, text, icon_url: text });

export const messageCashierParams = open({
  status: z.enum(cashierStatuses),
  text: z.string(),
});

export const geolocationParams = open({
  text: z.string(),
  address: z.string(),
  longitude: z.string(),
  latitude: z.string(),
});

export const siteVisitParams = open({ url: text });

export const targetingParams = open({
  contacts: z.array(z.unknown()).nullable().optional(),
  campaign: text,
  service: text,
});

export const zoomMeetingParams = open({
  conference: object.nullable().optional(),
  recordings: z.array(z.unknown()).nullable().optional(),
});

export const aiResultParams = open({
  text: z.string(),
  answer_id: z.string(),
  talk_id: z.int(),
  is_error: z.boolean(),
});

export const amomailMessageParams = open({
  thread_id: z.int(),
  message_id: z.int(),
  private: z.boolean(),
  income: z.boolean(),
  from: object,
  to: object,
  subject: text,
  content_summary: text,
  attach_cnt: z.int(),
  delivery: object.nullable().optional(),
});

export const dropboxAttachmentParams = open({ link: text, filename: text });

export const transactionParams = open({ transaction_id: z.int().nullable().optional() });
