import { createHmac, randomUUID } from 'node:crypto';
import { leads, webhooks } from '@amokit/client';
import { loopbackFetch } from '@amokit/sandbox';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { memoryStores, type SignInEnd } from '../src/index.ts';
import { createStates } from '../src/oauth/states.ts';
import { type Backend, startBackend } from './harness.ts';

/** Lets the integration in as a person does, and gives the address to which the page sends them. */
async function consent({ sandbox }: Backend, query: string, answer = 'allow'): Promise<URL> {
  const { port } = new URL(sandbox.url);
  const www = `http://www.amocrm.localhost:${port}`;
  const page = await (await loopbackFetch(`${www}/oauth?${query}`)).text();
  const ticket = /name="ticket" value="([^"]+)"/.exec(page)?.[1] ?? '';
  const decided = await loopbackFetch(`${www}/oauth`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: String(new URLSearchParams({ ticket, answer })),
  });
  return new URL(decided.headers.get('location') ?? 'about:blank');
}

/** Begins a sign-in in a browser. */
async function begin({ url }: Backend, before = '') {
  const headers = { cookie: before };
  const answer = await fetch(`${url}/oauth/start`, { headers, redirect: 'manual' });
  const location = new URL(answer.headers.get('location') ?? 'about:blank');
  const [cookie = ''] = answer.headers.get('set-cookie')?.split(';') ?? [];
  return { location, cookie, setCookie: answer.headers.get('set-cookie') };
}

const comeBack = (to: URL, cookie = '') => fetch(to, { headers: { cookie }, redirect: 'manual' });

