import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { startSignIn } from '../../test/sign-in-server.ts';
import { AmoRequestError, createClient, isAmoError, leads } from '../index.ts';
import {
  type LockedToken,
  memoryTokenStore,
  type OAuthOptions,
  oauth,
  saveToken,
  type TokenStore,
} from './index.ts';

const account = '29741591';
const ten = Array.from({ length: 10 }, (_, index) => index + 1);

const clientOf = (options: Omit<OAuthOptions, 'account'>, baseUrl: string) =>
  createClient({
    auth: oauth({ ...options, account }),
    baseUrl,
    services: { leads },
    limit: { requests: 1000, milliseconds: 1 },
  });

async function storeWith(token: Parameters<typeof saveToken>[2]): Promise<TokenStore> {
  const store = memoryTokenStore();
  await saveToken(store, account, token);
  return store;
}

describe('oauth()', () => {
  it('refreshes an expired token once for ten requests, of which none fails', async () => {
    const server = await startSignIn();
    const store = await storeWith(server.issue(-5));
    const told: string[] = [];
    const crm = clientOf(
      {
        integration: server.integration,
        store,
        onToken: ({ accessToken }, key) => void told.push(`${key} ${accessToken}`),
      },
      server.url,
    );
    const pages = await Promise.all(ten.map((page) => crm.leads.list({ page })));
    expect(pages.map(({ items }) => items.length)).toEqual(ten.map(() => 1));
    expect(server.refreshes()).toBe(1);
    expect(told).toEqual([`${account} ${(await store.get(account))?.accessToken}`]);
    expect(server.log).toHaveLength(11);
  });

  it('refreshes once when ten requests are answered 401, and repeats each of them', async () => {
    const server = await startSignIn();
    const store = await storeWith(server.issue());
    const crm = clientOf({ integration: server.integration, store }, server.url);
    await crm.leads.list();
    server.endAccess();
    await Promise.all(ten.map((page) => crm.leads.list({ page })));
    expect(server.refreshes()).toBe(1);
  });

  it('repeats a write that was answered 401 once', async () => {
    let writes = 0;
    const server = await startSignIn(({ method, path }) => {
      if (method !== 'POST' || !path.startsWith('/api')) return undefined;
      writes += 1;
      return writes === 1
        ? { status: 401, json: { title: 'Unauthorized', status: 401 } }
        : { json: { _embedded: { leads: [{ id: 1, request_id: '0' }] } } };
    });
    const store = await storeWith(server.issue());
    const crm = clientOf({ integration: server.integration, store }, server.url);
    expect(await crm.leads.createOne({ name: 'A' })).toMatchObject({ id: 1 });
    expect([writes, server.refreshes()]).toEqual([2, 1]);
  });

  it('gives up at the second 401', async () => {
    const server = await startSignIn(({ path }) =>
      path.startsWith('/api') ? { status: 401, json: { title: 'Unauthorized' } } : undefined,
    );
    const store = await storeWith(server.issue());
    const crm = clientOf({ integration: server.integration, store }, server.url);
    await expect(crm.leads.list()).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    expect(server.log.filter(({ path }) => path.startsWith('/api'))).toHaveLength(2);
  });

  it('saves a new token before it is used', async () => {
    const seen: unknown[] = [];
    const server = await startSignIn(async ({ path, headers }) => {
      if (path.startsWith('/api'))
        seen.push([headers.authorization, `Bearer ${(await store.get(account))?.accessToken}`]);
      return undefined;
    });
    const store = await storeWith(server.issue(-5));
    await clientOf({ integration: server.integration, store }, server.url).leads.list();
    expect(seen).toHaveLength(1);
    for (const pair of seen) expect(Object(pair)[0]).toBe(Object(pair)[1]);
  });

  it('takes the token that another process has refreshed', async () => {
    const server = await startSignIn();
    const store = await storeWith(server.issue(-5));
    const [one, other] = [0, 1].map(() =>
      clientOf({ integration: server.integration, store }, server.url),
    );
    await Promise.all([one?.leads.list(), other?.leads.list({ page: 2 })]);
    expect(server.refreshes()).toBe(1);
  });

  it('takes the token of a process that was faster, where both held the lock', async () => {
    const server = await startSignIn(async ({ path }) => {
      // The other process has used the refresh token up, and saves what it received a little later.
      if (path === '/oauth2/access_token') setTimeout(() => saveToken(inner, account, fresh), 100);
      return undefined;
    });
    const fresh = server.issue();
    const spent = { ...server.issue(-5), refreshToken: 'secret-refresh-that-was-spent' };
    const inner = await storeWith(spent);
    const unlocked: TokenStore = {
      get: inner.get,
      withLock: (key, work) =>
        work({
          get: () => inner.get(key),
          set: (token) => saveToken(inner, key, token),
          remove: async () => undefined,
        }),
    };
    const crm = clientOf({ integration: server.integration, store: unlocked }, server.url);
    expect((await crm.leads.list()).items).toHaveLength(1);
    expect(server.refreshes()).toBe(1);
  });

  it('lets the caller replace the refresh', async () => {
    const server = await startSignIn();
    const store = await storeWith(server.issue(-5));
    const crm = clientOf(
      { integration: server.integration, store, refresh: async () => server.issue() },
      server.url,
    );
    await Promise.all(ten.map((page) => crm.leads.list({ page })));
    expect(server.refreshes()).toBe(0);
  });

  it('says that somebody has to sign in when there is no token', async () => {
    const server = await startSignIn();
    const store = memoryTokenStore();
    const crm = clientOf({ integration: server.integration, store }, server.url);
    const error = await crm.leads.list().catch((reason: unknown) => reason);
    expect(isAmoError(error, 'SIGN_IN') && error.reason).toBe('none');
    expect(server.log).toEqual([]);
    await saveToken(store, account, server.issue());
    expect((await crm.leads.list()).items).toHaveLength(1);
  });

  it('tries a refused refresh token once, and goes on after a new sign-in', async () => {
    const server = await startSignIn();
    const spent = { ...server.issue(-5), refreshToken: 'secret-refresh-that-was-spent' };
    const store = await storeWith(spent);
    const crm = clientOf({ integration: server.integration, store }, server.url);
    for (const page of ten) {
      const error = await crm.leads.list({ page }).catch((reason: unknown) => reason);
      expect(isAmoError(error, 'SIGN_IN') && error.reason).toBe('refused');
    }
    expect(server.refreshes()).toBe(1);
    await saveToken(store, account, server.issue(-5));
    expect((await crm.leads.list()).items).toHaveLength(1);
  });

  it('keeps a token that could not be saved, and does not refresh again', async () => {
    const server = await startSignIn();
    const inner = await storeWith(server.issue(-5));
    let isFull = true;
    const store: TokenStore = {
      get: inner.get,
      withLock: (key, work) =>
        inner.withLock(key, (locked) => {
          const set: LockedToken['set'] = async (token) => {
            if (isFull && token.refreshStartedAt === undefined) throw new Error('the disk is full');
            await locked.set(token);
          };
          return work({ ...locked, set });
        }),
    };
    const crm = clientOf({ integration: server.integration, store }, server.url);
    const error = await crm.leads.list().catch((reason: unknown) => reason);
    expect(isAmoError(error, 'REFRESH') && String(error.cause)).toBe('Error: the disk is full');
    isFull = false;
    expect((await crm.leads.list()).items).toHaveLength(1);
    expect(server.refreshes()).toBe(1);
  });

  it('keeps its refresh token through faults of the network and of gateways', async () => {
    let faults = 0;
    const server = await startSignIn(({ path }) => {
      if (path !== '/oauth2/access_token' || faults >= 2) return undefined;
      faults += 1;
      return faults === 1
        ? (response) => response.destroy()
        : { status: 502, text: '<html>Bad gateway</html>' };
    });
    const store = await storeWith(server.issue(-5));
    const crm = clientOf({ integration: server.integration, store }, server.url);
    expect((await crm.leads.list()).items).toHaveLength(1);
    expect(server.refreshes()).toBe(3);
  });

  it('never says of a write that waited for a refresh that it may be done', async () => {
    const server = await startSignIn(({ path }) =>
      path === '/oauth2/access_token' ? (response) => response.destroy() : undefined,
    );
    const store = await storeWith(server.issue(-5));
    const crm = clientOf({ integration: server.integration, store }, server.url);
    const outcomes = await crm.leads.create.settled([{ name: 'A' }, { name: 'B' }]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
    expect(outcomes[0]).toMatchObject({ error: { code: 'REFRESH' } });
    expect(server.log.every(({ path }) => path === '/oauth2/access_token')).toBe(true);
  });

  it('follows an account that was renamed', async () => {
    const after = await startSignIn(({ path }) =>
      path === '/oauth2/account/current/subdomain'
        ? { json: { id: 1, subdomain: 'new', domain: new URL(after.url).host } }
        : undefined,
    );
    const before = await startSignIn(({ path }) =>
      path.startsWith('/') ? { status: 401, text: '<html>no such account</html>' } : undefined,
    );
    // The token was given at the old address, and names the host where it is looked up.
    const store = await storeWith({ ...after.issue(), baseUrl: before.url });
    const integration = { ...after.integration, trust: [before.url, after.url] };
    const crm = clientOf({ integration, store }, before.url);
    expect((await crm.leads.list()).items).toHaveLength(1);
    expect((await crm.leads.list()).items).toHaveLength(1);
    expect((await store.get(account))?.baseUrl).toBe(after.url);
    expect(before.log.map(({ path }) => path.split('?')[0])).toEqual([
      '/api/v4/leads',
      '/oauth2/access_token',
    ]);
  });

  it('never sends a secret to a host that the CRM does not have', async () => {
    const foreign = await startSignIn();
    const server = await startSignIn(({ path }) => {
      if (path === '/oauth2/account/current/subdomain')
        return { json: { id: 1, subdomain: 'x', domain: new URL(foreign.url).host } };
      return { status: 404, json: { title: 'Not Found' } };
    });
    const store = await storeWith(server.issue(-5));
    const crm = clientOf({ integration: server.integration, store }, server.url);
    await expect(crm.leads.list()).rejects.toMatchObject({ code: 'SIGN_IN' });
    expect(foreign.log).toEqual([]);
  });

  it('lets an aborted caller go without stopping the refresh that others wait for', async () => {
    const server = await startSignIn();
    const store = await storeWith(server.issue(-5));
    const crm = clientOf({ integration: server.integration, store }, server.url);
    const controller = new AbortController();
    const left = crm.leads.list({ page: 1 }, { signal: controller.signal });
    const stays = crm.leads.list({ page: 2 });
    controller.abort(new Error('left'));
    await expect(left).rejects.toThrow('left');
    expect((await stays).items).toHaveLength(1);
  });

  it.each([
    ['a refusal', { status: 401, json: { detail: 'no' } }],
    ['half of a token', { text: '{"access_token":"secret-new-access","refresh_tok' }],
    ['a page', { text: '<html>secret-new-access</html>' }],
    ['a token that is none', { json: { access_token: 'secret-new-access', expires_in: 'x' } }],
    ['no lifetime', { json: { access_token: 'secret-a', refresh_token: 'secret-b' } }],
  ])('has no secret in its errors: %s', async (_, reply) => {
    const server = await startSignIn(({ path }) =>
      path === '/oauth2/access_token' ? reply : undefined,
    );
    const store = await storeWith(server.issue(-5));
    const crm = clientOf({ integration: server.integration, store }, server.url);
    const error = await crm.leads.list().catch((reason: unknown) => reason);
    const texts: string[] = [];
    for (let its = error; its instanceof Error; its = its.cause) {
      const more = its instanceof AmoRequestError ? [its.request, its.response] : [];
      texts.push(inspect(its, { depth: 9, showHidden: true }), JSON.stringify([its, ...more]));
    }
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.join('\n')).not.toMatch(/secret-/);
  });

  it('says what is missing in its options, without what was given', () => {
    const store = memoryTokenStore();
    const integration = { clientId: 'id', clientSecret: 'secret-x', redirectUri: '' };
    expect(() => oauth({ integration, store, account })).toThrow(/redirectUri/);
    expect(() => oauth({ integration, store, account })).not.toThrow(/secret-x/);
    // @ts-expect-error the store and the account are missing
    expect(() => oauth({ integration })).toThrow(/fileTokenStore/);
  });
});
