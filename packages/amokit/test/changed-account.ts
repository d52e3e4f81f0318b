import { createSandbox, type Sandbox } from '@amokit/sandbox';
import { onTestFinished } from 'vitest';
import type { AccountAccess } from '../src/pull/open-account.ts';

/** A sandbox with an account that was worked on, in the part of a real one. */
export interface ChangedAccount {
  readonly sandbox: Sandbox;
  readonly access: AccountAccess;
  readonly get: (path: string) => Promise<unknown>;
}

/** Sends a request to a sandbox and reads its JSON; an answer that is no success is an error. */
export async function ask(
  { apiUrl, tokens }: Sandbox,
  method: string,
  path: string,
  body?: unknown,
): Promise<unknown> {
  const response = await fetch(`${apiUrl}${path}`, {
    method,
    headers: { authorization: `Bearer ${tokens.longLived}`, 'content-type': 'application/json' },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** Names that try to be something else. */
export const hostileNames = [
  `It's "quoted" */ \`\${1}\` \\ and\nlong`,
  '</script><img src=x onerror=alert(1)>',
  '__proto__',
  '\u202eesrever',
] as const;

const [quoted, markup, proto, reversed] = hostileNames;

async function change(sandbox: Sandbox): Promise<void> {
  const send = (method: string, path: string, body: unknown) => ask(sandbox, method, path, body);
  await send('POST', '/api/v4/leads/custom_fields/groups', [{ name: markup, sort: 7 }]);
  await send('POST', '/api/v4/leads/custom_fields', [
    { name: quoted, type: 'select', code: 'KIND', enums: [{ value: markup }, { value: proto }] },
    { name: 'Where', type: 'smart_address' },
    { name: 'Sum', type: 'monetary', currency: 'USD' },
    { name: 'Born', type: 'birthday', remind: 'week' },
  ]);
  await send('POST', '/api/v4/contacts/custom_fields', [{ name: proto, type: 'date_time' }]);
  await send('POST', '/api/v4/companies/custom_fields', [{ name: reversed, type: 'url' }]);
  await send('POST', '/api/v4/customers/custom_fields', [{ name: 'Size', type: 'numeric' }]);
  const made: unknown = await send('POST', '/api/v4/leads/pipelines', [
    {
      name: quoted,
      sort: 1,
      is_main: true,
      is_unsorted_on: false,
      _embedded: {
        statuses: [
          { name: 'Offer', sort: 10 },
          { name: markup, sort: 20 },
          { id: 142, name: 'Sold' },
        ],
      },
    },
  ]);
  const id = JSON.parse(JSON.stringify(made))._embedded.pipelines[0].id;
  await send('POST', `/api/v4/leads/pipelines/${id}/statuses`, [
    { name: 'Told', sort: 30, descriptions: [{ level: 'master', description: 'What to do here' }] },
  ]);
  await send('POST', '/api/v4/leads/loss_reasons', [{ name: markup }]);
  await send('POST', '/api/v4/catalogs', [
    { name: quoted, type: 'regular', can_link_multiple: false },
  ]);
  await send('POST', '/api/v4/roles', [
    {
      name: 'Reads',
      rights: { leads: { view: 'A', edit: 'D', add: 'D', delete: 'D', export: 'D' } },
    },
  ]);
  await send('POST', '/api/v4/customers/segments', { name: markup });
  await send('POST', '/api/v4/sources', [{ name: 'Landing', external_id: '+7 903 555 44 33' }]);
}

/** Starts it; it speaks English and is no other than the account of a sandbox. */
export async function changedAccount(): Promise<ChangedAccount> {
  const sandbox = await createSandbox({ apiOnly: true, language: 'en', perSecond: null });
  onTestFinished(() => sandbox.close());
  await change(sandbox);
  return {
    sandbox,
    access: { baseUrl: sandbox.apiUrl, token: sandbox.tokens.longLived, perSecond: 1000 },
    get: (path) => ask(sandbox, 'GET', path),
  };
}
