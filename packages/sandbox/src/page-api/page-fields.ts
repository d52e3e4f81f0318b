import type { PageField, PageFieldValue } from '../page-shapes/page-state.ts';
import { viewFieldValues } from '../services/lib/field-values.ts';
import type { Account, Db } from '../store/db.ts';
import type { CardRow, CardType, FieldRow } from '../store/rows.ts';

type Value = Readonly<Record<string, unknown>>;

/** The types that a person can fill in a card of the sandbox, one input or list for each. */
const editable = new Set([
  'text',
  'textarea',
  'url',
  'streetaddress',
  'numeric',
  'price',
  'monetary',
  'checkbox',
  'date',
  'date_time',
  'birthday',
  'select',
  'multiselect',
  'radiobutton',
  'multitext',
]);

const isDate = (type: string): boolean => type.startsWith('date') || type === 'birthday';

function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '✓' : '—';
  if (typeof value === 'object' && value !== null && 'name' in value) return String(value.name);
  return '';
}

/** `2026-11-25T14:05` of unix seconds, in the account's time. */
const localTime = (seconds: number, timeZone: string): string =>
  new Date(seconds * 1000).toLocaleString('sv-SE', { timeZone }).slice(0, 16).replace(' ', 'T');

function shown(type: string, { value }: Value, { language, timezone: timeZone }: Account): string {
  if (!isDate(type)) return textOf(value);
  const date = new Date(Number(value) * 1000);
  const locale = language === 'ru' ? 'ru-RU' : 'en-US';
  return type === 'date_time'
    ? date.toLocaleString(locale, { timeZone, dateStyle: 'short', timeStyle: 'short' })
    : date.toLocaleDateString(locale, { timeZone });
}

function input(type: string, one: Value, { timezone }: Account): PageFieldValue {
  const enumId = typeof one.enum_id === 'number' ? one.enum_id : null;
  if (isDate(type)) {
    const text = localTime(Number(one.value), timezone);
    return { text: type === 'date_time' ? text : text.slice(0, 10), enumId };
  }
  if (typeof one.value === 'boolean') return { text: one.value ? '1' : '', enumId };
  return { text: textOf(one.value), enumId };
}

function view(db: Db, field: FieldRow, values: readonly Value[]): PageField {
  const { account } = db;
  return {
    id: field.id,
    name: field.name,
    code: field.code,
    type: field.type,
    value: values
      .map((one) => shown(field.type, one, account))
      .filter(Boolean)
      .join(', '),
    values: values.map((one) => input(field.type, one, account)),
    choices: (field.enums ?? []).map(({ id, value }) => ({ id, name: value })),
    editable: editable.has(field.type) && !field.is_api_only,
  };
}

/**
 * The fields of a card in their order; those that nobody can fill here are there when they are
 * filled.
 */
export function pageFields(db: Db, type: CardType, card?: CardRow): readonly PageField[] {
  const filled = new Map(
    viewFieldValues(db, card?.custom_fields_values ?? null)?.map((one) => [one.field_id, one]),
  );
  return [...db.rows.fields.by('entity', type)]
    .sort((a, b) => a.sort - b.sort || a.id - b.id)
    .map((field) => view(db, field, filled.get(field.id)?.values ?? []))
    .filter((field) => field.editable || field.value !== '');
}

/** Texts of the field with a code, of all values: the phones of a contact. */
export function valuesByCode(db: Db, card: CardRow, code: string): readonly string[] {
  const field = viewFieldValues(db, card.custom_fields_values)?.find(
    (one) => one.field_code === code,
  );
  return field?.values.map((one) => textOf('value' in one ? one.value : undefined)) ?? [];
}
