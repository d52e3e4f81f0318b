import { fieldTypeNumbers } from '../page-shapes/field-type-numbers.ts';

const numbers: Readonly<Record<string, number>> = fieldTypeNumbers;

/** The number of a type of fields; 0 for one that is younger than the numbers. */
export const numberOfFieldType = (type: string): number =>
  Object.hasOwn(numbers, type) ? (numbers[type] ?? 0) : 0;

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
