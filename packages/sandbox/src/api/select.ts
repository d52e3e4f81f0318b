import type { Row } from '../store/collection.ts';
import type { FilterValue } from './query.ts';

/** How a row stands to one filter. */
export type Matches<R> = (row: R, filter: FilterValue) => boolean;

export type Keep<R> = (row: R) => boolean;

/** A row's value by a key that is known at run time only. */
export const cellOf = (row: object, key: string): unknown => Reflect.get(row, key);

const within = (value: number, range: { readonly from: number; readonly to: number }) =>
  value >= range.from && value <= range.to;

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
      case 'fields':
      case 'nested':
        // Only the endpoint that has such a filter knows what it means.
        return true;
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
