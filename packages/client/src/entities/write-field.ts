import type { CustomFieldValuesWrite } from '@amokit/contract';
import { AmoUsageError } from '../errors/usage-error.ts';
import { isRecord } from '../json.ts';
import type {
  FieldEntity,
  FieldKeyIn,
  FieldTypeIn,
  FieldWriteIn,
} from '../types/account-fields.ts';
import type { ContactWrite, FieldType } from './field-value-types.ts';
import type { FieldKey } from './find-field.ts';

type Entry = NonNullable<CustomFieldValuesWrite['values']>[number];

const wrapped = (value: unknown): Entry => ({ value });
const one = (value: unknown): Entry[] => [wrapped(value)];
const text = (value: unknown): Entry[] => one(String(value));
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);
const wrappedList = (value: unknown): Entry[] => listOf(value).map(wrapped);

function choiceEntry(value: unknown): Entry {
  if (typeof value === 'number') return { enum_id: value };
  if (!isRecord(value)) return { value: String(value) };
  const { enum_id, enum_code } = value;
  if (typeof enum_id === 'number') return { enum_id };
  return typeof enum_code === 'string' ? { enum_code } : { value: value.value };
}

const choice = (value: unknown): Entry[] => [choiceEntry(value)];

/** Each phone and e-mail goes with its kind, or the API refuses it. */
function contactEntry(value: unknown): Entry {
  if (!isRecord(value)) return { value: String(value), enum_code: 'WORK' };
  const { enum_id, enum_code } = value;
  return typeof enum_id === 'number'
    ? { value: value.value, enum_id }
    : { value: value.value, enum_code: typeof enum_code === 'string' ? enum_code : 'WORK' };
}

const moment = (value: unknown): Entry[] =>
  one(value instanceof Date ? Math.floor(value.getTime() / 1000) : value);

const writers: Readonly<Record<FieldType, (value: unknown) => Entry[]>> = {
  text,
  textarea: text,
  url: text,
  streetaddress: text,
  tracking_data: text,
  // The documented form of a number is a text.
  numeric: text,
  price: text,
  monetary: text,
  checkbox: (value) => one(value === true),
  select: choice,
  radiobutton: choice,
  category: choice,
  multiselect: (value) => listOf(value).map(choiceEntry),
  multitext: (value) => listOf(value).map(contactEntry),
  date: moment,
  date_time: moment,
  birthday: moment,
  smart_address: (value) =>
    Object.entries(isRecord(value) ? value : {}).flatMap(([enum_code, part]) =>
      part === undefined ? [] : [{ value: part, enum_code }],
    ),
  legal_entity: wrappedList,
  items: wrappedList,
  linked_entity: one,
  // A link of a chain has no wrapper, as the only one of all types.
  chained_list: (value) =>
    listOf(value)
      .filter(isRecord)
      .map(({ catalog_id, catalog_element_id }) => ({
        catalog_id: Number(catalog_id),
        catalog_element_id: Number(catalog_element_id),
      })),
  file: one,
  payer: one,
  supplier: one,
};

/**
 * The values of a custom field for a write, to be put into `custom_fields_values`. The field is
 * named by its id or its code; by its name with {@link createFields}, which knows the definitions.
 *
 * @example
 * ```ts
 * await crm.leads.updateOne(1, {
 *   custom_fields_values: [
 *     writeField(101, 'date', new Date()),
 *     writeField(102, 'select', { enum_code: 'GOLD' }),
 *     writeField(103, 'multiselect', ['red', 'blue']),
 *     clearField(104),
 *   ],
 * });
 * ```
 * @see https://www.amocrm.ru/developers/content/crm_platform/custom-fields
 */
export function writeField<Key extends FieldKey, Type extends FieldType>(
  key: FieldKeyIn<FieldEntity, Key>,
  type: FieldTypeIn<FieldEntity, Key, Type>,
  value: FieldWriteIn<FieldEntity, Key, Type>,
): CustomFieldValuesWrite {
  const writer = writers[type];
  if (!writer)
    throw new AmoUsageError(
      `There is no custom field of type ${JSON.stringify(type)}; the types are ${Object.keys(writers).join(', ')}`,
    );
  if (value instanceof Date && Number.isNaN(value.getTime()))
    throw new AmoUsageError(`The field ${JSON.stringify(key)} got a date that is none`);
  return { ...named(key), values: writer(value) };
}

/** Takes all values from a custom field. */
export function clearField<Key extends FieldKey>(
  key: FieldKeyIn<FieldEntity, Key>,
): CustomFieldValuesWrite {
  return { ...named(key), values: null };
}

const named = (key: FieldKey): { field_id: number } | { field_code: string } =>
  typeof key === 'number' ? { field_id: key } : { field_code: key };

/**
 * The phones of a contact or company for a write; they replace those that it has.
 *
 * @example
 * ```ts
 * custom_fields_values: [writePhones(['+70000000001', { value: '+70000000002', enum_code: 'MOB' }])]
 * ```
 */
export function writePhones(phones: readonly ContactWrite[]): CustomFieldValuesWrite {
  return phones.length > 0 ? writeField('PHONE', 'multitext', phones) : clearField('PHONE');
}

/** The e-mails of a contact or company for a write; they replace those that it has. */
export function writeEmails(emails: readonly ContactWrite[]): CustomFieldValuesWrite {
  return emails.length > 0 ? writeField('EMAIL', 'multitext', emails) : clearField('EMAIL');
}
