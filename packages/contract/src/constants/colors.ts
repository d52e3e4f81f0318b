/**
 * The colours of statuses of leads and customers: `#` and lower case.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/leads_pipelines
 */
export const statusColors = [
  '#fffeb2',
  '#fffd7f',
  '#fff000',
  '#ffeab2',
  '#ffdc7f',
  '#ffce5a',
  '#ffdbdb',
  '#ffc8c8',
  '#ff8f92',
  '#d6eaff',
  '#c1e0ff',
  '#98cbff',
  '#ebffb1',
  '#deff81',
  '#87f2c0',
  '#f9deff',
  '#f3beff',
  '#ccc8f9',
  '#eb93ff',
  '#f2f3f4',
  '#e6e8ea',
] as const;

/**
 * The colours of the tags of leads: upper case, no `#`.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/tags-api
 */
export const tagColors = [
  'EBEBEB',
  'D0D0D0',
  'F2DDF7',
  'D1A4DC',
  'FF8F92',
  'FFC8C8',
  'C7DB8C',
  'DDEBB5',
  '8699DA',
  'AABDFF',
  'FFCE5A',
  'FFE193',
  '90CDB0',
  'C6F4DE',
  'A9A5D7',
  'D8D5FF',
  '86C0FC',
  '832161',
  '6A0F49',
  '0C7C59',
  '10599D',
  '9D2B32',
  '247BA0',
] as const;

/**
 * The colours of segments of customers: lower case, no `#`. Any other becomes the first.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/customers-statuses-api
 */
export const segmentColors = [
  '10599d',
  '2176ff',
  '006acc',
  '07a0c3',
  '247ba0',
  '177e89',
  '046e8f',
  '598381',
  '0c7c59',
  '495f41',
  '00a44b',
  '08605f',
  'bf2600',
  '06d6a0',
  'e14945',
  '79b473',
  'ae003f',
  'a2ad59',
  'cd0f53',
  '8e936d',
  '832161',
  '2e5339',
  'bf126f',
  '6f7c12',
  'ff5376',
  'dd1c1a',
  'bb304e',
  '631d76',
  '9d2b32',
  '4a001f',
  'b118c8',
  '6a0f49',
  '6610f2',
  'b38a58',
  '8963ba',
  '4b3666',
  '932f6d',
  '6b2d5c',
  '6461a0',
  '4f517d',
] as const;

export type StatusColor = (typeof statusColors)[number];
export type TagColor = (typeof tagColors)[number];
export type SegmentColor = (typeof segmentColors)[number];
