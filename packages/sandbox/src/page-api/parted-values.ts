/**
 * Values of fields that are no single text or number: a legal entity, a position of an invoice.
 *
 * @module
 */
import type { Db } from '../store/db.ts';

type Value = Readonly<Record<string, unknown>>;

const parted = new Set([
  'legal_entity',
  'items',
  'payer',
  'supplier',
  'linked_entity',
  'file',
  'chained_list',
]);

/** Whether values of the type have parts under names of their own. */
export const isParted = (type: string): boolean => parted.has(type);

const isValue = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The parts of a value; a level of a chained list has them without the `value` around. */
export function partsOf(type: string, one: Value): Value {
  if (type === 'chained_list') return one;
  return isValue(one.value) ? one.value : {};
}

/** Parts as a person reads them. */
export function partsText(db: Db, type: string, data: Value): string {
  const element = (id: unknown) =>
    typeof id === 'number' ? (db.rows.elements.get(id)?.name ?? '') : '';
  switch (type) {
    case 'chained_list':
      return element(data.catalog_element_id);
    case 'supplier':
      return element(data.entity_id);
    case 'file':
      return textOf(data.file_name);
    case 'items':
      return [textOf(data.description) || textOf(data.sku), textOf(data.quantity)]
        .filter(Boolean)
        .join(' × ');
    default:
      return textOf(data.name);
  }
}
