import type { Endpoint, FilterKind } from '@amokit/contract';
import { isRecord } from '../json.ts';
import { type QueryValue, toQueryString } from '../query-string.ts';

/** What a read is asked for, before it is known to be what the descriptor allows. */
export type Asked = Readonly<Record<string, QueryValue>>;

/** Whether the argument of a read is a query: an object, and nothing that JSON could not hold. */
export function isAsked(value: unknown): value is Asked {
  return isRecord(value);
}

/** Kinds that the API reads as a list even when it is one value. */
const listed: ReadonlySet<FilterKind | undefined> = new Set(['ids', 'strings']);

/**
 * The query of a read: `with` joined by commas, filters as their kinds are written, and the
 * greatest page when no limit is asked for, since every page costs one request of the budget.
 */
export function writeQuery(endpoint: Endpoint, asked: Asked = {}): string {
  const { filter, with: withs, ...rest } = asked;
  const params = Object.entries(rest).map(([key, value]) => [
    key,
    asKind(endpoint.params?.[key], value),
  ]);
  return toQueryString({
    filter: isRecord(filter)
      ? Object.fromEntries(
          Object.entries(filter).map(([key, value]) => [
            key,
            asKind(endpoint.filters?.[key], value as QueryValue),
          ]),
        )
      : undefined,
    with: Array.isArray(withs) && withs.length > 0 ? withs.join(',') : undefined,
    ...(endpoint.kind === 'list' && endpoint.page ? { page: 1, limit: endpoint.page.max } : {}),
    ...Object.fromEntries(params),
  });
}

function asKind(kind: FilterKind | undefined, value: QueryValue): QueryValue {
  if (kind === 'presence') return value === true ? true : undefined;
  if (kind === 'comma' && Array.isArray(value)) return value.join(',');
  return listed.has(kind) && value !== undefined && value !== null && !Array.isArray(value)
    ? [value]
    : value;
}
