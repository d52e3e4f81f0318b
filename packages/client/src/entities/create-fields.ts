import type { CustomField, CustomFieldValuesWrite } from '@amokit/contract';
import { AmoUsageError } from '../errors/usage-error.ts';
import type {
  FieldEntity,
  FieldKeyIn,
  FieldReadIn,
  FieldTypeIn,
  FieldWriteIn,
} from '../types/account-fields.ts';
import type { FieldType, FieldWrites } from './field-value-types.ts';
import type { FieldKey, WithFields } from './find-field.ts';
import { isFieldType, readField } from './read-field.ts';
import { clearField, writeField } from './write-field.ts';

/** What a definition tells. */
export type FieldDefinition = Pick<CustomField, 'id' | 'name' | 'code' | 'type'> &
  Partial<Pick<CustomField, 'enums' | 'nested'>>;

/**
 * Reads and writes the custom fields of an account by id, code or name; types are known. Where
 * `amokit types` has written the account's, a field that it has not is an error of the compiler.
 */
export interface Fields<Entity extends FieldEntity = FieldEntity> {
  /** The definition of a field. */
  definition<Key extends FieldKey>(key: FieldKeyIn<Entity, Key>): FieldDefinition;
  /** The value of a field; undefined when the entity has none. */
  read<Key extends FieldKey, Type extends FieldType>(
    entity: WithFields,
    key: FieldKeyIn<Entity, Key>,
    type?: FieldTypeIn<Entity, Key, Type>,
  ): FieldReadIn<Entity, Key, Type> | undefined;
  /** The values of a field for a write; a choice of a list is found by its text, id or code. */
  write<Key extends FieldKey, Type extends FieldType>(
    key: FieldKeyIn<Entity, Key>,
    value: FieldWriteIn<Entity, Key, Type>,
    type?: FieldTypeIn<Entity, Key, Type>,
  ): CustomFieldValuesWrite;
  /** Takes all values from a field. */
  clear<Key extends FieldKey>(key: FieldKeyIn<Entity, Key>): CustomFieldValuesWrite;
}

/** Types whose values are choices of the definition's own list. */
const choosing: ReadonlySet<string> = new Set(['select', 'multiselect', 'radiobutton', 'category']);

/**
 * The custom fields of one kind of entity, from their definitions.
 *
 * @example
 * ```ts
 * const definitions = [];
 * for await (const field of crm.customFields('leads').each()) definitions.push(field);
 * const fields = createFields(definitions, 'leads');
 * fields.read(lead, 'Delivery date', 'date'); //=> Date | undefined
 * await crm.leads.updateOne(1, { custom_fields_values: [fields.write('Colour', 'red')] });
 * ```
 * @param entity whose fields these are: `leads`, `catalogs/1234`. Types and messages say it
 * @throws {@link AmoUsageError} from its methods: when no field or several have the name, when the
 * type is another one, when a list has no such choice
 */
export function createFields<Entity extends FieldEntity = FieldEntity>(
  definitions: readonly FieldDefinition[],
  entity?: Entity,
): Fields<Entity> {
  const definition = (key: FieldKey): FieldDefinition => {
    const by = (property: 'id' | 'code' | 'name'): readonly FieldDefinition[] =>
      definitions.filter((field) => field[property] === key);
    const found = [by('id'), by('code'), by('name')].find((fields) => fields.length > 0) ?? [];
    const [first] = found;
    if (first && found.length === 1) return first;
    throw new AmoUsageError(
      first
        ? `${found.length} fields are called ${JSON.stringify(key)}; name one by its id: ${found.map(({ id }) => id).join(', ')}`
        : `There is no custom field ${JSON.stringify(key)}${entity === undefined ? '' : ` of ${entity}`}; there are ${definitions.map(({ name }) => JSON.stringify(name)).join(', ')}`,
    );
  };

  const typed = (key: FieldKey, wanted: FieldType | undefined) => {
    const field = definition(key);
    const { type } = field;
    if (!isFieldType(type) || (wanted !== undefined && wanted !== type))
      throw new AmoUsageError(`The field ${JSON.stringify(key)} is of type ${type}`);
    return { field, type };
  };

  return {
    definition,
    read<Key extends FieldKey, Type extends FieldType>(
      from: WithFields,
      key: FieldKeyIn<Entity, Key>,
      wanted?: FieldTypeIn<Entity, Key, Type>,
    ) {
      const { field, type } = typed(key, wanted);
      return readField(from, field.id, type) as FieldReadIn<Entity, Key, Type> | undefined;
    },
    write(key, value, wanted) {
      const { field, type } = typed(key, wanted);
      const known = choosing.has(type) ? chosen(field, value) : value;
      return writeField(field.id, type, known as FieldWrites[typeof type]);
    },
    clear: (key) => clearField(definition(key).id),
  };
}

/** The choices of a write as ids of the definition's list, so that a wrong one is told at once. */
function chosen(field: FieldDefinition, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((its) => chosen(field, its));
  const choices = [...(field.enums ?? []), ...(field.nested ?? [])];
  if (choices.length === 0) return value;
  const wanted = typeof value === 'object' && value !== null ? Object.values(value)[0] : value;
  const found = choices.find(
    (its) =>
      its.id === wanted || its.value === wanted || ('code' in its && its.code === wanted && wanted),
  );
  if (found) return found.id;
  throw new AmoUsageError(
    `The field ${JSON.stringify(field.name)} has no choice ${JSON.stringify(wanted)}; it has ${choices.map((its) => JSON.stringify(its.value)).join(', ')}`,
  );
}