describe('the sign-in', () => {
  it('goes to the brand’s page with a state that this browser alone can bring back', async () => {
    const backend = await startBackend({ isInstalled: false });
    const { location, cookie, setCookie } = await begin(backend);
    expect(`${location.origin}${location.pathname}`).toBe('https://www.amocrm.ru/oauth');
    expect(setCookie).toMatch(/HttpOnly; SameSite=Lax/);
    const back = await consent(backend, location.search.slice(1));
    expect((await comeBack(back)).status).toBe(400);
    expect((await comeBack(back, cookie)).status).toBe(400);
    expect(await backend.server.accounts.all()).toEqual([]);
  });

  it('installs the account, whose client then works', async () => {
    const seen: number[] = [];
    const backend = await startBackend({
      isInstalled: false,
      on: { installed: ({ account }) => void seen.push(account.id) },
    });
    const { location, cookie } = await begin(backend);
    const back = await consent(backend, location.search.slice(1));
    const answer = await comeBack(back, cookie);
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringContaining('The integration is connected'),
    ]);
    const { id } = backend.sandbox.account;
    expect(await backend.server.accounts.all()).toEqual([
      { id, baseUrl: backend.crm, clientId: backend.integration.clientId },
    ]);
    await backend.server.workOff();
    expect(seen).toEqual([id]);
    const crm = await backend.server.client(id, { leads });
    expect((await crm.leads.list({ limit: 1 })).items).toHaveLength(1);
    expect((await comeBack(back, cookie)).status).toBe(400);
  });

  it('comes to its end in both of two tabs in which it was begun', async () => {
    const backend = await startBackend({ isInstalled: false });
    const first = await begin(backend);
    const second = await begin(backend, first.cookie);
    expect(second.cookie).toBe(first.cookie);
    for (const { location } of [first, second]) {
      const back = await consent(backend, location.search.slice(1));
      expect((await comeBack(back, second.cookie)).status).toBe(200);
    }
    expect((await begin(backend, 'amokit_sign_in=chosen-by-others')).cookie).not.toMatch(/chosen/);
  });

  it('has a cookie that no neighbour of the host can set, where there is HTTPS', async () => {
    const { sandbox } = await startBackend();
    const { server } = await startBackend({
      isInstalled: false,
      integration: { ...sandbox.integration, redirectUri: 'https://backend.example/oauth' },
    });
    const answer = await server.fetch(new Request('https://backend.example/oauth/start'));
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-amokit_sign_in=[\w-]{43}; Path=\/; .*Secure$/,
    );
  });

  it('tells who has signed in, where it is their own browser', async () => {
    const ends: SignInEnd[] = [];
    const backend = await startBackend({
      isInstalled: false,
      www: 'http://www.amocrm.localhost',
      onSignIn: (end) => {
        ends.push(end);
        return end.status === 'installed' ? Response.redirect('https://site.example/') : undefined;
      },
    });
    const { sandbox, server } = backend;
    const { location, cookie } = await begin(backend);
    expect(location.origin).toBe('http://www.amocrm.localhost');
    const own = await comeBack(await consent(backend, location.search.slice(1)), cookie);
    expect([own.status, own.headers.get('location')]).toEqual([302, 'https://site.example/']);
    const state = await server.signInState();
    const { clientId: client_id } = sandbox.integration;
    const site = new URLSearchParams({ client_id, state, mode: 'post_message' });
    await comeBack(await consent(backend, String(site)));
    sandbox.control.install(client_id);
    await sandbox.control.settled();
    expect((await comeBack(new URL(`${backend.url}/oauth?state=x`))).status).toBe(400);
    const account = await server.accounts.get(sandbox.account.id);
    const headers = { authorization: `Bearer ${sandbox.tokens.longLived}` };
    const me = await fetch(`${sandbox.apiUrl}/api/v4/account`, { headers });
    const installed = { status: 'installed', account };
    expect(ends).toEqual([
      { ...installed, userId: Object(await me.json()).current_user_id },
      { ...installed, userId: undefined },
      { ...installed, userId: undefined },
      { status: 'refused', reason: 'state' },
    ]);
  });

  it('that nobody came back from is forgotten', async () => {
    const { data, claims } = memoryStores();
    const states = createStates(data, claims);
    vi.useFakeTimers({ toFake: ['Date'] });
    onTestFinished(() => void vi.useRealTimers());
    const old = await states.begin();
    vi.setSystemTime(Date.now() + 3_500_000);
    const young = await states.begin();
    vi.setSystemTime(Date.now() + 200_000);
    await states.sweep();
    expect(await data.getKeys()).toEqual([`states:${young}`]);
    expect(await states.take(old)).toBeUndefined();
    expect(await states.take(young)).toBeDefined();
  });

  it('says so when the person refuses', async () => {
    const backend = await startBackend({ isInstalled: false });
    const { location, cookie } = await begin(backend);
    const back = await consent(backend, location.search.slice(1), 'deny');
    expect(back.searchParams.get('error')).toBe('access_denied');
    expect((await comeBack(back, cookie)).status).toBe(403);
  });

  it.each([
    ['no state', '?code=x&referer=demo.amocrm.ru'],
    ['a state of nobody', '?code=x&referer=demo.amocrm.ru&state=abc'],
    ['a host that is none of the CRM’s', '?code=x&referer=evil.test&from_widget=1'],
    ['a host that ends alike', '?code=x&referer=evil-amocrm.ru&from_widget=1'],
    [
      'an integration that is not ours',
      `?code=x&referer=a.amocrm.ru&from_widget=1&client_id=${randomUUID()}`,
    ],
    ['no code', '?referer=demo.amocrm.ru&from_widget=1'],
  ])('is refused with %s, and sends the secret nowhere', async (_name, query) => {
    const backend = await startBackend({ isInstalled: false });
    const answer = await fetch(`${backend.url}/oauth${query}`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain(backend.integration.clientSecret);
    expect(await backend.server.accounts.all()).toEqual([]);
  });
});

