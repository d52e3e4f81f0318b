/**
 * The types of notes that the API can create.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/events-and-notes#notes-common-info
 */
export const writableNoteTypes = [
  'common',
  'attachment',
  'call_in',
  'call_out',
  'sms_in',
  'sms_out',
  'service_message',
  'extended_service_message',
  'invoice_paid',
  'bill_paid',
  'message_cashier',
  'geolocation',
  'site_visit',
  'targeting_in',
  'targeting_out',
  'zoom_meeting',
  'ai_result',
] as const;

/** The types of notes that only the system makes. */
export const systemNoteTypes = [
  'amomail_message',
  'dropbox_attachment',
  'link_followed',
  'transaction',
  'chat',
] as const;

export const noteTypes = [...writableNoteTypes, ...systemNoteTypes] as const;

/** What became of a message to the cashier. */
export const cashierStatuses = ['created', 'shown', 'canceled'] as const;

export type NoteType = (typeof noteTypes)[number];
export type WritableNoteType = (typeof writableNoteTypes)[number];
