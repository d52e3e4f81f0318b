import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Endpoint, Service } from '@amokit/contract';
import { entitySchemas } from '@amokit/contract/schemas';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bearer, createClient, services } from '../src/index.ts';
import { type Reply, type Seen, startServer } from './http-server.ts';
import { phpFilters } from './php/filter-calls.ts';
import { phpExtras, phpNotes } from './php/notes.ts';
import { type PhpRequest, phpRequests } from './php/parity.ts';
import { type AllServices, phpCalls } from './php/php-calls.ts';

const all: readonly Service[] = Object.values(services);
const endpoints = all.flatMap((service) =>
  Object.entries(service.endpoints).map(([name, endpoint]) => ({ service, name, endpoint })),
);

/** Whether a path is one with placeholders; kinds of entities may have slashes. */
function isPath(path: string, template: string): boolean {
  const pattern = template
    .replace(/[.]/g, '\\.')
    .replace(/\{(\w+)\}/g, (_, name: string) =>
      name === 'entity_type' ? '[\\w/]+' : '(?:\\d+|id|uid|uuid|code|token|forms)',
    );
  return new RegExp(`^${pattern}$`).test(path);
}

/** The endpoint that a request meets; the one with the fewest placeholders where two fit. */
function endpointOf({ method, path }: Seen) {
  const [pathname = ''] = path.split('?');
  return endpoints
    .filter(({ endpoint }) => endpoint.method === method && isPath(pathname, endpoint.path))
    .sort((a, b) => a.endpoint.path.split('{').length - b.endpoint.path.split('{').length)[0];
}

/** An answer of the API that any call can read. */
function answer(seen: Seen, baseUrl: string): Reply {
  const found = endpointOf(seen);
  if (seen.path.startsWith('/api/v4/account')) return { json: { id: 1, drive_url: baseUrl } };
  if (seen.path === '/v1.0/sessions')
    return {
      json: {
        upload_url: `${baseUrl}/v1.0/sessions/upload/token`,
        max_part_size: 100,
        max_file_size: 100,
      },
    };
  const endpoint: Endpoint | undefined = found?.endpoint;
  if (!endpoint || endpoint.kind.startsWith('delete')) return { status: 204 };
  const sent = Array.isArray(seen.body) ? seen.body : [];
  if (endpoint.answers === 'array') return { json: sent.map((item) => ({ ...item, id: 1 })) };
  const { pathname, searchParams } = new URL(seen.path, baseUrl);
  const isFirst = searchParams.get('page') !== '2';
  const links = {
    next: { href: `${baseUrl}${pathname}?page=2&limit=250` },
    prev: { href: `${baseUrl}${pathname}?page=2&limit=250` },
  };
  const items = endpoint.kind === 'list' ? [{ id: 1 }] : sent.map((item) => ({ id: 1, ...item }));
  return {
    json: {
      id: 1,
      uuid: 'uuid',
      uid: 'uid',
      ...(endpoint.kind === 'list' && isFirst ? { _links: links } : {}),
      ...(endpoint.key ? { _embedded: { [endpoint.key]: items } } : {}),
    },
  };
}

/** What a call sends, without the question for the drive's address. */
async function sentBy(call: (crm: AllServices) => Promise<unknown>): Promise<Seen[]> {
  const server = await startServer((seen) => answer(seen, server.url));
  const crm = createClient({
    baseUrl: server.url,
    auth: bearer('a-long-lived-token'),
    services,
    limit: { requests: 100, milliseconds: 1 },
  });
  await call(crm);
  return server.log.filter(({ path }) => path !== '/api/v4/account?with=drive_url');
}

/** The query as a list of its parts, without the values: `filter[id][]`. */
const partsOf = (path: string): string[] => [
  ...new Set(
    [...new URL(path, 'http://x').searchParams.keys()].map((key) =>
      key
        .replace(/^order\[\w+\]$/, 'order[]')
        .replace(/(statuses\])\[\d+\]/, '$1[i]')
        .replace(/(\[custom_fields_values\])\[\d+\]/, '$1[{field_id}]')
        .replace(/^(filter\[value_\w+\]).*/, '$1[...]')
        .replace(/\[\d+\]$/, '[]'),
    ),
  ),
];

const shapeOf = ({ body, headers }: Seen): PhpRequest['body'] => {
  if (body === undefined) return undefined;
  if (!headers['content-type']?.includes('json')) return 'bytes';
  return Array.isArray(body) ? 'items' : 'object';
};

/** The keys that a method's body may have, by the contract. */
function keysOf(service: string, name: string, endpoint: Endpoint): Set<string> | undefined {
  const its: unknown = Object.entries(entitySchemas).find(([key]) => key === service)?.[1];
  const { create, update, actions } = Object(its);
  const action: unknown = Object.entries(Object(actions)).find(([key]) => key === name)?.[1];
  const schema: unknown =
    Object(action).body ?? (endpoint.kind.startsWith('create') ? create : update);
  if (!(schema instanceof z.ZodType)) return undefined;
  const keys = new Set<string>();
  const walk = (node: unknown): void => {
    for (const one of Array.isArray(node) ? node : []) walk(one);
    const { properties, anyOf, oneOf, allOf, items } = Object(node);
    for (const key of Object.keys(Object(properties))) keys.add(key);
    for (const inner of [anyOf, oneOf, allOf, items]) if (inner) walk(inner);
  };
  const { $defs: defs, ...root } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  walk(root);
  // A body that is one of a few shapes names them by reference.
  if (keys.size === 0) Object.values(Object(defs)).forEach(walk);
  return keys.size > 0 ? keys : undefined;
}

