import { fieldTypeNumbers } from '../page-shapes/field-type-numbers.ts';
import type { Db } from '../store/db.ts';
import type { FieldRow, StoredFieldValues } from '../store/rows.ts';
import type { EventValues } from './record.ts';

const numbers: Readonly<Record<string, number>> = fieldTypeNumbers;

function textOf(field: FieldRow, value: Readonly<Record<string, unknown>>): string | null {
  const choice = field.enums?.find(({ id }) => id === value.enum_id);
  const shown = value.value ?? choice?.value;
  if (shown === undefined || shown === null) return null;
  if (typeof shown === 'boolean') return shown ? '1' : '0';
  if (typeof shown !== 'object') return String(shown);
  return 'name' in shown ? String(shown.name) : JSON.stringify(shown);
}

const valuesOf = (field: FieldRow, stored: StoredFieldValues | undefined): EventValues =>
  (stored?.values ?? []).map((value) => ({
    custom_field_value: {
      field_id: field.id,
      field_type: numbers[field.type] ?? 1,
      enum_id: typeof value.enum_id === 'number' ? value.enum_id : null,
      text: textOf(field, value),
    },
  }));

type Stored = readonly StoredFieldValues[] | null;

/** The fields whose values are others now, with both. */
export function fieldChanges(db: Db, before: Stored, after: Stored) {
  if (before === after) return [];
  const ids = new Set([...(before ?? []), ...(after ?? [])].map(({ field_id }) => field_id));
  return [...ids].flatMap((id) => {
    const field = db.rows.fields.get(id);
    const was = before?.find(({ field_id }) => field_id === id);
    const is = after?.find(({ field_id }) => field_id === id);
    if (!field || JSON.stringify(was?.values) === JSON.stringify(is?.values)) return [];
    return [{ id, before: valuesOf(field, was), after: valuesOf(field, is) }];
  });
}
