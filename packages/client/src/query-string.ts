/** A value of a query: nested objects and arrays become brackets with explicit indexes. */
export type QueryValue =
  | string
  | number
  | boolean
  | Date
  | null
  | undefined
  | readonly QueryValue[]
  | { readonly [key: string]: QueryValue };

/**
 * Writes a query the way the API reads it: `filter[id][0]=1`, booleans as `1` and `0`, moments as
 * Unix seconds; what is null, undefined or an empty list is left out.
 *
 * @example
 * ```ts
 * toQueryString({ filter: { id: [1, 2] }, limit: 50 });
 * //=> 'filter%5Bid%5D%5B0%5D=1&filter%5Bid%5D%5B1%5D=2&limit=50'
 * ```
 */
export function toQueryString(query: { readonly [key: string]: QueryValue }): string {
  return writePairs(query);
}

/** The same for what was not written down as a query. */
export function writePairs(query: object): string {
  return Object.entries(query)
    .flatMap(([key, value]) => pairs(key, value))
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`)
    .join('&');
}

function pairs(key: string, value: unknown): [string, string][] {
  if (value === null || value === undefined) return [];
  if (typeof value === 'boolean') return [[key, value ? '1' : '0']];
  if (value instanceof Date) return [[key, String(Math.floor(value.getTime() / 1000))]];
  if (typeof value !== 'object') return [[key, String(value)]];
  return Object.entries(value).flatMap(([inner, deeper]) => pairs(`${key}[${inner}]`, deeper));
}
