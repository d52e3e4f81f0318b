import qs from 'qs';

/** PHP's way to put nested data into a form: `leads[status][0][id]=7`; every value is a text. */
export function phpForm(data: Readonly<Record<string, unknown>>): string {
  return qs.stringify(data, {
    arrayFormat: 'indices',
    format: 'RFC1738',
    skipNulls: true,
    filter: (_key, value: unknown) => (typeof value === 'boolean' ? Number(value) : value),
  });
}

export const formType = 'application/x-www-form-urlencoded';
