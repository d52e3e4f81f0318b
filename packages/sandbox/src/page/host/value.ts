/**
 * Reading what others wrote: manifests, i18n files, widgets. Everything is unknown until narrowed.
 *
 * @module
 */

export type Values = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isFunction = (value: unknown): value is (...values: readonly unknown[]) => unknown =>
  typeof value === 'function';

/** The value at a path of keys, or undefined where the path ends early. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let inner = value;
  for (const key of path) {
    if (Object(inner) !== inner) return undefined;
    inner = Reflect.get(Object(inner), key);
  }
  return inner;
}

/** A value as text; an empty string for what is neither text nor number. */
export const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : '';

/** A value as an object; an empty one for everything else. */
export const asObject = (value: unknown): Values => (isObject(value) ? value : {});

/**
 * A function at a dotted path (`leads.selected`), or null where there is none. It is called on what
 * it lies in, as by `callbacks.leads.selected()`: some widgets reach their neighbours by `this`.
 */
export const method = (target: unknown, name: string) => {
  const path = name.split('.');
  const owner = at(target, ...path.slice(0, -1));
  const found = at(target, ...path);
  return isFunction(found)
    ? (...values: readonly unknown[]): unknown => Reflect.apply(found, owner, values)
    : null;
};

/** What anything thrown says, also what can not be read. */
export function messageOf(error: unknown): string {
  try {
    if (error instanceof Error) return String(error.message);
    // A failed $.ajax is thrown as its request.
    const status = asText(at(error, 'status'));
    if (isFunction(at(error, 'getResponseHeader')))
      return `a request failed${status === '0' ? ', there was no answer' : ` with status code ${status}`}`;
    return isObject(error) ? JSON.stringify(error) : String(error);
  } catch {
    return 'something was thrown that can not be read';
  }
}
