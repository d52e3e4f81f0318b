/**
 * Reading what the CRM's page owns. Its globals are documented in part and differ between
 * accounts, so every value is unknown until narrowed and a missing one is never an error.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/env_variables
 * @module
 */

/** The value at a path of properties, or undefined where the path ends early. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let inner = value;
  for (const key of path) {
    // Object(x) === x is true of objects and functions only: Reflect.get throws on the rest.
    if (Object(inner) !== inner) return undefined;
    inner = Reflect.get(Object(inner), key);
  }
  return inner;
}

/** What a method of a foreign object answers, or undefined where there is no such method. */
export function ask(target: unknown, method: string, ...values: readonly unknown[]): unknown {
  const found = at(target, method);
  return typeof found === 'function' ? found.apply(target, values) : undefined;
}

/** The page's `APP`; `AMOCRM` is its old name, and the only one on some pages. */
export function crmPage(): unknown {
  return at(globalThis, 'APP') ?? at(globalThis, 'AMOCRM');
}

/** A value as text; an empty string for what is neither text nor number. */
export function asText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}

/** A value as a whole positive number, which ids are; 0 for everything else. */
export function asId(value: unknown): number {
  const number = Number(asText(value));
  return Number.isSafeInteger(number) && number > 0 ? number : 0;
}
