import type { Endpoint, FilterKind } from '@amokit/contract';
import { isRecord } from '../json.ts';
import { writePairs } from '../query-string.ts';

/** Kinds that the API reads as a list even when it is one value. */
const listed: ReadonlySet<FilterKind | undefined> = new Set(['ids', 'strings']);

/**
 * The query of a read: `with` joined by commas, filters as their kinds are written, and the
 * greatest page when no limit is asked for, since every page costs one request of the budget.
 */
export function writeQuery(endpoint: Endpoint, asked: unknown): string {
  const { filter, with: withs, ...rest } = isRecord(asked) ? asked : {};
  const params = Object.entries(rest).map(([key, value]) => [
    key,
    asKind(endpoint.params?.[key], value),
  ]);
  return writePairs({
    filter: isRecord(filter)
      ? Object.fromEntries(
          Object.entries(filter).map(([key, value]) => [
            key,
            asKind(endpoint.filters?.[key], value),
          ]),
        )
      : undefined,
    with: Array.isArray(withs) && withs.length > 0 ? withs.join(',') : undefined,
    ...(endpoint.kind === 'list' && endpoint.page ? { page: 1, limit: endpoint.page.max } : {}),
    ...Object.fromEntries(params),
  });
}

function asKind(kind: FilterKind | undefined, value: unknown): unknown {
  if (kind === 'presence') return value === true ? true : undefined;
  if (kind === 'comma' && Array.isArray(value)) return value.join(',');
  return listed.has(kind) && value !== undefined && value !== null && !Array.isArray(value)
    ? [value]
    : value;
}
