/**
 * What came of a call.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/calls-api
 */
export const callStatuses = {
  leave_message: 1,
  success_recall: 2,
  success_not_in_stock: 3,
  success_conversation: 4,
  fail_wrong_number: 5,
  fail_not_phoned: 6,
  fail_busy: 7,
  undefined: 8,
} as const;

export const callDirections = ['inbound', 'outbound'] as const;

export type CallStatus = (typeof callStatuses)[keyof typeof callStatuses];
export type CallDirection = (typeof callDirections)[number];
