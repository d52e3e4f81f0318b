import type { FieldRow } from '../../store/rows.ts';

type Value = Readonly<Record<string, unknown>>;

/** A value as it is kept, or why it can not be. */
export type ReadValue =
  | { readonly value: Value }
  | { readonly code: string; readonly key: string; readonly detail: string };

type Reader = (given: Value, field: FieldRow) => ReadValue;

const refuse = (code: string, detail: string, key = 'value'): ReadValue => ({ code, key, detail });
const wrongType = (type: string) => refuse('InvalidType', `This value should be of type ${type}.`);

const text: Reader = ({ value }) => {
  if (typeof value === 'string') return { value: { value } };
  return typeof value === 'number' ? { value: { value: String(value) } } : wrongType('string');
};

const url: Reader = (given, field) => text(given, field);

const numeric: Reader = ({ value }) => {
  const written = typeof value === 'number' ? String(value) : value;
  if (typeof written !== 'string') return wrongType('numeric');
  const number = written.trim().replace(',', '.');
  if (number === '' || !Number.isFinite(Number(number))) return wrongType('numeric');
  return { value: { value: number } };
};

/** `"0"`, `""` and `false` are no, the rest is yes: as the vendor's own client reads them. */
const checkbox: Reader = ({ value }) => {
  if (typeof value === 'boolean') return { value: { value } };
  if (typeof value === 'number') return { value: { value: value !== 0 } };
  if (typeof value !== 'string') return wrongType('bool');
  return { value: { value: value !== '' && value !== '0' } };
};

/** Seconds since 1970, digits, or a date in words (RFC 3339). */
const date: Reader = ({ value }) => {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return { value: { value } };
  if (typeof value !== 'string') return wrongType('timestamp');
  if (/^-?\d{1,15}$/.test(value)) return { value: { value: Number(value) } };
  const millis = Date.parse(value);
  if (Number.isNaN(millis)) return refuse('InvalidFormat', 'This value is not a valid date.');
  return { value: { value: Math.floor(millis / 1000) } };
};

interface Choice {
  readonly id: number;
  readonly value: string;
  readonly code?: string | null;
}

/** The choice that a value names, by id, by code or by its text: one of them is enough. */
function choice(field: FieldRow, { enum_id, enum_code, value }: Value): Choice | undefined {
  const enums: readonly Choice[] = field.enums ?? field.nested ?? [];
  if (typeof enum_id === 'number') return enums.find(({ id }) => id === enum_id);
  if (typeof enum_code === 'string') return enums.find(({ code }) => code === enum_code);
  return enums.find((one) => one.value === String(value));
}

const noChoice = (given: Value) =>
  refuse(
    'NotSupportedChoice',
    'The value you selected is not a valid choice.',
    typeof given.enum_id === 'number'
      ? 'enum_id'
      : typeof given.enum_code === 'string'
        ? 'enum_code'
        : 'value',
  );

const select: Reader = (given, field) => {
  const found = choice(field, given);
  return found ? { value: { enum_id: found.id } } : noChoice(given);
};

/** A phone, an e-mail, a part of an address: a text with its kind. */
const kinded: Reader = (given, field) => {
  const named = typeof given.enum_id === 'number' || typeof given.enum_code === 'string';
  const kind = named ? choice(field, given) : field.enums?.[0];
  if (!kind) return noChoice(given);
  const { value } = given;
  if (typeof value !== 'string' && typeof value !== 'number') return wrongType('string');
  return { value: { value: String(value), enum_id: kind.id } };
};

/** An object under `value`, of which some keys are needed. */
const object =
  (...needed: readonly string[]): Reader =>
  ({ value }) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return wrongType('array');
    const missing = needed.find((key) => !Object.entries(value).some(([name]) => name === key));
    if (missing) return refuse('FieldMissing', 'This field is missing.', `value.${missing}`);
    return { value: { value } };
  };

const chained: Reader = ({ catalog_id, catalog_element_id }) =>
  typeof catalog_id === 'number' && typeof catalog_element_id === 'number'
    ? { value: { catalog_id, catalog_element_id } }
    : refuse('FieldMissing', 'This field is missing.', 'catalog_element_id');

/** How each type of field reads one value of a write. */
const readers: Readonly<Record<string, Reader>> = {
  text,
  textarea: text,
  url,
  streetaddress: text,
  tracking_data: text,
  org_legal_name: text,
  numeric,
  price: numeric,
  monetary: numeric,
  checkbox,
  date,
  date_time: date,
  birthday: date,
  select,
  multiselect: select,
  radiobutton: select,
  category: select,
  multitext: kinded,
  smart_address: kinded,
  legal_entity: object('name'),
  items: object(),
  payer: object(),
  supplier: object('entity_id'),
  linked_entity: object(),
  file: object('file_uuid'),
  chained_list: chained,
};

const many = new Set([
  'multiselect',
  'multitext',
  'smart_address',
  'items',
  'chained_list',
  'legal_entity',
]);

/** Whether a field of the type holds more than one value. */
export const holdsMany = (type: string): boolean => many.has(type);

/** Reads one value of a write by the definition of its field. */
export function readValue(field: FieldRow, given: Value): ReadValue {
  return (readers[field.type] ?? text)(given, field);
}
