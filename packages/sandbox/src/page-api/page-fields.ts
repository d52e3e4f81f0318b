import type { PageField, PageFieldValue } from '../page-shapes/page-state.ts';
import { viewFieldValues } from '../services/lib/field-values.ts';
import type { Account, Db } from '../store/db.ts';
import type { CardRow, FieldRow, StoredFieldValues } from '../store/rows.ts';
import { isParted, partsOf, partsText } from './parted-values.ts';

type Value = Readonly<Record<string, unknown>>;

/** What has fields: a card, an element of a list. */
interface WithFields {
  readonly custom_fields_values: readonly StoredFieldValues[] | null;
}

/** The API reads it and never writes it: the vendor has given it up. */
const readOnly = 'org_legal_name';

const isDate = (type: string): boolean => type.startsWith('date') || type === 'birthday';

function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '✓' : '—';
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

function input(db: Db, type: string, one: Value): PageFieldValue {
  const { timezone } = db.account;
  const enumId = typeof one.enum_id === 'number' ? one.enum_id : null;
  if (isParted(type)) {
    const data = partsOf(type, one);
    return { text: partsText(db, type, data), enumId, data };
  }
  if (isDate(type)) {
    const text = localTime(Number(one.value), timezone);
    return { text: type === 'date_time' ? text : text.slice(0, 10), enumId };
  }
  if (typeof one.value === 'boolean') return { text: one.value ? '1' : '', enumId };
  return { text: textOf(one.value), enumId };
}

/** What can be chosen; the branches of a tree stand before their leaves: `Tea / Green`. */
function choicesOf({ enums, nested }: FieldRow): PageField['choices'] {
  if (!nested) return (enums ?? []).map(({ id, value }) => ({ id, name: value }));
  const path = (id: number | null, left = nested.length): readonly string[] => {
    const found = left > 0 ? nested.find((one) => one.id === id) : undefined;
    return found ? [...path(found.parent_id, left - 1), found.value] : [];
  };
  return nested.map(({ id }) => ({ id, name: path(id).join(' / ') }));
}

/** What fields of some types say beside their values. */
function more({ type, extras }: FieldRow): Pick<PageField, 'levels' | 'searchIn'> {
  if (type === 'linked_entity') return { searchIn: textOf(extras.search_in) };
  if (type !== 'chained_list' || !Array.isArray(extras.chained_lists)) return {};
  const lists: readonly Value[] = extras.chained_lists;
  return {
    levels: lists.map(({ catalog_id, title }) => ({
      catalogId: Number(catalog_id),
      title: textOf(title),
    })),
  };
}

function view(db: Db, field: FieldRow, values: readonly Value[]): PageField {
  const { id, name, code, type } = field;
  const inputs = values.map((one) => input(db, type, one));
  const texts = isParted(type)
    ? inputs.map(({ text }) => text)
    : values.map((one) => shown(type, one, db.account));
  return {
    id,
    name,
    code,
    type,
    value: texts.filter(Boolean).join(', '),
    values: inputs,
    choices: choicesOf(field),
    editable: type !== readOnly && !field.is_api_only,
    ...more(field),
  };
}

/**
 * The fields of a card in their order; those that nobody can fill here are there when they are
 * filled.
 */
export function pageFields(db: Db, entity: string, card?: WithFields): readonly PageField[] {
  const filled = new Map(
    viewFieldValues(db, card?.custom_fields_values ?? null)?.map((one) => [one.field_id, one]),
  );
  return [...db.rows.fields.by('entity', entity)]
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
