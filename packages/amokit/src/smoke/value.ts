/**
 * Reading what others wrote: manifests, answers of the page. Everything is unknown until narrowed.
 *
 * @module
 */

/** The value at a path of keys, or undefined where the path ends early. */
export const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (inner instanceof Object ? Reflect.get(inner, key) : undefined),
    value,
  );

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  value instanceof Object && !Array.isArray(value) ? Object.entries(value) : [];

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
