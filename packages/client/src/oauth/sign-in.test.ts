import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createSandbox, loopbackFetch, type SandboxOptions } from '@amokit/sandbox';
import { build } from 'vite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startServer } from '../../test/http-server.ts';
import { createClient, leads } from '../index.ts';
import * as edge from './edge.ts';
import * as entry from './index.ts';
import {
  accountIdOf,
  authorizeUrl,
  exchangeApiKey,
  exchangeCode,
  findAccount,
  findAccountByAccessToken,
  getResourceOwner,
  type Integration,
  memoryTokenStore,
  oauth,
  refreshToken,
  saveToken,
} from './index.ts';

/** A sandbox whose integration has a backend that hears of codes. */
async function start(options: SandboxOptions = {}) {
  const redirects: URLSearchParams[] = [];
  let heard = (): void => undefined;
  const backend = await startServer(({ path }) => {
    redirects.push(new URL(path, 'http://x').searchParams);
    heard();
    return { status: 200 };
  });
  const sandbox = await createSandbox({
    apiOnly: true,
    redirectUri: `${backend.url}/oauth`,
    allowOutgoing: [new URL(backend.url).host],
    ...options,
  });
  onTestFinished(() => sandbox.close());
  const { clientId, clientSecret, redirectUri } = sandbox.integration;
  const integration: Integration = {
    clientId,
    clientSecret,
    redirectUri,
    trust: [sandbox.apiUrl],
  };
  /** The query of the next redirect that something causes. */
  const redirect = async (cause: () => unknown): Promise<Record<string, string>> => {
    const next = new Promise<void>((resolve) => {
      heard = resolve;
    });
    await cause();
    await next;
    return Object.fromEntries(redirects.at(-1) ?? []);
  };
  return { sandbox, integration, redirect };
}

async function signIn(options?: SandboxOptions) {
  const started = await start(options);
  const { sandbox, integration, redirect } = started;
  const { code = '' } = await redirect(() => sandbox.control.install(integration.clientId));
  const token = await exchangeCode(integration, { code, referer: new URL(sandbox.apiUrl).host });
  return { ...started, code, token };
}

