import type { PageField, PageFieldValue } from '../../../page-shapes/page-state.ts';
import { zonedSeconds } from '../../texts/zoned-seconds.ts';
import { isBlank, writtenParts } from './fields/value-parts.ts';

/** What a person typed into custom fields and did not save yet, by the fields' ids. */
export type FieldsDraft = Readonly<Record<number, readonly PageFieldValue[]>>;

/** What a field holds at this moment. */
export const valuesOf = (field: PageField, draft: FieldsDraft): readonly PageFieldValue[] =>
  draft[field.id] ?? field.values;

const chosen = new Set(['select', 'multiselect', 'radiobutton', 'category']);

/**
 * The custom fields in a card's model, as texts: `CFV[id]`. A choice is there by its id, as it is in
 * the value of its input.
 */
export const fieldAttributes = (
  fields: readonly PageField[],
  draft: FieldsDraft,
): Record<string, string> =>
  Object.fromEntries(
    fields.map((field) => {
      const values = valuesOf(field, draft);
      const texts = values.map(({ text, enumId }) =>
        chosen.has(field.type) ? `${enumId ?? ''}` : text,
      );
      return [`CFV[${field.id}]`, field.editable ? texts.join(', ') : field.value];
    }),
  );

/** A value in the words of the API; nothing for an empty input. */
function written(
  { type }: PageField,
  { text, enumId, data }: PageFieldValue,
  timeZone: string,
): readonly Readonly<Record<string, unknown>>[] {
  if (type === 'chained_list') return data ? [data] : [];
  if (data) {
    const value = writtenParts(type, data);
    return isBlank(value) ? [] : [{ value }];
  }
  if (chosen.has(type)) return enumId === null ? [] : [{ enum_id: enumId }];
  if (type === 'checkbox') return [{ value: text === '1' }];
  if (text.trim() === '') return [];
  if (type.startsWith('date') || type === 'birthday')
    return [{ value: zonedSeconds(text, timeZone) }];
  return [{ value: text, ...(enumId !== null && { enum_id: enumId }) }];
}

/** `custom_fields_values` of a write: the fields that were changed; null clears one. */
export function writtenFields(
  fields: readonly PageField[],
  draft: FieldsDraft,
  timeZone: string,
): readonly { readonly field_id: number; readonly values: unknown }[] {
  return fields
    .filter((field) => draft[field.id] !== undefined)
    .map((field) => {
      const values = valuesOf(field, draft).flatMap((value) => written(field, value, timeZone));
      return { field_id: field.id, values: values.length > 0 ? values : null };
    });
}
