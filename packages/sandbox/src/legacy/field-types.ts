/** The types of fields by their old numbers. */
export const fieldTypeNumbers: Readonly<Record<string, number>> = {
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
};

/** The parts of an address, with the titles that the old API had for them. */
export const addressSubtypes = Object.fromEntries(
  [
    ['address_line_1', 'Address line 1'],
    ['address_line_2', 'Address line 2'],
    ['city', 'City'],
    ['state', 'State'],
    ['zip', 'ZIP'],
    ['country', 'Country'],
  ].map(([name, title], at) => [String(at + 1), { id: at + 1, title, name }]),
);

/** Whether a field has choices of its own: kinds of phones too, parts of addresses not. */
export const hasEnums = (type: string): boolean =>
  ['select', 'multiselect', 'radiobutton', 'multitext'].includes(type);
