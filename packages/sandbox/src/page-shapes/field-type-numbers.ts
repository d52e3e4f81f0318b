/**
 * The numbers that types of fields have in older parts of the CRM. The API before its fourth version
 * and events use them, and the page has them as `APP.cf_types`.
 *
 * @see https://github.com/ufee/amoapi
 */
export const fieldTypeNumbers = {
  text: 1,
  numeric: 2,
  checkbox: 3,
  select: 4,
  multiselect: 5,
  date: 6,
  url: 7,
  multitext: 8,
  textarea: 9,
  radiobutton: 10,
  streetaddress: 11,
  smart_address: 13,
  birthday: 14,
  legal_entity: 15,
  items: 16,
  org_legal_name: 17,
  category: 18,
  date_time: 19,
  price: 20,
  tracking_data: 21,
  linked_entity: 22,
  monetary: 23,
  chained_list: 24,
  file: 25,
  payer: 26,
  supplier: 27,
} as const;
