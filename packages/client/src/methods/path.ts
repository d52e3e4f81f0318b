import type { Service } from '@amokit/contract';
import { AmoUsageError } from '../errors/usage-error.ts';

/** The path with the first arguments of a call in its placeholders, and the arguments after them. */
export function splitArgs(
  path: string,
  args: readonly unknown[],
): { readonly path: string; readonly rest: readonly unknown[] } {
  let used = 0;
  const full = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    used += 1;
    return segment(args[used - 1], name, path);
  });
  return { path: full, rest: args.slice(used) };
}

/** Refuses what would ask for another path than the one meant: nothing, `..`, `[object Object]`. */
function segment(value: unknown, name: string, path: string): string {
  const isId = typeof value === 'number' ? Number.isSafeInteger(value) : typeof value === 'string';
  const text = String(value).trim();
  if (!isId || text === '' || /^\.{1,2}$/.test(text))
    throw new AmoUsageError(`${path} needs ${name} as an id, but got ${JSON.stringify(value)}`);
  return encodeURIComponent(text);
}

/**
 * The path of the service with its parent filled in. The parent's values may have slashes and ids
 * of their own: `catalogs/{id}`.
 */
export function bindParent(service: Service, value: unknown): (path: string) => string {
  const { parent } = service;
  if (!parent) return (path) => path;
  const text = String(value);
  const known = (parent.values === 'int' ? ['{id}'] : parent.values).some((allowed) =>
    new RegExp(`^${allowed.replace(/\{\w+\}/g, '[1-9]\\d*')}$`).test(text),
  );
  if (!known)
    throw new AmoUsageError(
      `${service.name}() takes as ${parent.param}: ${parent.values}; it got ${JSON.stringify(value)}`,
    );
  return (path) => path.replace(`{${parent.param}}`, text);
}
