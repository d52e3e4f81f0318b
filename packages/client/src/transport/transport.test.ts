import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { listPage, startServer } from '../../test/http-server.ts';
import {
  bearer,
  type ClientOptions,
  createClient,
  type LogEntry,
  leads,
  session,
} from '../index.ts';

const services = { leads };
const clientOf = (baseUrl: string, more: Partial<ClientOptions<typeof services>> = {}) =>
  createClient({ baseUrl, auth: bearer('token-of-a-test'), services, ...more });

const gateway = { status: 502, text: '<html>bad gateway</html>' };

describe('attempts', () => {
  it('repeats a read after a fault of the gateway or of the network', async () => {
    const server = await startServer((_, index) =>
      index === 0
        ? gateway
        : index === 1
          ? (response) => response.destroy()
          : listPage('leads', [{ id: 1 }]),
    );
    const page = await clientOf(server.url).leads.list();
    expect(page.items).toEqual([{ id: 1 }]);
    expect(server.log).toHaveLength(3);
  });

  it('gives up after as many attempts as it may make', async () => {
    const server = await startServer(() => gateway);
    await expect(clientOf(server.url, { attempts: 2 }).leads.list()).rejects.toMatchObject({
      code: 'SERVER',
      status: 502,
    });
    expect(server.log).toHaveLength(2);
  });

  it('repeats no write that may have been carried out', async () => {
    const server = await startServer((_, index) =>
      index === 0 ? gateway : (response) => response.destroy(),
    );
    const crm = clientOf(server.url);
    for (const code of ['SERVER', 'NETWORK'])
      await expect(crm.leads.createOne({ name: 'A' })).rejects.toMatchObject({
        code,
        arrived: 'unknown',
      });
    expect(server.log).toHaveLength(2);
  });

  it('repeats a write that was refused at the door', { timeout: 10_000 }, async () => {
    const server = await startServer((_, index) =>
      index === 0
        ? { status: 429, json: {}, headers: { 'Retry-After': '1' } }
        : index === 1
          ? { status: 503, json: {}, headers: { 'Retry-After': '0' } }
          : listPage('leads', [{ id: 1, request_id: '0' }]),
    );
    expect(await clientOf(server.url).leads.createOne({ name: 'A' })).toMatchObject({ id: 1 });
    expect(server.log).toHaveLength(3);
  });
});

