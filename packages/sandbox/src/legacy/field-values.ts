import type { Call } from '../api/call.ts';
import { Problem } from '../api/problem.ts';
import { timezoneOffset } from '../services/lib/timezone.ts';
import type { Db } from '../store/db.ts';
import type { FieldRow, StoredFieldValues } from '../store/rows.ts';
import { isRecord, type Loose, listOf, numberOf, recordsOf, textOf } from './loose.ts';

type Value = Readonly<Record<string, unknown>>;

const dates = new Set(['date', 'birthday', 'date_time']);

/** The zone of the account at a moment, in seconds: days begin by the account's clock. */
function shift({ account }: Db, seconds: number): number {
  const [, sign, hours, minutes] =
    /^([+-])(\d\d):(\d\d)/.exec(timezoneOffset(account.timezone, seconds * 1000)) ?? [];
  const size = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60;
  return sign === '-' ? -size : size;
}

/** `31.12.2026`, `2026-12-31 10:00:00`: by the account's clock, where no zone is said. */
function seconds(db: Db, value: unknown): unknown {
  const text = textOf(value)?.trim() ?? '';
  const day = text.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})/, (_all, d, m, y) =>
    [y, m.padStart(2, '0'), d.padStart(2, '0')].join('-'),
  );
  const [, date, time = '00:00:00'] =
    /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d(?::\d\d)?))?$/.exec(day) ?? [];
  if (date === undefined) return value;
  const millis = Date.parse(`${date}T${time}Z`);
  if (Number.isNaN(millis)) return value;
  const utc = millis / 1000;
  return utc - shift(db, utc);
}

const enumOf = (field: FieldRow, asked: unknown): number | undefined => {
  const id = numberOf(asked);
  return (field.enums ?? field.nested)?.find((one) => one.id === id)?.id;
};

/** One value as the fourth version takes it. A list's choice may stand where its text does. */
function toV4(db: Db, field: FieldRow, given: unknown): Value {
  const value = isRecord(given) && !('name' in given) ? given : { value: given };
  switch (field.type) {
    case 'select':
    case 'multiselect':
    case 'radiobutton':
    case 'category': {
      const chosen = enumOf(field, value.enum) ?? enumOf(field, value.value);
      return chosen === undefined ? { value: value.value ?? '' } : { enum_id: chosen };
    }
    case 'multitext':
    case 'smart_address': {
      const kind = value.subtype ?? value.enum;
      const id = numberOf(kind);
      const named = typeof kind === 'string' && kind !== '' && id === undefined;
      return {
        value: value.value ?? '',
        ...(id !== undefined && { enum_id: id }),
        ...(named && { enum_code: kind }),
      };
    }
    default:
      return { value: dates.has(field.type) ? seconds(db, value.value) : (value.value ?? '') };
  }
}

/**
 * `custom_fields` of a write as the fourth version takes them.
 *
 * @throws {Problem} 400 for a field that the entity does not have: nothing of the request is done
 */
export function fieldsToV4(db: Db, entity: string, given: unknown): readonly Value[] | undefined {
  if (given === undefined || given === null) return undefined;
  return recordsOf(given).map((one) => {
    const id = numberOf(one.id);
    const field = id === undefined ? undefined : db.rows.fields.get(id);
    if (field?.entity_type !== entity)
      throw new Problem(400, `There is no custom field ${textOf(one.id) ?? ''} of ${entity}`);
    const values = listOf(one.values).map((value) => toV4(db, field, value));
    return { field_id: field.id, values: values.length > 0 ? values : null };
  });
}

/** `2026-12-31 00:00:00` by the account's clock. */
function moment(db: Db, value: unknown): unknown {
  if (typeof value !== 'number') return value;
  const local = new Date((value + shift(db, value)) * 1000);
  return Number.isNaN(local.getTime())
    ? String(value)
    : local.toISOString().slice(0, 19).replace('T', ' ');
}

function fromStored(db: Db, field: FieldRow, { value, enum_id }: Loose): Value {
  if (typeof value === 'boolean') return { value: value ? '1' : '0' };
  if (dates.has(field.type)) return { value: moment(db, value) };
  if (field.type === 'smart_address') return { value, subtype: String(enum_id) };
  const choices: readonly { readonly id: number; readonly value: string }[] =
    field.enums ?? field.nested ?? [];
  const choice = choices.find(({ id }) => id === enum_id);
  return choice ? { value: value ?? choice.value, enum: choice.id } : { value };
}

/** Values of fields as the old API shows them. */
export function fieldsFromStored(
  { db }: Pick<Call, 'db'>,
  stored: readonly StoredFieldValues[] | null,
): readonly { readonly id: number; readonly values: readonly Value[] }[] {
  return (stored ?? []).flatMap(({ field_id, values }) => {
    const field = db.rows.fields.get(field_id);
    if (!field) return [];
    return [
      {
        id: field_id,
        name: field.name,
        ...(field.code !== null && { code: field.code }),
        values: values.map((value) => fromStored(db, field, value)),
        is_system: field.is_predefined,
      },
    ];
  });
}