describe('the CRM', () => {
  it('installs by switching the widget on, and ends it with a signed hook', async () => {
    const told: string[] = [];
    const backend = await startBackend({
      isInstalled: false,
      on: {
        installed: () => void told.push('installed'),
        uninstalled: () => void told.push('uninstalled'),
      },
    });
    const { control, account, integration } = backend.sandbox;
    control.setIntegration({
      id: integration.clientId,
      uninstall_uri: `${backend.url}/oauth/uninstall`,
    });
    control.install(integration.clientId);
    await control.settled();
    expect((await backend.server.accounts.get(account.id))?.baseUrl).toBe(backend.crm);
    const token = await backend.stores.tokens.get(String(account.id));
    expect(token?.baseUrl).toBe(backend.crm);

    control.uninstall(integration.clientId);
    await control.settled();
    expect(control.outgoing().map(({ kind, status }) => [kind, status])).toEqual([
      ['install', 200],
      ['uninstall', 200],
    ]);
    expect(await backend.server.accounts.all()).toEqual([]);
    expect(await backend.stores.tokens.get(String(account.id))).toBeUndefined();
    await backend.server.workOff();
    expect(told.sort()).toEqual(['installed', 'uninstalled']);
  });

  it('is believed to switch off under its signature alone', async () => {
    const backend = await startBackend();
    const { clientId, clientSecret } = backend.integration;
    const { id } = backend.sandbox.account;
    const sign = (text: string, key = clientSecret) =>
      createHmac('sha256', key).update(text).digest('hex');
    const good = sign(`${clientId}|${id}`);
    const call = async (signature: string, account: number | string = id) =>
      (
        await fetch(
          `${backend.url}/oauth/uninstall?${new URLSearchParams({
            account_id: String(account),
            client_uuid: clientId,
            signature,
          })}`,
        )
      ).status;
    for (const wrong of [
      '',
      'x',
      good.slice(0, -1),
      `${good}0`,
      sign(`${clientId}|${id}`, 'other'),
      sign(`${clientId}${id}`),
      sign(`${id}|${clientId}`),
    ])
      expect(await call(wrong)).toBe(403);
    expect(await call(good, id + 1)).toBe(403);
    expect(await backend.server.accounts.all()).toHaveLength(1);
    expect(await call(good.toUpperCase())).toBe(200);
    expect(await backend.server.accounts.all()).toEqual([]);
    expect(await call(good)).toBe(200);
  });

  it('is followed when an account is renamed', async () => {
    const backend = await startBackend();
    const { id } = backend.sandbox.account;
    const crm = await backend.server.client(id, { leads, webhooks });
    await crm.leads.list({ limit: 1 });
    backend.sandbox.control.renameAccount('workshop');
    expect((await crm.leads.list({ limit: 1 })).items).toHaveLength(1);
    const now = backend.crm.replace('demo.', 'workshop.');
    expect((await backend.server.accounts.get(id))?.baseUrl).toBe(now);
    expect((await backend.server.accounts.byOrigin(backend.crm))?.id).toBeUndefined();
    expect((await backend.server.accounts.byOrigin(now))?.id).toBe(id);
  });
});

describe('an integration that a person makes', () => {
  const post = (backend: Backend, body: unknown) =>
    fetch(`${backend.url}/oauth/secrets`, { method: 'POST', body: JSON.stringify(body) });

  it('gives its keys under a state of ours, once, and is answered exactly 200', async () => {
    const backend = await startBackend({ isInstalled: false });
    const state = await backend.server.signInState();
    const keys = { client_id: randomUUID(), client_secret: 's'.repeat(64) };
    expect((await post(backend, { ...keys, state: 'x'.repeat(43) })).status).toBe(403);
    expect((await post(backend, { ...keys, state })).status).toBe(200);
    expect((await post(backend, { ...keys, state })).status).toBe(400);
    expect((await post(backend, { ...keys, client_id: randomUUID(), state })).status).toBe(403);
    expect(
      (await post(backend, { ...keys, client_id: backend.integration.clientId, state })).status,
    ).toBe(400);
    for (const body of [undefined, 'x', [], { ...keys, client_secret: 'a b' }])
      expect((await post(backend, body)).status).toBe(400);
    const kept = await Promise.all(
      (await backend.stores.data.getKeys()).map((key) => backend.stores.data.getItem(key)),
    );
    expect(JSON.stringify(kept)).not.toContain(keys.client_secret);
  });

  it('is let in with those keys', async () => {
    const backend = await startBackend({ isInstalled: false });
    const state = await backend.server.signInState();
    const made = backend.sandbox.control.setIntegration({
      redirect_uri: backend.integration.redirectUri,
      is_external: true,
    });
    await post(backend, { client_id: made.id, client_secret: made.secret, state });
    const back = await consent(backend, String(new URLSearchParams({ client_id: made.id, state })));
    expect((await comeBack(back)).status).toBe(200);
    const [account] = await backend.server.accounts.all();
    expect(account?.clientId).toBe(made.id);
    const crm = await backend.server.client(account?.id ?? 0, { leads });
    expect((await crm.leads.list({ limit: 1 })).items).toHaveLength(1);
  });
});