describe('the sign-in, against the sandbox', () => {
  it('exchanges a code for a token with which the API answers', async () => {
    const { sandbox, integration, token } = await signIn();
    expect(accountIdOf(token)).toBe(sandbox.account.id);
    const store = memoryTokenStore();
    await saveToken(store, '1', token);
    const crm = createClient({
      auth: oauth({ integration, store, account: 1 }),
      baseUrl: token.baseUrl,
      services: { leads },
    });
    expect((await crm.leads.list({ limit: 5 })).items).toHaveLength(5);
    expect(await getResourceOwner(integration, token)).toMatchObject({
      id: expect.any(Number),
      email: expect.stringContaining('@'),
    });
  });

  it('takes a code once', async () => {
    const { sandbox, integration, code } = await signIn();
    const referer = new URL(sandbox.apiUrl).host;
    const error = await exchangeCode(integration, { code, referer }).catch((its: unknown) => its);
    expect(error).toMatchObject({ code: 'VALIDATION', status: 400 });
    expect(JSON.stringify([error, String(error)])).not.toContain(code);
  });

  it('refreshes after a day, and when the access token was revoked', async () => {
    const { sandbox, integration, token } = await signIn();
    const store = memoryTokenStore();
    await saveToken(store, '1', token);
    const told: string[] = [];
    const crm = createClient({
      auth: oauth({
        integration,
        store,
        account: 1,
        onToken: ({ accessToken }) => void told.push(accessToken),
      }),
      baseUrl: token.baseUrl,
      services: { leads },
    });
    await crm.leads.list({ limit: 1 });
    // The clock of this machine does not know of it: the API answers 401.
    sandbox.control.setClock({ advance: 25 * 3_600_000 });
    await Promise.all([1, 2, 3, 4, 5].map((page) => crm.leads.list({ limit: 1, page })));
    expect(told).toHaveLength(1);
    sandbox.control.revokeToken(told[0] ?? '');
    await crm.leads.list({ limit: 1 });
    expect(told).toHaveLength(2);
    sandbox.control.uninstall(integration.clientId);
    await expect(crm.leads.list({ limit: 1 })).rejects.toMatchObject({
      code: 'SIGN_IN',
      reason: 'refused',
    });
  });

  it('finds the account by either token, and exchanges an API key', async () => {
    const { sandbox, integration, redirect, token } = await signIn();
    const { host } = new URL(sandbox.apiUrl);
    const expected = { id: sandbox.account.id, subdomain: 'demo', domain: host };
    expect(await findAccount(integration, token)).toMatchObject(expected);
    const www = sandbox.apiUrl;
    expect(await findAccountByAccessToken(integration, token.accessToken, { www })).toMatchObject(
      expected,
    );
    const { id, email } = await getResourceOwner(integration, token);
    const { code = '', ...query } = await redirect(() =>
      exchangeApiKey(integration, {
        account: sandbox.apiUrl,
        login: email ?? '',
        apiKey: sandbox.control.apiKey(id),
        state: 'abc',
      }),
    );
    expect(query).toMatchObject({ from_exchange: '1', state: 'abc' });
    expect(await exchangeCode(integration, { code, referer: host })).toMatchObject({
      baseUrl: sandbox.apiUrl,
    });
    const wrong = { account: sandbox.apiUrl, login: email ?? '', apiKey: 'secret-key' };
    const error = await exchangeApiKey(integration, wrong).catch((its: unknown) => its);
    expect(error).toMatchObject({ code: 'FORBIDDEN' });
    expect(JSON.stringify([error, String(error)])).not.toContain('secret-key');
  });

  it('follows an account that was renamed to its new host', async () => {
    const { sandbox, integration: plain } = await start();
    const { port } = new URL(sandbox.apiUrl);
    const base = `http://amocrm.localhost:${port}`;
    const integration = { ...plain, trust: [base], fetch: loopbackFetch };
    const first = await refreshToken(integration, {
      accessToken: sandbox.tokens.access,
      refreshToken: sandbox.tokens.refresh,
      expiresAt: 0,
      baseUrl: `http://demo.amocrm.localhost:${port}`,
    });
    const store = memoryTokenStore();
    await saveToken(store, '1', first);
    const crm = createClient({
      auth: oauth({ integration, store, account: 1 }),
      baseUrl: first.baseUrl,
      services: { leads },
      fetch: loopbackFetch,
    });
    await crm.leads.list({ limit: 1 });
    sandbox.control.renameAccount('renamed');
    expect((await crm.leads.list({ limit: 2 })).items).toHaveLength(2);
    expect((await store.get('1'))?.baseUrl).toBe(`http://renamed.amocrm.localhost:${port}`);
  });

  it('asks for access at the page of the brand', async () => {
    const { sandbox, integration } = await start();
    const { clientId } = integration;
    expect(authorizeUrl({ clientId, state: 'a&b' })).toBe(
      `https://www.amocrm.ru/oauth?client_id=${clientId}&state=a%26b&mode=post_message`,
    );
    expect(authorizeUrl({ clientId, state: 's', brand: 'kommo', mode: 'popup' })).toBe(
      `https://www.kommo.com/oauth?client_id=${clientId}&state=s&mode=popup`,
    );
    const { port } = new URL(sandbox.apiUrl);
    const www = `http://www.amocrm.localhost:${port}`;
    expect(authorizeUrl({ clientId, state: 's', www })).toContain(`${www}/oauth?`);
    expect(() => authorizeUrl({ clientId, state: '' })).toThrow(/state/);
  });
});

