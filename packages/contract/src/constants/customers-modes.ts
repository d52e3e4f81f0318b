/**
 * How an account works with customers. Only `segments` and `periodicity` can be set; `dynamic` is
 * the old name of `segments`.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/customers-api
 */
export const customersModes = [
  'unavailable',
  'disabled',
  'segments',
  'dynamic',
  'periodicity',
] as const;

export type CustomersMode = (typeof customersModes)[number];
