/**
 * The types of custom fields. `org_legal_name` is an old one that is still read.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/custom-fields
 */
export const customFieldTypes = [
  'text',
  'numeric',
  'checkbox',
  'select',
  'multiselect',
  'multitext',
  'date',
  'url',
  'textarea',
  'radiobutton',
  'streetaddress',
  'smart_address',
  'birthday',
  'legal_entity',
  'date_time',
  'items',
  'category',
  'price',
  'tracking_data',
  'linked_entity',
  'monetary',
  'chained_list',
  'file',
  'payer',
  'supplier',
  'org_legal_name',
] as const;

/** On which entities a field of a type can be made. */
export const customFieldEntities = {
  text: ['contacts', 'leads', 'companies', 'customers', 'catalogs', 'segments'],
  numeric: ['contacts', 'leads', 'companies', 'customers', 'catalogs', 'segments'],
  checkbox: ['contacts', 'leads', 'companies', 'customers', 'catalogs', 'segments'],
  select: ['contacts', 'leads', 'companies', 'customers', 'catalogs', 'segments'],
  multiselect: ['contacts', 'leads', 'companies', 'customers', 'catalogs', 'segments'],
  multitext: ['contacts', 'companies'],
  date: ['contacts', 'leads', 'companies', 'customers', 'catalogs', 'segments'],
  url: ['contacts', 'leads', 'companies', 'customers', 'catalogs', 'segments'],
  textarea: ['contacts', 'leads', 'companies', 'customers', 'catalogs', 'segments'],
  radiobutton: ['contacts', 'leads', 'companies', 'customers', 'catalogs', 'segments'],
  streetaddress: ['contacts', 'leads', 'companies', 'customers', 'catalogs', 'segments'],
  smart_address: ['contacts', 'leads', 'companies'],
  birthday: ['contacts', 'leads', 'companies'],
  legal_entity: ['contacts', 'leads', 'companies', 'catalogs'],
  date_time: ['contacts', 'leads', 'companies', 'customers', 'catalogs', 'segments'],
  items: ['catalogs'],
  category: ['catalogs'],
  price: ['catalogs'],
  tracking_data: ['leads'],
  linked_entity: ['catalogs'],
  monetary: ['contacts', 'leads', 'companies', 'customers'],
  chained_list: ['leads', 'customers'],
  file: ['contacts', 'leads', 'companies', 'customers', 'catalogs'],
  payer: ['catalogs'],
  supplier: ['catalogs'],
  org_legal_name: [],
} as const satisfies Record<CustomFieldType, readonly string[]>;

/** The parts of an address: `enum_id` and `enum_code`. The value of `country` is a code like `RU`. */
export const smartAddressParts = {
  address_line_1: 1,
  address_line_2: 2,
  city: 3,
  state: 4,
  zip: 5,
  country: 6,
} as const;

/** The kinds of phones and e-mails: their `enum_code`. */
export const phoneCodes = ['WORK', 'WORKDD', 'MOB', 'FAX', 'HOME', 'OTHER'] as const;
export const emailCodes = ['WORK', 'PRIV', 'OTHER'] as const;

/** How long before a birthday users are reminded. */
export const birthdayReminds = ['never', 'day', 'week', 'month'] as const;

export type CustomFieldType = (typeof customFieldTypes)[number];
export type SmartAddressPart = keyof typeof smartAddressParts;
export type PhoneCode = (typeof phoneCodes)[number];
export type EmailCode = (typeof emailCodes)[number];
export type BirthdayRemind = (typeof birthdayReminds)[number];
