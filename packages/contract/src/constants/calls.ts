/**
 * What came of a call.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/calls-api
 */
export const callStatuses = {
  left_message: 1,
  call_back_later: 2,
  not_available: 3,
  conversation: 4,
  wrong_number: 5,
  not_reached: 6,
  busy: 7,
  undefined: 8,
} as const;

export const callDirections = ['inbound', 'outbound'] as const;

export type CallStatus = (typeof callStatuses)[keyof typeof callStatuses];
export type CallDirection = (typeof callDirections)[number];
