import type { Sandbox } from '@amokit/sandbox';

/** The API of the account, past the page: to make what a test needs, and to look what became of it. */
export interface Api {
  /** @param path from the host: `/api/v4/leads/1` */
  get(path: string): Promise<unknown>;
  post(path: string, body: unknown): Promise<unknown>;
  patch(path: string, body: unknown): Promise<unknown>;
  delete(path: string): Promise<unknown>;
}

/** Calls with the long-lived token of the sandbox; an answer that is no success throws. */
export function createApi({ apiUrl, tokens }: Pick<Sandbox, 'apiUrl' | 'tokens'>): Api {
  const call = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await fetch(`${apiUrl}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${tokens.longLived}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${answer.status}: ${method} ${path}: ${text}`);
    return text ? JSON.parse(text) : undefined;
  };
  return {
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    patch: (path, body) => call('PATCH', path, body),
    delete: (path) => call('DELETE', path),
  };
}

/** The id of the first entity of a list, or undefined where the list is empty. */
export async function firstId(api: Api, entity: string): Promise<number | undefined> {
  const answer = await api.get(`/api/v4/${entity}?limit=1`);
  const embedded: unknown =
    answer instanceof Object && '_embedded' in answer ? answer._embedded : {};
  const list: unknown = embedded instanceof Object ? Reflect.get(embedded, entity) : [];
  const first: unknown = Array.isArray(list) ? list[0] : undefined;
  return first instanceof Object && 'id' in first && typeof first.id === 'number'
    ? first.id
    : undefined;
}
