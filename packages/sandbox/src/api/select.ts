import type { Row } from '../store/collection.ts';
import type { StoredFieldValues } from '../store/rows.ts';
import type { FieldFilter, FilterValue } from './query.ts';

/** How a row stands to one filter. */
export type Matches<R> = (row: R, filter: FilterValue) => boolean;

export type Keep<R> = (row: R) => boolean;

/** A row's value by a key that is known at run time only. */
export const cellOf = (row: object, key: string): unknown => Reflect.get(row, key);

const within = (value: number, range: { readonly from: number; readonly to: number }) =>
  value >= range.from && value <= range.to;

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'object' ? '' : String(value);
}

/** A field matches by its value, or by the id of the choice. */
function hasField(stored: readonly StoredFieldValues[] | null, filter: FieldFilter): boolean {
  const field = stored?.find((one) => one.field_id === filter.field_id);
  if (!field) return false;
  return field.values.some(({ value, enum_id }) =>
    filter.range
      ? within(Number(value), filter.range)
      : filter.values.includes(textOf(value)) || filter.values.includes(textOf(enum_id)),
  );
}

const isFieldValues = (value: unknown): value is readonly StoredFieldValues[] =>
  Array.isArray(value);

/** How a filter of each kind is judged when the row has the filter's key. */
export function matchesKey<R extends Row>(key: string): Matches<R> {
  return (row, filter) => {
    const value = cellOf(row, key);
    switch (filter.kind) {
      case 'ids':
        return typeof value === 'number' && filter.values.includes(value);
      case 'strings':
        return filter.values.includes(String(value));
      case 'int':
        return value === filter.value;
      case 'flag':
        return Boolean(value) === filter.value;
      case 'string':
        return String(value) === filter.value;
      case 'range':
        return typeof value === 'number' && within(value, filter);
      case 'statuses':
        return filter.values.some(
          (pair) =>
            pair.pipeline_id === cellOf(row, 'pipeline_id') &&
            pair.status_id === cellOf(row, 'status_id'),
        );
      case 'nested':
        // Only the endpoint that has such a filter knows what it means.
        return true;
      case 'fields':
        return filter.values.every((field) => hasField(isFieldValues(value) ? value : null, field));
    }
  };
}

/** One page of rows, and whether there is another; nothing behind it is looked at. */
export function takePage<R>(
  rows: Iterable<R>,
  keep: Keep<R> | undefined,
  page: number,
  limit: number,
): { readonly rows: readonly R[]; readonly more: boolean } {
  const skip = (page - 1) * limit;
  const found: R[] = [];
  let at = 0;
  for (const row of rows) {
    if (keep && !keep(row)) continue;
    at += 1;
    if (at <= skip) continue;
    if (found.length === limit) return { rows: found, more: true };
    found.push(row);
  }
  return { rows: found, more: false };
}
