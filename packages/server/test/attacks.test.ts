/** What a stranger might send to a running server, by the letter: nothing between them and us is kind. */
import { request as httpRequest } from 'node:http';
import { describe, expect, it } from 'vitest';
import { type Backend, type BackendOptions, openSession, startBackend } from './harness.ts';

interface Raw {
  readonly method?: string;
  /** As it stands in the first line: `fetch` would put it straight. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends a request as it is given. */
const send = ({ url }: Backend, { body, ...raw }: Raw) =>
  new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }>(
    (resolve, reject) => {
      const { hostname, port } = new URL(url);
      const request = httpRequest({ hostname, port, ...raw }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part) => {
          text += part;
        });
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
        );
      });
      request.on('error', reject);
      request.end(body);
    },
  );

/** A backend that writes down to which origins it has sent something. */
async function start(options: BackendOptions = {}) {
  const asked: string[] = [];
  const backend = await startBackend({
    allow: { leads: ['list', 'get'] },
    ...options,
    onSend: ({ url }) => void asked.push(new URL(url).origin),
  });
  asked.length = 0;
  return { backend, asked };
}

describe('the address of a request', () => {
  it.each([
    { host: 'evil.test' },
    { 'x-forwarded-host': 'evil.test', 'x-forwarded-proto': 'https' },
    { forwarded: 'host=evil.test' },
  ])('is not taken from %j', async (headers) => {
    const { backend } = await start({ isInstalled: false });
    const { clientId, redirectUri } = backend.integration;
    const began = await send(backend, { path: '/oauth/start', headers });
    const location = new URL(String(began.headers.location));
    expect([location.origin, location.searchParams.get('client_id')]).toEqual([
      'https://www.amocrm.ru',
      clientId,
    ]);
    expect(JSON.stringify(began.headers)).not.toContain('evil.test');
    expect(await backend.server.webhookUrl(1)).toContain(new URL(redirectUri).origin);
  });

  it('makes no page of another host our own', async () => {
    const { backend } = await start();
    const { hostname } = new URL('http://evil.test');
    const headers = { host: hostname, origin: `http://${hostname}`, 'x-auth-token': '' };
    headers['x-auth-token'] = await backend.token();
    const { status } = await send(backend, { method: 'POST', path: '/session', headers });
    expect(status).toBe(401);
  });

  it.each([
    '//evil.test/oauth/start',
    '/oauth/start/../../evil.test',
    '/oauth//evil.test',
    '/%2fevil.test',
    '/\\evil.test',
    '/oauth/start?to=https://evil.test',
    '/oauth/start?%0d%0aset-cookie:%20a=b',
  ])('leads nobody elsewhere as %s', async (path) => {
    const { backend } = await start();
    const { headers, status } = await send(backend, { path });
    if (status === 302) expect(String(headers.location)).toMatch(/^https:\/\/www\.amocrm\.ru\//);
    else expect([400, 404]).toContain(status);
    expect(JSON.stringify(headers)).not.toMatch(/evil|a=b/);
  });
});

describe('the end of a sign-in', () => {
  it.each([
    'demo.amocrm.ru@evil.test',
    'evil.test#.amocrm.ru',
    'evil.test/.amocrm.ru',
    'amocrm.ru.evil.test',
    'evil.test?.amocrm.ru',
    'demo.amocrm.ru:22',
    '127.0.0.1',
    '169.254.169.254',
    '[::1]',
    'http://demo.amocrm.ru',
    'demo.amocrm.ru\\@evil.test',
    'demo.аmocrm.ru',
  ])('sends the secret to no host of the kind %s', async (referer) => {
    const { backend, asked } = await start({ isInstalled: false });
    const query = new URLSearchParams({ code: 'x', from_widget: '1', referer });
    const { status, text } = await send(backend, { path: `/oauth?${query}` });
    expect(status).toBe(400);
    expect(asked).toEqual([]);
    expect(text).not.toContain(referer);
  });

  it('is that of the browser alone in which it was begun', async () => {
    const { backend } = await start({ isInstalled: false });
    const began = await send(backend, { path: '/oauth/start' });
    const state = new URL(String(began.headers.location)).searchParams.get('state') ?? '';
    const query = new URLSearchParams({ code: 'x', referer: 'demo.amocrm.ru', state });
    const cookie = `amokit_sign_in=${'x'.repeat(43)}`;
    const { status, text } = await send(backend, { path: `/oauth?${query}`, headers: { cookie } });
    expect([status, text]).toEqual([400, expect.stringContaining('another browser')]);
  });
});

describe('the proxy', () => {
  it.each([
    '/api/v4/leads@evil.test/',
    '//evil.test/api/v4/leads',
    'http://evil.test/api/v4/leads',
    '/api/v4/leads/../users',
    '/api/v4/leads/1/../../users',
    '/api/v4/leads/%2e%2e/users',
    '/api/v4/leads/1;/../../users',
    '/api/v4/leads\\..\\users',
    '/api/v4/leads?page=1&x=//evil.test',
  ])('asks the account and nobody else for %s', async (path) => {
    const { backend, asked } = await start();
    const { body } = await openSession(backend, await backend.token());
    const headers = { authorization: `Bearer ${body.credential}`, origin: backend.crm };
    const { status } = await send(backend, { path, headers });
    expect([200, 400, 403, 404]).toContain(status);
    expect(new Set([...asked, backend.crm])).toEqual(new Set([backend.crm]));
    const users = backend.sandbox.control.requests().filter((its) => /users/.test(its.path));
    expect(users).toEqual([]);
  });

  it('hands on no cookie, no address and no rights that a page has made up', async () => {
    const seen: Request[] = [];
    const backend = await startBackend({
      allow: { leads: ['list'] },
      onSend: (request) => void seen.push(request),
    });
    const { body } = await openSession(backend, await backend.token());
    const headers = {
      authorization: `Bearer ${body.credential}`,
      origin: backend.crm,
      cookie: 'session_id=of-somebody',
      'x-forwarded-for': '10.0.0.1',
      'x-requested-with': 'XMLHttpRequest',
    };
    expect((await send(backend, { path: '/api/v4/leads?limit=1', headers })).status).toBe(200);
    const sent = seen.at(-1)?.headers;
    expect([...(sent?.keys() ?? [])].sort()).toEqual([
      'accept',
      'authorization',
      'x-context-user-id',
    ]);
    const other = { ...headers, 'x-context-user-id': '1' };
    expect((await send(backend, { path: '/api/v4/leads', headers: other })).status).toBe(403);
  });

  it('takes a credential from the header alone', async () => {
    const { backend, asked } = await start();
    const { body } = await openSession(backend, await backend.token());
    const headers = { origin: backend.crm, cookie: `credential=${body.credential}` };
    const path = `/api/v4/leads?access_token=${body.credential}&credential=${body.credential}`;
    expect((await send(backend, { path, headers })).status).toBe(401);
    expect(asked).toEqual([]);
    expect(JSON.stringify(backend.log)).not.toContain(body.credential);
  });
});

describe('a body', () => {
  it.each([
    '{"__proto__":{"polluted":1}}',
    '{"constructor":{"prototype":{"polluted":1}}}',
    '{"event":{"__proto__":{"polluted":1},"data":{"__proto__":{"element_type":2}}}}',
    '__proto__[polluted]=1&constructor[prototype][polluted]=1&event[__proto__][polluted]=1',
    `${'['.repeat(50_000)}`,
    `${'{"a":'.repeat(50_000)}`,
    `a${'[b]'.repeat(50_000)}=1`,
    'a=1&'.repeat(250_000),
    'a[]=&'.repeat(200_000),
  ])('changes nothing but what it is about, and ends: %#', async (body) => {
    const { backend } = await start();
    const answer = await send(backend, { method: 'POST', path: '/hooks/trigger', body });
    expect(answer.status).toBe(400);
    expect(Object('text').polluted).toBeUndefined();
    expect(await backend.stores.inbox.count()).toEqual({ waiting: 0, failed: 0 });
  });

  it('is read no further than a hook is long, also when nothing says how long it is', async () => {
    const { backend } = await start();
    const headers = { 'transfer-encoding': 'chunked' };
    const body = 'x'.repeat(1_100_000);
    for (const path of ['/hooks/trigger', '/hooks/bot', '/hooks/sms']) {
      const answer = await send(backend, { method: 'POST', path, headers, body });
      expect([path, answer.status]).toEqual([path, 413]);
    }
  });
});
