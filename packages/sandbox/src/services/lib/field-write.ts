import { type FieldProblem, noChoice } from '../../api/problem.ts';
import type { Db } from '../../store/db.ts';
import type { FieldRow, StoredFieldValues } from '../../store/rows.ts';
import { holdsMany, readValue } from './field-types.ts';

/** `custom_fields_values` of a write. */
export type FieldValuesInput = readonly {
  readonly field_id?: number | null | undefined;
  readonly field_code?: string | null | undefined;
  readonly values: readonly Readonly<Record<string, unknown>>[] | null;
}[];

interface FieldWrite {
  readonly field: FieldRow;
  /** `null` clears the field. */
  readonly values: StoredFieldValues['values'] | null;
}

function fieldOf(db: Db, entity: string, one: FieldValuesInput[number]): FieldRow | undefined {
  if (typeof one.field_id === 'number') {
    const field = db.rows.fields.get(one.field_id);
    return field?.entity_type === entity ? field : undefined;
  }
  return db.rows.fields.by('entity', entity).find(({ code }) => code === one.field_code);
}

/** An empty value clears, unless the choice is named by its id or its code alone. */
const clears = ({ value, enum_id, enum_code }: Readonly<Record<string, unknown>>): boolean =>
  value === '' || (value === null && typeof enum_id !== 'number' && typeof enum_code !== 'string');

/** What the values of a write come to, judged by the definitions of their fields. */
export function readFieldValues(
  db: Db,
  entity: string,
  input: FieldValuesInput,
): { readonly writes: readonly FieldWrite[]; readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const writes = input.flatMap((one, at): FieldWrite[] => {
    const path = `custom_fields_values.${at}`;
    const field = fieldOf(db, entity, one);
    if (!field) {
      const key = typeof one.field_id === 'number' ? 'field_id' : 'field_code';
      problems.push(noChoice(`${path}.${key}`));
      return [];
    }
    if (one.values === null) return [{ field, values: null }];
    const values = one.values.flatMap((given, index) => {
      if (clears(given)) return [];
      const read = readValue(field, given);
      if ('value' in read) return [read.value];
      const { code, key, detail } = read;
      problems.push({ code, path: `${path}.values.${index}.${key}`, detail });
      return [];
    });
    const kept = holdsMany(field.type) ? values : values.slice(0, 1);
    return [{ field, values: kept.length > 0 ? kept : null }];
  });
  return { writes, problems };
}

/** What stands in the fields after a write: fields that the write does not name stay. */
export function applyFieldValues(
  db: Db,
  entity: string,
  before: readonly StoredFieldValues[] | null,
  input: FieldValuesInput,
): StoredFieldValues[] | null {
  const after = new Map(before?.map((stored) => [stored.field_id, stored]));
  for (const { field, values } of readFieldValues(db, entity, input).writes) {
    if (values === null) after.delete(field.id);
    else after.set(field.id, { field_id: field.id, values });
  }
  return after.size === 0 ? null : [...after.values()];
}
