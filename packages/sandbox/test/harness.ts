/** A sandbox for one test, and a caller that tells everything about an answer. */
import { onTestFinished } from 'vitest';
import { createSandbox, type Sandbox, type SandboxOptions } from '../src/index.ts';

export interface Answered {
  readonly status: number;
  readonly type: string | null;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON, `undefined` when there is none. */
  readonly json: unknown;
}

export interface Started extends Sandbox {
  /** Calls the API with the long-lived token, or with the headers that are given. */
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Answered>;
  readonly get: (path: string) => Promise<Answered>;
}

async function answered(response: Response): Promise<Answered> {
  const text = await response.text();
  const type = response.headers.get('content-type');
  const json: unknown = type?.includes('json') && text ? JSON.parse(text) : undefined;
  return { status: response.status, type, headers: response.headers, text, json };
}

/** Starts a sandbox without a limit of requests, and closes it after the test. */
export async function start(options: SandboxOptions = {}): Promise<Started> {
  const sandbox = await createSandbox({ perSecond: null, ...options });
  onTestFinished(() => sandbox.close());
  const authorization = `Bearer ${sandbox.tokens.longLived}`;
  const call: Started['call'] = async (method, path, body, headers = { authorization }) =>
    answered(
      await fetch(`${sandbox.apiUrl}${path}`, {
        method,
        headers,
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
    );
  return { ...sandbox, call, get: (path) => call('GET', path) };
}

/** The headers of a page: its cookie, and the one that jQuery adds. */
export async function sessionHeaders(sandbox: Sandbox): Promise<Record<string, string>> {
  const page = await fetch(`${sandbox.apiUrl}/`, { headers: { accept: 'text/html' } });
  const [cookie] = page.headers.get('set-cookie')?.split(';') ?? [];
  await page.text();
  return { cookie: cookie ?? '', 'x-requested-with': 'XMLHttpRequest' };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A value inside of an answer, by a dotted path: `_embedded.leads.0.id`. */
export function at(value: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

/** The items of a list, or of the answer to a write. */
export function items(answer: Answered, key: string): readonly Record<string, unknown>[] {
  const found = at(answer.json, `_embedded.${key}`);
  return Array.isArray(found) ? found.filter(isRecord) : [];
}

/** The ids of the items, in their order. */
export const ids = (answer: Answered, key: string): readonly number[] =>
  items(answer, key).map(({ id }) => Number(id));

/** The id of the first item. */
export function firstId(answer: Answered, key: string): number {
  const [id] = ids(answer, key);
  if (id === undefined) throw new Error(`no ${key} in ${answer.status} ${answer.text}`);
  return id;
}