describe('a ban', () => {
  it('is a 403 after a 429, and stops all calls', { timeout: 10_000 }, async () => {
    const server = await startServer((_, index) =>
      index === 0
        ? { status: 429, json: { retry_after: 0 } }
        : { status: 403, text: '<html>blocked</html>' },
    );
    const crm = clientOf(server.url);
    await expect(crm.leads.list()).rejects.toMatchObject({ code: 'BANNED', status: 403 });
    await expect(crm.leads.get(1)).rejects.toMatchObject({ code: 'BANNED' });
    expect(server.log).toHaveLength(2);
  });

  it('is not a 403 for missing rights', { timeout: 10_000 }, async () => {
    const server = await startServer((_, index) =>
      index === 0
        ? { status: 429, json: { retry_after: 0 } }
        : index === 1
          ? { status: 204 }
          : { status: 403, json: {} },
    );
    const crm = clientOf(server.url);
    await crm.leads.list();
    await expect(crm.leads.get(1)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('equal reads at the same time', () => {
  it('are sent once, and each caller has its own copy', async () => {
    const server = await startServer(() => listPage('leads', [{ id: 1, name: 'A' }]));
    const crm = clientOf(server.url);
    const [one, two] = await Promise.all([crm.leads.list(), crm.leads.list(), crm.leads.get(1)]);
    expect(server.log).toHaveLength(2);
    expect(one.items).toEqual(two.items);
    expect(one.items[0]).not.toBe(two.items[0]);
    await crm.leads.list();
    expect(server.log).toHaveLength(3);
  });

  it('go on when one caller leaves, and are aborted when all have left', async () => {
    let closed = 0;
    const held: ServerResponse[] = [];
    const server = await startServer(() => (response) => {
      held.push(response);
      response.on('close', () => {
        closed += response.writableEnded ? 0 : 1;
      });
    });
    const crm = clientOf(server.url);
    const leaving = new AbortController();
    const { signal } = leaving;
    const left = crm.leads.list({ page: 1 }, { signal });
    const staying = crm.leads.list({ page: 1 });
    const alone = crm.leads.list({ page: 2 }, { signal });
    await expect.poll(() => server.log.length).toBe(2);
    leaving.abort();
    await expect(left).rejects.toMatchObject({ name: 'AbortError' });
    await expect(alone).rejects.toMatchObject({ name: 'AbortError' });
    await expect.poll(() => closed).toBe(1);
    for (const response of held) response.writeHead(204).end();
    expect((await staying).items).toEqual([]);
  });
});

describe('what is known of an exchange', () => {
  it('is there after success and after an error', async () => {
    const server = await startServer(({ path }) => ({
      status: path.includes('/2') ? 403 : 204,
      headers: { 'X-Request-Id': 'r-1' },
    }));
    const crm = clientOf(server.url);
    expect(crm.last()).toBeUndefined();
    await crm.leads.get(1);
    expect(crm.last()).toMatchObject({
      request: { method: 'GET', path: '/api/v4/leads/1', headers: { Authorization: 'Bearer ***' } },
      response: { status: 204, requestId: 'r-1' },
    });
    await expect(crm.leads.get(2)).rejects.toMatchObject({ requestId: 'r-1' });
    expect(crm.last()).toMatchObject({ response: { status: 403 } });
  });

  it('is logged without queries and tokens', async () => {
    const server = await startServer((_, index) => (index === 0 ? gateway : { status: 204 }));
    const log: LogEntry[] = [];
    const crm = clientOf(server.url, { log: (entry) => log.push(entry) });
    await crm.leads.list({ query: 'private' });
    expect(log.map(({ event, status, attempt }) => [event, status, attempt])).toEqual([
      ['answer', 502, 1],
      ['retry', undefined, 1],
      ['answer', 204, 2],
    ]);
    expect(JSON.stringify(log)).not.toMatch(/private|token-of-a-test/);
  });

  it('goes through a hook, which may take the handling over', async () => {
    const server = await startServer(() => ({ status: 418, json: { id: 7 } }));
    const seen: string[] = [];
    const crm = clientOf(server.url, {
      onResponse: async ({ request, response }) => {
        seen.push(`${request.path} ${response.status}`);
        return response.status === 418 ? new Response(await response.text()) : undefined;
      },
    });
    expect(await crm.leads.get(7)).toEqual({ id: 7 });
    expect(seen).toEqual(['/api/v4/leads/7 418']);
  });
});

describe('acting as another user', () => {
  it('sends the id of the user and shares the budget', { timeout: 10_000 }, async () => {
    const server = await startServer(() => ({ status: 204 }));
    const crm = clientOf(server.url);
    const other = crm.actAs(55);
    await Promise.all(
      Array.from({ length: 8 }, (_, index) => (index % 2 ? crm : other).leads.get(index + 1)),
    );
    expect(server.log.map(({ headers }) => headers['x-context-user-id']).sort()).toEqual(
      ['55', '55', '55', '55', undefined, undefined, undefined, undefined].sort(),
    );
    expect((server.log[7]?.at ?? 0) - (server.log[0]?.at ?? 0)).toBeGreaterThanOrEqual(990);
  });

  it('is nothing that a session can do', () => {
    const crm = createClient({ auth: session(), baseUrl: 'https://a.test', services });
    expect(() => crm.actAs(1)).toThrow('a session is always its own user');
  });
});

it('gives the caller what a hook throws', async () => {
  const server = await startServer(() => ({ status: 204 }));
  const problem = new Error('the hook failed');
  const crm = clientOf(server.url, {
    onResponse: () => {
      throw problem;
    },
  });
  await expect(crm.leads.get(1)).rejects.toBe(problem);
  expect(server.log).toHaveLength(1);
});
