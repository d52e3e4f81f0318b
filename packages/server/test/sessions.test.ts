import { createClient, files, leads, sources, users } from '@amokit/client';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import {
  asPage,
  type Backend,
  disposableToken,
  openSession,
  pageAuth,
  startBackend,
} from './harness.ts';

const pageClient = async (backend: Backend) =>
  createClient({
    auth: pageAuth(backend),
    baseUrl: backend.url,
    services: { leads, sources, files, users },
    fetch: asPage(backend.crm),
  });

describe('POST /session', () => {
  it('gives a credential for a token of the CRM, once', async () => {
    const backend = await startBackend();
    const token = await backend.token();
    const first = await openSession(backend, token);
    expect(first.status).toBe(200);
    expect(first.body).toEqual({
      credential: expect.stringMatching(/^[\w-]{43}$/),
      expires_in: 600,
    });
    expect(first.headers.get('access-control-allow-origin')).toBe(backend.crm);
    const again = await openSession(backend, token);
    expect(again.status).toBe(401);
    expect(again.body).toMatchObject({
      detail: expect.stringMatching(/taken before/),
      reason: 'spent',
    });
  });

  it('spends a token once when twenty ask at the same moment', async () => {
    const backend = await startBackend();
    const token = await backend.token();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => openSession(backend, token)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('refuses the token from a page of another origin, without spending it', async () => {
    const backend = await startBackend();
    const token = await backend.token();
    for (const origin of ['https://evil.test', 'https://demo.amocrm.ru.evil.test', 'null'])
      expect((await openSession(backend, token, origin)).status).toBe(401);
    expect((await openSession(backend, token)).status).toBe(200);
  });

  it('takes the token from a page of its own that was handed one', async () => {
    const backend = await startBackend();
    const { status } = await openSession(backend, await backend.token(), backend.url);
    expect(status).toBe(200);
  });

  it('refuses accounts in which the integration is not installed', async () => {
    const backend = await startBackend({ isInstalled: false });
    const { status, body } = await openSession(backend, await backend.token());
    expect([status, body.detail]).toEqual([401, expect.stringMatching(/install it again/)]);
    expect(backend.log).toContainEqual(
      expect.objectContaining({ event: 'token_refused', reason: 'issuer' }),
    );
  });

  it('takes tokens of an account that was renamed', async () => {
    const backend = await startBackend();
    backend.sandbox.control.renameAccount('workshop');
    const crm = backend.crm.replace('demo.', 'workshop.');
    const renamed = { ...backend.sandbox, url: crm };
    const token = await disposableToken(renamed);
    expect((await openSession(backend, token, crm)).body).toMatchObject({ expires_in: 600 });
    expect((await backend.server.accounts.get(backend.sandbox.account.id))?.baseUrl).toBe(crm);
  });
});

describe('the proxy', () => {
  const allow = { leads: ['list', 'get', 'updateOne'], sources: true, files: true } as const;

  it('carries the client of a page that has only a disposable token', async () => {
    const backend = await startBackend({ allow });
    const crm = await pageClient(backend);
    const page = await crm.leads.list({ limit: 2 });
    expect(page.items).toHaveLength(2);
    const id = page.items[0]?.id ?? 0;
    await crm.leads.updateOne(id, { price: 4711 });
    expect((await crm.leads.get(id))?.price).toBe(4711);
    await crm.sources.create([{ name: 'Shop', external_id: 'shop' }]);
    expect((await crm.sources.list()).items.map(({ name }) => name)).toContain('Shop');
    expect(await crm.leads.get(999_999_999)).toBeNull();
  });

  it('acts with the rights of the person', async () => {
    const backend = await startBackend({ allow: { users: true, sources: true } });
    const { items } = await (await pageClient(backend)).users.list();
    const colleague = items.find(({ rights }) => !rights?.is_admin && rights?.is_active)?.id ?? 0;
    backend.sandbox.control.switchUser(colleague);
    const crm = await pageClient(backend);
    await expect(crm.sources.list()).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('refuses what is not in the allow-list', async () => {
    const backend = await startBackend({ allow });
    const crm = await pageClient(backend);
    await expect(crm.users.list()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(crm.leads.create([{ name: 'x' }])).rejects.toMatchObject({ status: 403 });
    await expect(crm.actAs(1).leads.list()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    backend.sandbox.control.clearRequests();
    for (const path of [
      '/api/v4/leads/%2e%2e/users',
      '/api/v4/leads/1%2f..%2fx',
      '/api/v4/leads//1',
    ])
      await expect(crm.request({ method: 'GET', path })).rejects.toMatchObject({
        code: 'FORBIDDEN',
      });
    expect(backend.sandbox.control.requests()).toEqual([]);
  });

  it('refuses a credential from another origin, and one that is over', async () => {
    const backend = await startBackend({ allow });
    const { body } = await openSession(backend, await backend.token());
    const get = async (origin: string | undefined) => {
      const headers = { authorization: `Bearer ${body.credential}`, ...(origin && { origin }) };
      return (await fetch(`${backend.url}/api/v4/leads`, { headers })).status;
    };
    expect(await get(backend.crm)).toBe(200);
    expect(await get('https://evil.test')).toBe(401);
    expect(await get(undefined)).toBe(401);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 601_000 });
    onTestFinished(() => void vi.useRealTimers());
    expect(await get(backend.crm)).toBe(401);
  });

  it('is renewed by the client when a session is over', async () => {
    const backend = await startBackend({ allow });
    const crm = await pageClient(backend);
    await crm.leads.list();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 700_000 });
    onTestFinished(() => void vi.useRealTimers());
    expect((await crm.leads.list()).items.length).toBeGreaterThan(0);
  });

  it('refreshes the account’s token once for ten pages', async () => {
    const backend = await startBackend({ allow });
    const clients = await Promise.all(Array.from({ length: 10 }, () => pageClient(backend)));
    await Promise.all(clients.map((crm) => crm.leads.list()));
    const stored = await backend.stores.tokens.get(String(backend.sandbox.account.id));
    backend.sandbox.control.revokeToken(stored?.accessToken ?? '');
    backend.sandbox.control.clearRequests();
    await Promise.all(clients.map((crm) => crm.leads.list()));
    const requests = backend.sandbox.control.requests();
    const refreshes = requests.filter(({ path }) => path === '/oauth2/access_token');
    expect(refreshes).toHaveLength(1);
    // Those that wait for their turn meanwhile leave with the new token.
    expect(requests.filter(({ status }) => status === 401).length).toBeLessThanOrEqual(7);
  });

  it('logs endpoints and numbers, and no secret and no person', async () => {
    const backend = await startBackend({ allow });
    const crm = await pageClient(backend);
    const id = (await crm.leads.list()).items[0]?.id ?? 0;
    await crm.leads.list({ query: 'Ivanova' });
    await crm.leads.get(id);
    expect(backend.log).toContainEqual({
      level: 'info',
      event: 'request',
      account: backend.sandbox.account.id,
      method: 'GET',
      path: '/api/v4/leads/{id}',
      status: 200,
      milliseconds: expect.any(Number),
    });
    const told = JSON.stringify(backend.log);
    const { tokens, integration } = backend.sandbox;
    for (const secret of [tokens.access, tokens.refresh, integration.clientSecret, 'Ivanova'])
      expect(told).not.toContain(secret);
  });
});

describe('CORS', () => {
  const preflight = (backend: Backend, origin: string, path = '/session') =>
    fetch(`${backend.url}${path}`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'x-auth-token',
      },
    });

  it('lets pages of installed accounts send the token, by their exact origin', async () => {
    const backend = await startBackend();
    for (const path of ['/session', '/api/v4/leads', '/v1.0/files']) {
      const { status, headers } = await preflight(backend, backend.crm, path);
      expect(status).toBe(204);
      expect(headers.get('access-control-allow-origin')).toBe(backend.crm);
      expect(headers.get('access-control-allow-headers')).toContain('X-Auth-Token');
      expect(headers.get('access-control-allow-credentials')).toBeNull();
      expect(headers.get('vary')).toContain('Origin');
    }
  });

  it('lets pages in of an account that was renamed', async () => {
    const backend = await startBackend();
    backend.sandbox.control.renameAccount('workshop');
    expect((await preflight(backend, 'https://evil.test')).status).toBe(403);
    const now = backend.crm.replace('demo.', 'workshop.');
    expect((await preflight(backend, now)).headers.get('access-control-allow-origin')).toBe(now);
    expect((await preflight(backend, backend.crm)).status).toBe(403);
  });

  it.each([
    'https://evil.test',
    'null',
    '*',
    'http://demo.amocrm.localhost',
    'http://other.amocrm.localhost:1',
  ])('lets no page of %s in', async (origin) => {
    const backend = await startBackend();
    const { status, headers } = await preflight(backend, origin);
    expect([status, headers.get('access-control-allow-origin')]).toEqual([403, null]);
    const answer = await fetch(`${backend.url}/api/v4/leads`, { headers: { origin } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a route of your own', () => {
  const withOrders = () =>
    startBackend({
      routes(server) {
        server.app.use('/orders/*', server.cors);
        server.app.get('/orders/mine', async (context) => {
          const session = await server.session(context.req.raw);
          context.header('vary', 'Accept-Language');
          context.header('access-control-expose-headers', 'X-Total');
          return context.json({ user: session?.userId ?? null });
        });
        server.app.get('/orders/broken', () => {
          throw new Error('broken');
        });
      },
    });

  it('is called by pages of installed accounts, with headers that it has chosen', async () => {
    const backend = await withOrders();
    const ask = (origin: string) =>
      fetch(`${backend.url}/orders/mine`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'PUT',
          'access-control-request-headers': 'authorization,if-match',
        },
      });
    const { status, headers } = await ask(backend.crm);
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, backend.crm]);
    expect(headers.get('access-control-allow-headers')).toBe('authorization,if-match');
    expect(headers.get('access-control-allow-methods')).toContain('PUT');
    const refused = await ask('https://evil.test');
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([
      403,
      null,
    ]);
  });

  it('knows the person, and is read by the page of the account alone', async () => {
    const backend = await withOrders();
    const { body } = await openSession(backend, await backend.token());
    const get = (origin: string, path = '/orders/mine') =>
      fetch(`${backend.url}${path}`, {
        headers: { origin, authorization: `Bearer ${body.credential}` },
      });
    const own = await get(backend.crm);
    expect(await own.json()).toEqual({ user: expect.any(Number) });
    expect(own.headers.get('access-control-allow-origin')).toBe(backend.crm);
    expect(own.headers.get('vary')).toBe('Accept-Language, Origin');
    expect(own.headers.get('access-control-expose-headers')).toMatch(/^X-Total, Retry-After/);
    const other = await get('https://evil.test');
    expect(await other.json()).toEqual({ user: null });
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    // A page that may not read a fault can not tell it from a broken connection.
    const broken = await get(backend.crm, '/orders/broken');
    expect([broken.status, broken.headers.get('access-control-allow-origin')]).toEqual([
      500,
      backend.crm,
    ]);
  });
});
