import type { CustomFieldValues } from '@amokit/contract';
import type { EntityOf, FieldKeyIn } from '../types/account-fields.ts';

/** An entity with custom fields, as the API answers it. */
export interface WithFields {
  readonly custom_fields_values?: readonly CustomFieldValues[] | null | undefined;
}

/** Which field: its id as a number, or its code or name as a text; a code is looked for first. */
export type FieldKey = number | string;

/**
 * The values of a field as they stand in an entity; undefined when it has none.
 *
 * @example
 * ```ts
 * findField(contact, 'PHONE')?.values;
 * ```
 */
export function findField<Entity extends WithFields, Key extends FieldKey>(
  entity: Entity,
  key: FieldKeyIn<EntityOf<Entity>, Key>,
): CustomFieldValues | undefined {
  const fields = entity.custom_fields_values ?? [];
  return typeof key === 'number'
    ? fields.find(({ field_id }) => field_id === key)
    : (fields.find(({ field_code }) => field_code === key) ??
        fields.find(({ field_name }) => field_name === key));
}
