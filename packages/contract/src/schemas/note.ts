/**
 * Notes in the feed of a card, by their type.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/events-and-notes
 * @module
 */
import { z } from 'zod';
import {
  aiResultParams,
  amomailMessageParams,
  attachmentParams,
  billPaidParams,
  callParams,
  commonParams,
  dropboxAttachmentParams,
  geolocationParams,
  messageCashierParams,
  serviceMessageParams,
  siteVisitParams,
  smsParams,
  targetingParams,
  transactionParams,
  zoomMeetingParams,
} from './note-params.ts';
import { open } from './object.ts';
import { id, requestId, selfLinks, timestamp, userId } from './primitives.ts';

const read = {
  id,
  /** The lead, contact, company or customer in whose feed it stands. */
  entity_id: id,
  /** 0 for the robot. */
  created_by: userId,
  updated_by: userId,
  /** Unix seconds, as all moments of the API. */
  created_at: timestamp,
  updated_at: timestamp,
  responsible_user_id: userId,
  group_id: z.int().nonnegative(),
  account_id: id,
  is_need_to_trigger_digital_pipeline: z.boolean().optional(),
  /** Only `with=is_pinned`. */
  is_pinned: z.boolean().optional(),
  _links: selfLinks.optional(),
};

const write = {
  responsible_user_id: userId.optional(),
  /** 0 for the robot; the caller by itself. */
  created_by: userId.optional(),
  updated_by: userId.optional(),
  created_at: timestamp.optional(),
  updated_at: timestamp.optional(),
  /** False keeps the triggers of the digital pipeline from starting. */
  is_need_to_trigger_digital_pipeline: z.boolean().optional(),
  request_id: requestId.optional(),
};

/** The params of the notes that the API can create. */
const writable = {
  common: commonParams,
  attachment: attachmentParams,
  call_in: callParams,
  call_out: callParams,
  sms_in: smsParams,
  sms_out: smsParams,
  service_message: serviceMessageParams,
  extended_service_message: serviceMessageParams,
  invoice_paid: billPaidParams,
  bill_paid: billPaidParams,
  message_cashier: messageCashierParams,
  geolocation: geolocationParams,
  site_visit: siteVisitParams,
  targeting_in: targetingParams,
  targeting_out: targetingParams,
  zoom_meeting: zoomMeetingParams,
  ai_result: aiResultParams,
} as const;

function variants<B extends z.core.$ZodLooseShape>(base: B) {
  const of = <T extends keyof typeof writable>(type: T) =>
    open({ ...base, note_type: z.literal(type), params: writable[type] });
  return [
    of('common'),
    of('attachment'),
    of('call_in'),
    of('call_out'),
    of('sms_in'),
    of('sms_out'),
    of('service_message'),
    of('extended_service_message'),
    of('invoice_paid'),
    of('bill_paid'),
    of('message_cashier'),
    of('geolocation'),
    of('site_visit'),
    of('targeting_in'),
    of('targeting_out'),
    of('zoom_meeting'),
    of('ai_result'),
  ] as const;
}

export const note = z
  .discriminatedUnion('note_type', [
    ...variants(read),
    open({ ...read, note_type: z.literal('amomail_message'), params: amomailMessageParams }),
    open({ ...read, note_type: z.literal('dropbox_attachment'), params: dropboxAttachmentParams }),
    open({ ...read, note_type: z.literal('link_followed'), params: siteVisitParams }),
    open({ ...read, note_type: z.literal('transaction'), params: transactionParams }),
    open({ ...read, note_type: z.literal('chat'), params: z.unknown() }),
  ])
  .meta({ id: 'Note' });

/** A new note. `entity_id` is left out where the path names the entity. */
export const noteCreate = z
  .discriminatedUnion('note_type', [...variants({ ...write, entity_id: id.optional() })])
  .meta({ id: 'NoteCreate' });

/** A changed note. `note_type` tells which `params` it may have. */
export const noteUpdate = z
  .discriminatedUnion('note_type', [...variants({ ...write, id, entity_id: id.optional() })])
  .meta({ id: 'NoteUpdate' });

/** What the creation of a note answers. */
export const noteCreated = open({
  id,
  entity_id: id,
  request_id: requestId.optional(),
  _links: selfLinks.optional(),
}).meta({ id: 'NoteCreated' });
