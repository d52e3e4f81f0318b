import type { Endpoint, FilterKind, QueryForm } from '@amokit/contract';
import qs from 'qs';
import { invalidField, Problem } from './problem.ts';

/** A filter's value, read by its kind. */
export type FilterValue =
  | { readonly kind: 'ids'; readonly values: readonly number[] }
  | { readonly kind: 'strings'; readonly values: readonly string[] }
  | { readonly kind: 'int'; readonly value: number }
  | { readonly kind: 'flag'; readonly value: boolean }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'statuses'; readonly values: readonly StatusPair[] }
  | { readonly kind: 'fields'; readonly values: readonly FieldFilter[] }
  | { readonly kind: 'nested'; readonly value: unknown };

export interface StatusPair {
  readonly pipeline_id: number;
  readonly status_id: number;
}

/** One custom field's filter: some values, or a range. */
export interface FieldFilter {
  readonly field_id: number;
  readonly values: readonly string[];
  readonly range?: { readonly from: number; readonly to: number };
}

/** A query string, read by what the endpoint says of itself. */
export interface Query {
  readonly page: number;
  readonly limit: number;
  readonly with: ReadonlySet<string>;
  readonly order?: { readonly field: string; readonly descending: boolean };
  readonly search?: string;
  readonly filters: ReadonlyMap<string, FilterValue>;
  /** Everything as it was sent, for what only one endpoint knows. */
  readonly raw: Readonly<Record<string, unknown>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The values of `k=1`, `k[]=1`, `k[0]=1&k[2]=3`: one or many, always as texts. */
export function texts(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  return isRecord(value) ? Object.values(value).flatMap(texts) : [];
}

const wrong = (path: string, what: string) => invalidField('InvalidType', path, what);

function int(text: string | undefined, path: string): number {
  if (text === undefined || !/^-?\d{1,15}$/.test(text))
    throw wrong(path, 'This value should be of type int.');
  return Number(text);
}

function range(value: unknown, path: string): { from: number; to: number } {
  if (isRecord(value) && ('from' in value || 'to' in value)) {
    const bound = (key: 'from' | 'to', open: number) =>
      value[key] === undefined ? open : Number(texts(value[key])[0]);
    const from = bound('from', Number.NEGATIVE_INFINITY);
    const to = bound('to', Number.POSITIVE_INFINITY);
    if (Number.isNaN(from) || Number.isNaN(to))
      throw wrong(path, 'The bounds of a range should be numbers.');
    return { from, to };
  }
  const one = Number(texts(value)[0]);
  if (texts(value).length !== 1 || Number.isNaN(one))
    throw wrong(path, 'This value should be a number or a range.');
  return { from: one, to: one };
}

const entries = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : isRecord(value) ? Object.values(value) : [];

function statusPairs(value: unknown, path: string): readonly StatusPair[] {
  return entries(value).map((pair, at) => {
    if (!isRecord(pair)) throw wrong(`${path}.${at}`, 'This value should be of type array.');
    return {
      pipeline_id: int(texts(pair.pipeline_id)[0], `${path}.${at}.pipeline_id`),
      status_id: int(texts(pair.status_id)[0], `${path}.${at}.status_id`),
    };
  });
}

function fieldFilters(value: unknown, path: string): readonly FieldFilter[] {
  if (!isRecord(value) && !Array.isArray(value))
    throw wrong(path, 'This value should be of type array.');
  return Object.entries(value).map(([id, wanted]) => {
    const field_id = int(id, path);
    const isRange = isRecord(wanted) && ('from' in wanted || 'to' in wanted);
    if (isRange) return { field_id, values: [], range: range(wanted, `${path}.${id}`) };
    return { field_id, values: texts(wanted) };
  });
}

function readFilter(kind: FilterKind, value: unknown, path: string): FilterValue {
  switch (kind) {
    case 'ids':
      return { kind, values: texts(value).map((text) => int(text, path)) };
    case 'strings':
      return { kind, values: texts(value) };
    case 'int':
      return { kind, value: int(texts(value)[0], path) };
    case 'flag':
      return { kind, value: int(texts(value)[0], path) !== 0 };
    case 'presence':
      return { kind: 'flag', value: true };
    case 'comma':
      return { kind: 'strings', values: texts(value).flatMap((text) => text.split(',')) };
    case 'string':
      return { kind, value: texts(value)[0] ?? '' };
    case 'range':
      return { kind, ...range(value, path) };
    case 'statuses':
      return { kind, values: statusPairs(value, path) };
    case 'fields':
      return { kind, values: fieldFilters(value, path) };
    case 'nested':
      return { kind, value };
  }
}

/** `1,2,3` is how some clients send many values, and `from,to` a range. */
function uncomma(kind: FilterKind, value: unknown): unknown {
  if (typeof value !== 'string' || !value.includes(',')) return value;
  const parts = value.split(',');
  if (kind === 'range') return { from: parts[0], to: parts[1] };
  return kind === 'ids' || kind === 'strings' ? parts : value;
}

function readPage(value: unknown): number {
  const page = value === undefined ? 1 : int(texts(value)[0], 'page');
  if (page < 1) throw wrong('page', 'This value should be greater than or equal to 1.');
  return page;
}

function readLimit(value: unknown, page: Endpoint['page']): number {
  const { default: usual, max } = page ?? { default: 250, max: 250 };
  if (value === undefined) return usual;
  const limit = int(texts(value)[0], 'limit');
  if (limit < 1) throw wrong('limit', 'This value should be greater than or equal to 1.');
  if (limit > max) throw new Problem(422, `This value should be less than or equal to ${max}.`);
  return limit;
}

function readOrder(value: unknown, fields: readonly string[]): Query['order'] {
  if (!isRecord(value)) return undefined;
  const first = Object.entries(value)[0];
  if (!first || fields.length === 0) return undefined;
  const [field, direction] = first;
  if (!fields.includes(field))
    throw invalidField('NotSupportedChoice', `order.${field}`, 'The list has no such order.');
  const way = (texts(direction)[0] ?? '').toLowerCase();
  if (way !== 'asc' && way !== 'desc')
    throw invalidField('NotSupportedChoice', `order.${field}`, 'Use asc or desc.');
  return { field, descending: way === 'desc' };
}

/**
 * Reads a query string in all the forms that clients send: brackets with and without numbers,
 * percent-encoded or not. Parameters that the endpoint does not know are ignored, as the API does.
 *
 * @param search the query string without its question mark
 */
export function readQuery(search: string, endpoint: Endpoint): Query {
  const raw: Record<string, unknown> = qs.parse(search, {
    depth: 8,
    arrayLimit: 1000,
    parameterLimit: 5000,
    plainObjects: true,
  });
  const filters = new Map<string, FilterValue>();
  const inFilter = isRecord(raw.filter) ? raw.filter : {};
  const takes = (form: QueryForm) => endpoint.accepts?.includes(form) ?? false;
  const read = (name: string, kind: FilterKind, asked: unknown, path: string) => {
    if (asked === undefined || (asked === '' && kind !== 'presence')) return;
    const value = takes('comma') ? uncomma(kind, asked) : asked;
    filters.set(name, readFilter(kind, value, path));
  };
  for (const [name, kind] of Object.entries(endpoint.filters ?? {}))
    read(name, kind, inFilter[name] ?? (takes('top') ? raw[name] : undefined), `filter.${name}`);
  for (const [name, kind] of Object.entries(endpoint.params ?? {}))
    read(name, kind, raw[name], name);
  for (const name of endpoint.required ?? []) {
    if (!filters.has(name))
      throw invalidField('FieldMissing', `filter.${name}`, 'This field is missing.');
  }
  const known = new Set(endpoint.with ?? []);
  const withs = texts(raw.with)
    .flatMap((text) => text.split(','))
    .map((text) => text.trim())
    .filter((text) => known.has(text));
  const order = readOrder(raw.order, endpoint.order ?? []);
  const search_ = endpoint.query ? texts(raw.query)[0]?.trim() : undefined;
  return {
    page: readPage(raw.page),
    limit: readLimit(raw.limit, endpoint.page),
    with: new Set(withs),
    filters,
    raw,
    ...(order && { order }),
    ...(search_ && { search: search_ }),
  };
}