const rows = Object.entries(phpRequests).flatMap(([service, requests]) =>
  requests.map((request) => ({ name: `${service}.${request.method}`, service, ...request })),
);

describe('parity with the PHP client', () => {
  it('has a call for each of its 270 methods, in 38 services, and for no other', () => {
    const names = (record: Readonly<Record<string, object>>) =>
      Object.entries(record).flatMap(([service, methods]) =>
        Object.keys(methods).map((method) => `${service}.${method}`),
      );
    expect(rows).toHaveLength(270);
    expect(Object.keys(phpRequests)).toHaveLength(38);
    expect(names(phpCalls).sort()).toEqual(rows.map(({ name }) => name).sort());
  });

  it.each(rows)('$name sends the same request', async ({ name: row, service, ...php }) => {
    const call = phpCalls[service]?.[php.method];
    if (!call) throw new Error('there is no call');
    const log = await sentBy(call);
    const seen = php.method === 'uploadOne' ? log[0] : log.at(-1);
    if (!seen) throw new Error('nothing was sent');
    const isPage = php.path === '';
    expect(log).toHaveLength(isPage || service === 'files' ? log.length : 1);
    expect(seen.method).toBe(php.verb);
    const { pathname } = new URL(seen.path, 'http://x');
    const expected = php.path.startsWith('<') ? '/v1.0/sessions/upload/{token}' : php.path;
    if (isPage) expect(seen.path).toBe(`${pathname}?page=2&limit=250`);
    else expect(isPath(pathname, expected), `${pathname} is not ${expected}`).toBe(true);

    const found = endpointOf(seen);
    expect(found, `no endpoint of the contract for ${seen.path}`).toBeDefined();
    if (!found) return;
    const { endpoint, name } = found;
    expect(shapeOf(seen)).toBe(php.body === 'nothing' ? undefined : php.body);

    if (php.body) expect(partsOf(seen.path)).toEqual((php.query ?? '').split(' ').filter(Boolean));

    // What the PHP client puts into a body, the types of this client take.
    const keys = keysOf(found.service.name, name, endpoint);
    const own = new Set(['id', 'entity_id', 'request_id', 'uuid']);
    const unknown = (php.keys ?? '')
      .split(' ')
      .filter((key) => key && !keys?.has(key) && !own.has(key));
    expect(keys ? unknown : []).toEqual((phpExtras[row] ?? '').split(' ').filter(Boolean));
  });

  it('has the 23 filters of it, with their order and with', () => {
    expect(Object.keys(phpFilters)).toHaveLength(23);
  });

  it.each(Object.entries(phpFilters))('%s asks for all that it knows', async (_, filter) => {
    const [seen] = await sentBy(filter.call);
    if (!seen) throw new Error('nothing was sent');
    const php = phpRequests[filter.service]?.find(({ method }) => method === filter.method);
    const ours = partsOf(seen.path);
    const theirs = (php?.query ?? '').split(' ').filter(Boolean);
    const missing = theirs.filter(
      (part) =>
        // A range, or one value in its place; a list, or one value: the same condition.
        !ours.some(
          (own) => own === part || own.startsWith(`${part}[`) || part.startsWith(`${own}[`),
        ),
    );
    const isWhole = !['PagesFilter', 'BaseRangeFilter', 'CatalogsFilter'].includes(_);
    expect(isWhole ? missing : []).toEqual(isWhole ? (otherSpelling[_] ?? []) : []);
    const found = endpointOf(seen);
    for (const part of ours.filter((own) => own.startsWith('filter[')))
      expect(Object.keys(found?.endpoint.filters ?? {})).toContain(
        /^filter\[(\w+)\]/.exec(part)?.[1],
      );
  });

  it('says of every note where it belongs', () => {
    const known = new Set(rows.flatMap(({ name, method }) => [name, `*.${method}`]));
    expect(
      [...Object.keys(phpNotes), ...Object.keys(phpExtras)].filter((key) => !known.has(key)),
    ).toEqual([]);
  });

  it('is written down in docs/php-parity.md as it is', () => {
    const script = fileURLToPath(new URL('../scripts/php-parity.mjs', import.meta.url));
    const file = fileURLToPath(new URL('../../../docs/php-parity.md', import.meta.url));
    const written = execFileSync(process.execPath, [script, '--print'], { encoding: 'utf8' });
    expect(readFileSync(file, 'utf8')).toBe(written);
  });
});

/** Conditions that the PHP client spells in another way, beside the documented one that is sent. */
const otherSpelling: Readonly<Record<string, readonly string[]>> = {
  TasksFilter: ['filter[task_type_id]'],
  CatalogElementsFilter: ['id[]'],
};
