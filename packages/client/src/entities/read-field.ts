import { smartAddressParts } from '@amokit/contract';
import { AmoUsageError } from '../errors/usage-error.ts';
import { isRecord, textOf } from '../json.ts';
import type { EntityOf, FieldKeyIn, FieldReadIn, FieldTypeIn } from '../types/account-fields.ts';
import type { Address, ChainLink, Choice, FieldType } from './field-value-types.ts';
import { type FieldKey, findField, type WithFields } from './find-field.ts';

type Entry = Readonly<Record<string, unknown>>;

const text = ([first]: readonly Entry[]): string | undefined => textOf(first?.value);

const number = ([first]: readonly Entry[]): number | undefined => {
  const found = Number(textOf(first?.value) ?? Number.NaN);
  return Number.isFinite(found) ? found : undefined;
};

const choiceOf = (entry: Entry): Choice => ({
  value: textOf(entry.value) ?? '',
  enum_id: typeof entry.enum_id === 'number' ? entry.enum_id : null,
  // One documented answer has the code under its old name.
  enum_code: textOf(entry.enum_code) ?? textOf(entry.enum) ?? null,
});

const choice = ([first]: readonly Entry[]): Choice | undefined => first && choiceOf(first);

/** Unix seconds, as a number or in digits, or a date in words. */
const moment = ([first]: readonly Entry[]): Date | undefined => {
  const written = textOf(first?.value);
  if (written === undefined || written === '') return undefined;
  const date = new Date(/^-?\d+$/.test(written) ? Number(written) * 1000 : written);
  return Number.isNaN(date.getTime()) ? undefined : date;
};

const partsById = Object.entries(smartAddressParts);

const address = (entries: readonly Entry[]): Address =>
  Object.fromEntries(
    entries.map((entry) => {
      const { value, enum_id, enum_code } = choiceOf(entry);
      const byId = partsById.find(([, id]) => id === enum_id);
      return [enum_code ?? byId?.[0] ?? '', value];
    }),
  );

const chain = (entries: readonly Entry[]): ChainLink[] =>
  entries.map(({ catalog_id, catalog_element_id }) => ({
    catalog_id: Number(catalog_id),
    catalog_element_id: Number(catalog_element_id),
  }));

/** The object of an entry; some answers have it without its wrapper. */
const objectOf = (entry: Entry): Entry => (isRecord(entry.value) ? entry.value : entry);
const objects = (entries: readonly Entry[]): Entry[] => entries.map(objectOf);
const object = ([first]: readonly Entry[]): Entry | undefined => first && objectOf(first);

const readers: Readonly<Record<FieldType, (entries: readonly Entry[]) => unknown>> = {
  text,
  textarea: text,
  url: text,
  streetaddress: text,
  tracking_data: text,
  numeric: number,
  price: number,
  monetary: number,
  checkbox: ([first]) => first?.value === true || first?.value === 1 || first?.value === '1',
  select: choice,
  radiobutton: choice,
  category: choice,
  multiselect: (entries) => entries.map(choiceOf),
  multitext: (entries) => entries.map(choiceOf),
  date: moment,
  date_time: moment,
  birthday: moment,
  smart_address: address,
  legal_entity: objects,
  items: objects,
  linked_entity: object,
  chained_list: chain,
  file: object,
  payer: object,
  supplier: object,
};

/** Whether fields of a type have a reader and a writer. */
export const isFieldType = (type: string): type is FieldType => Object.hasOwn(readers, type);

/**
 * The value of a custom field, by the field's type: a `Date` for a date, a number for a price, the
 * choices for a list. Undefined when the entity has no value.
 *
 * @example
 * ```ts
 * readField(lead, 'Delivery date', 'date'); //=> Date | undefined
 * readField(contact, 'PHONE', 'multitext')?.[0]?.value;
 * ```
 * @throws {@link AmoUsageError} when the field is of another type
 * @see https://www.amocrm.ru/developers/content/crm_platform/custom-fields
 */
export function readField<Entity extends WithFields, Key extends FieldKey, Type extends FieldType>(
  entity: Entity,
  key: FieldKeyIn<EntityOf<Entity>, Key>,
  type: FieldTypeIn<EntityOf<Entity>, Key, Type>,
): FieldReadIn<EntityOf<Entity>, Key, Type> | undefined {
  const field = findField(entity, key);
  if (!field || !Array.isArray(field.values) || field.values.length === 0) return undefined;
  if (field.field_type !== type)
    throw new AmoUsageError(
      `The field ${JSON.stringify(key)} is of type ${field.field_type}, not ${type}; read it as readField(entity, ${JSON.stringify(key)}, '${field.field_type}')`,
    );
  // The table gives for each type what FieldReads says; its rows can not be typed one by one.
  return readers[type](field.values) as FieldReadIn<EntityOf<Entity>, Key, Type> | undefined;
}

/** The phones of a contact or company, in their order. */
export function readPhones(entity: WithFields): readonly Choice[] {
  return readField(entity, 'PHONE', 'multitext') ?? [];
}

/** The e-mails of a contact or company, in their order. */
export function readEmails(entity: WithFields): readonly Choice[] {
  return readField(entity, 'EMAIL', 'multitext') ?? [];
}
