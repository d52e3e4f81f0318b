import qs from 'qs';

/** The values of a form as PHP reads them: nested, every one a text. */
export type FormValue = string | readonly FormValue[] | { readonly [key: string]: FormValue };

/**
 * Reads a form in PHP's nesting, `leads[status][0][id]=7`, within limits.
 *
 * @param parameterLimit what stands behind is left out. Reading takes the longer the more there are: from
 * strangers few are taken
 */
export function readForm(
  text: string,
  parameterLimit = 2000,
): { readonly [key: string]: FormValue } {
  const options = { depth: 10, arrayLimit: 500, parameterLimit, plainObjects: true };
  const parsed: unknown = qs.parse(text, options);
  return isForm(parsed) ? parsed : {};
}

const isForm = (value: unknown): value is { readonly [key: string]: FormValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A JSON body or a form, by its type and, where that says nothing, by its look. */
export function readBody(text: string, type: string | null): Readonly<Record<string, unknown>> {
  const isJson = /\bjson\b/i.test(type ?? '') || /^\s*\{/.test(text);
  if (!isJson) return readForm(text);
  try {
    const parsed: unknown = JSON.parse(text);
    return isRecord(parsed) ? parsed : {};
  } catch {
    return {};
  }
}