describe('a host that is not the CRM', () => {
  const asked: string[] = [];
  const integration: Integration = {
    clientId: 'id',
    clientSecret: 'secret',
    redirectUri: 'https://example.com',
    trust: ['http://127.0.0.1:8484'],
    fetch: async (input) => {
      asked.push(new URL(input instanceof Request ? input.url : input).origin);
      return Response.json({ title: 'Bad Request' }, { status: 400 });
    },
  };

  it.each([
    'example.com',
    'amocrm.ru.example.com',
    'evil-amocrm.ru',
    'example.com/.amocrm.ru',
    'example.com#.amocrm.ru',
    'example.com?.amocrm.ru',
    'x@example.com',
    'a.amocrm.ru@example.com',
    'a.amocrm.ru:8443',
    'http://a.amocrm.ru',
    'ftp://a.amocrm.ru',
    '127.0.0.1:8485',
    'localhost',
    '',
    '\\\\a.amocrm.ru',
    'javascript:a.amocrm.ru',
  ])('gets no secret: %s', async (referer) => {
    await expect(exchangeCode(integration, { code: 'c', referer })).rejects.toMatchObject({
      code: 'USAGE',
    });
    expect(asked).toEqual([]);
  });

  it.each([
    ['a.amocrm.ru', 'https://a.amocrm.ru'],
    ['a.kommo.com', 'https://a.kommo.com'],
    ['A.AMOCRM.COM', 'https://a.amocrm.com'],
    ['127.0.0.1:8484', 'http://127.0.0.1:8484'],
    ['https://b.amocrm.ru/', 'https://b.amocrm.ru'],
  ])('is another matter than %s', async (referer, origin) => {
    const exchanging = exchangeCode(integration, { code: 'c', referer });
    await expect(exchanging).rejects.toMatchObject({ code: 'VALIDATION' });
    expect(asked.splice(0)).toEqual([origin]);
  });
});

describe('the entry of the sign-in', () => {
  it('exports these names and no others', () => {
    expect(Object.keys(entry).sort()).toMatchInlineSnapshot(`
      [
        "accountIdOf",
        "authorizeUrl",
        "exchangeApiKey",
        "exchangeCode",
        "fileTokenStore",
        "findAccount",
        "findAccountByAccessToken",
        "getResourceOwner",
        "memoryTokenStore",
        "oauth",
        "refreshToken",
        "saveToken",
        "siteButton",
        "siteButtonHtml",
      ]
    `);
  });

  it('has all of them but the file store where there are no files', async () => {
    const { fileTokenStore: _, ...others } = entry;
    expect({ ...edge }).toEqual(others);
    const result = await build({
      configFile: false,
      logLevel: 'silent',
      resolve: { conditions: ['amokit-src', 'import', 'default'] },
      build: {
        write: false,
        lib: { entry: fileURLToPath(new URL('edge.ts', import.meta.url)), formats: ['es'] },
      },
    });
    const [output] = [result].flat();
    if (!output || !('output' in output)) throw new Error('vite gave no bundle');
    const [{ code, imports }] = output.output;
    expect(imports).toEqual([]);
    expect(code).not.toMatch(/node:|lockfile/);
  });

  it('does not resolve in a build for browsers', async () => {
    const building = build({
      configFile: false,
      logLevel: 'silent',
      root: fileURLToPath(new URL('../../test', import.meta.url)),
      plugins: [
        {
          name: 'page',
          resolveId: (id) => (id === 'page' ? '\0page' : undefined),
          load: (id) => (id === '\0page' ? "import '@amokit/client/oauth'" : undefined),
        },
      ],
      build: { write: false, rollupOptions: { input: 'page' } },
    });
    await expect(building).rejects.toThrow(/@amokit\/client\/oauth|oauth/);
  });

  it('does not resolve where a program says that it is a browser', async () => {
    const run = promisify(execFile)(
      process.execPath,
      ['--conditions=browser', '--input-type=module', '-e', "import '@amokit/client/oauth'"],
      { cwd: fileURLToPath(new URL('../..', import.meta.url)) },
    );
    await expect(run).rejects.toThrow(/ERR_PACKAGE_PATH_NOT_EXPORTED/);
  });

  it('takes no secret where there is a document', async () => {
    Object.assign(globalThis, { document: {} });
    onTestFinished(() => void Reflect.deleteProperty(globalThis, 'document'));
    const integration = { clientId: 'id', clientSecret: 'secret-x', redirectUri: 'https://a.b' };
    const store = memoryTokenStore();
    expect(() => oauth({ integration, store, account: 1 })).toThrow(/never be in a page/);
    await expect(exchangeCode(integration, { code: 'c', referer: 'a.amocrm.ru' })).rejects.toThrow(
      /never be in a page/,
    );
  });
});
