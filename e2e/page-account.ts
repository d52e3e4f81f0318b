/**
 * The account of a sandbox as a program sees it, past the page: what the tests of the page prepare
 * and look up.
 */
import type { Sandbox } from '@amokit/sandbox';

/** What the API lists, as far as the tests look at it. */
export interface Item {
  readonly id: number;
  readonly name: string;
  readonly code?: string;
  readonly type?: string;
}

const itemsOf = (body: unknown): readonly Item[] => {
  const embedded: unknown = Reflect.get(Object(body), '_embedded');
  const [items] = Object.values(Object(embedded));
  return Array.isArray(items) ? items : [];
};

interface FieldValues {
  readonly field_name: string;
  readonly values: readonly { readonly value: unknown }[];
}

/** Talks to the API of a sandbox with its long-lived token. */
export function accountOf({ apiUrl, tokens }: Pick<Sandbox, 'apiUrl' | 'tokens'>) {
  const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${apiUrl}/api/v4/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${tokens.longLived}`,
        'content-type': 'application/json',
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return JSON.parse(text);
  };
  const list = async (path: string) => itemsOf(await send('GET', path));
  const fields = async (path: string): Promise<readonly FieldValues[]> => {
    const found: unknown = Reflect.get(Object(await send('GET', path)), 'custom_fields_values');
    return Array.isArray(found) ? found : [];
  };
  return {
    send,
    /** Creates what the body says and answers with the id of the first of it. */
    create: async (path: string, body: unknown): Promise<number> =>
      itemsOf(await send('POST', path, [body].flat()))[0]?.id ?? 0,
    catalogs: () => list('catalogs'),
    fieldOf: async (path: string, code: string): Promise<number> =>
      (await list(path)).find((one) => one.code === code)?.id ?? 0,
    /** The id of an element by its name, or of the first one. */
    elementOf: async (catalog: number, name?: string): Promise<number> =>
      (await list(`catalogs/${catalog}/elements`)).find(
        (one) => name === undefined || one.name === name,
      )?.id ?? 0,
    async firstContact(): Promise<Item> {
      const [contact] = await list('contacts?limit=1');
      if (!contact) throw new Error('the account has no contact');
      return contact;
    },
    /** The custom fields of a record: what stands under `value`, by the names of the fields. */
    fieldsOf: async (path: string): Promise<Record<string, unknown>> =>
      Object.fromEntries(
        (await fields(path)).map(({ field_name, values }) => [
          field_name,
          values.map(({ value }) => value),
        ]),
      ),
    /** The values of a field as they are, without the `value` around being taken off. */
    valuesOf: async (path: string, name: string): Promise<unknown> =>
      (await fields(path)).find(({ field_name }) => field_name === name)?.values,
  };
}
