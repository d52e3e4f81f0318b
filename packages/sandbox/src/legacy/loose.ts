/**
 * The old API takes numbers as texts, lists as texts with commas, and objects with numbers for
 * keys instead of lists: forms can not say more.
 *
 * @module
 */

export type Loose = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether an object has the keys `0`, `1`, … alone: a list as a form says it. */
const isNumbered = (value: Loose): boolean => {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => /^\d+$/.test(key));
};

/** The items of a list, in whatever form it came. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return isRecord(value) && isNumbered(value) ? Object.values(value) : [];
}

/** The items of a list that are objects. */
export const recordsOf = (value: unknown): readonly Loose[] => listOf(value).filter(isRecord);

/** `12`, `"12"`, `12.7` (some count milliseconds in fractions); `undefined` for the rest. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value !== 'number' && typeof value !== 'string') return undefined;
  if (typeof value === 'string' && value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? Math.trunc(number) : undefined;
}

/** `1`, `"1,2"`, `[1, "2"]`, `{ id: 1 }`: one id or many. */
export function idsOf(value: unknown): readonly number[] {
  if (typeof value === 'string') return value.split(',').flatMap((part) => numberOf(part) ?? []);
  if (typeof value === 'number') return [Math.trunc(value)];
  if (isRecord(value) && 'id' in value) return idsOf(value.id);
  return listOf(value).flatMap(idsOf);
}

/** A text, or a number as one; `undefined` for the rest. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** An element of a list, and how many of it. */
interface Element {
  readonly id: number;
  readonly metadata: { readonly catalog_id: number; readonly quantity: number };
}

/** `{ 5: { 17: 2 } }`: elements of lists by their lists, with how many. */
export const elementsOf = (value: unknown): readonly Element[] =>
  Object.entries(isRecord(value) ? value : {}).flatMap(([list, elements]) =>
    Object.entries(isRecord(elements) ? elements : {}).map(([id, quantity]) => ({
      id: Number(id),
      metadata: { catalog_id: Number(list), quantity: numberOf(quantity) ?? 1 },
    })),
  );

const noes = new Set(['', '0', 'false', 'n', 'N', 'off', 'no']);

export function flagOf(value: unknown): boolean | undefined {
  const text = textOf(value);
  return text === undefined ? undefined : !noes.has(text);
}

/** PHP writes an object without keys as an empty list, and the other way round. */
export const orEmpty = <T>(list: readonly T[]): readonly T[] | Readonly<Record<string, never>> =>
  list.length > 0 ? list : {};
