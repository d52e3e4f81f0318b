import type { Call } from '../api/call.ts';
import { takePage } from '../api/select.ts';
import { idsOf, isRecord, type Loose, numberOf, textOf } from './loose.ts';

/** So many rows an answer has at most. */
const most = 500;

/** The query of a list of the old API. */
export interface Listing {
  readonly raw: Loose;
  readonly filter: Loose;
  readonly ids: ReadonlySet<number> | undefined;
  /** In lower case. */
  readonly text: string | undefined;
}

/** The set of ids that a parameter names, in whatever form; `undefined` where it names none. */
export function asked(value: unknown): ReadonlySet<number> | undefined {
  const ids = idsOf(value);
  return ids.length > 0 ? new Set(ids) : undefined;
}

export function listing({ query: { raw } }: Call): Listing {
  const text = textOf(raw.query)?.trim().toLowerCase();
  return {
    raw,
    filter: isRecord(raw.filter) ? raw.filter : {},
    ids: asked(raw.id),
    text: text || undefined,
  };
}

/** The moment of the header `If-Modified-Since`, in seconds: a date of HTTP, or seconds. */
export function modifiedSince({ headers }: Call): number {
  const given = headers.get('if-modified-since');
  if (given === null) return 0;
  const seconds = /^\d+$/.test(given) ? Number(given) : Date.parse(given) / 1000;
  return Number.isNaN(seconds) ? 0 : seconds;
}

/** A moment of a filter: seconds, or a date in words. */
function momentOf(value: unknown): number | undefined {
  const text = textOf(value);
  if (!text) return undefined;
  const seconds = numberOf(text) ?? Math.floor(Date.parse(text) / 1000);
  return Number.isNaN(seconds) ? undefined : seconds;
}

/** Whether a moment is within `filter[date_create][from]` and `[to]`. */
export function within(range: unknown, value: number): boolean {
  if (!isRecord(range)) return true;
  const from = momentOf(range.from) ?? Number.NEGATIVE_INFINITY;
  const to = momentOf(range.to) ?? Number.POSITIVE_INFINITY;
  return value >= from && value <= to;
}

/** The rows that a list has, from `limit_offset` on, `limit_rows` of them. */
export function rowsOf<R>(
  { query: { raw } }: Call,
  rows: Iterable<R>,
  keep: (row: R) => boolean,
): readonly R[] {
  const limit = Math.min(most, Math.max(1, numberOf(raw.limit_rows) ?? most));
  const offset = Math.max(0, numberOf(raw.limit_offset) ?? 0);
  return takePage(rows, keep, 1, offset + limit).rows.slice(offset);
}
