/**
 * Numbers and words that the CRM's page keeps on `APP`. Not documented; seen in widgets.
 *
 * @module
 */

/** The type numbers of entities, as in hooks and links. */
export const elementTypes = {
  contacts: 1,
  leads: 2,
  companies: 3,
  todo: 4,
  tasks: 4,
  customers: 12,
} as const;

/** The type numbers of notes. */
export const noteTypes = {
  deal_created: 1,
  contact_created: 2,
  deal_status_changed: 3,
  common: 4,
  call_in: 10,
  call_out: 11,
  company_created: 12,
  task_result: 13,
  system: 25,
  sms_in: 102,
  sms_out: 103,
} as const;
