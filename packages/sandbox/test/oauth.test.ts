import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import { askHost, form } from './ask-host.ts';
import { start } from './harness.ts';
import { consent, exchange, text, tokenRequest, www } from './sign-in.ts';

const minute = 60_000;

describe('the sign-in', () => {
  it('asks the person, and sends them back with a code, the account and the state', async () => {
    const sandbox = await start();
    const { clientId } = sandbox.integration;
    const { page, location } = await consent(sandbox, `client_id=${clientId}&state=a%20b`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('example.test');
    expect(page.headers.get('x-frame-options')).toBe('DENY');
    expect(location.origin + location.pathname).toBe(sandbox.integration.redirectUri);
    const { port } = new URL(sandbox.apiUrl);
    expect(Object.fromEntries(location.searchParams)).toEqual({
      code: expect.stringMatching(/^def502/),
      state: 'a b',
      referer: `demo.amocrm.localhost:${port}`,
      platform: '1',
      client_id: clientId,
    });
  });

  it('gives no code to who is refused, nor to a page that was not asked', async () => {
    const sandbox = await start();
    const { clientId } = sandbox.integration;
    const { location } = await consent(sandbox, `client_id=${clientId}&state=s`, 'deny');
    expect(location.search).toBe('?error=access_denied&state=s');
    const forged = await askHost(sandbox, {
      host: www,
      path: '/oauth',
      ...form({ ticket: 'x', answer: 'allow' }),
    });
    expect(forged.status).toBe(400);
    const unknown = await askHost(sandbox, { host: www, path: '/oauth?client_id=x' });
    expect(unknown.status).toBe(400);
    const elsewhere = await askHost(sandbox, {
      host: www,
      path: `/oauth?client_id=${clientId}&redirect_uri=https%3A%2F%2Fevil.test`,
    });
    expect(elsewhere.status).toBe(400);
  });

  it('turns the window that opened it in the mode "popup"', async () => {
    const sandbox = await start();
    const { clientId } = sandbox.integration;
    const { decided } = await consent(
      sandbox,
      `client_id=${clientId}&mode=popup&state=%3C/script%3E`,
    );
    expect(decided.status).toBe(200);
    expect(decided.text).toContain('window.opener.location = "https://example.test/oauth?');
    expect(decided.text).not.toContain('state=</script>');
  });

  it('escapes the words of an external integration', async () => {
    const sandbox = await start();
    const query = new URLSearchParams({
      name: '<img src=x onerror=alert(1)>',
      redirect_uri: 'https://example.test/back',
      secrets_uri: 'https://example.test/secrets',
      scopes: 'crm,notifications',
    });
    const page = await askHost(sandbox, { host: www, path: `/oauth?${query}` });
    expect(page.status).toBe(200);
    expect(page.text).toContain('&lt;img');
    expect(page.text).not.toContain('<img');
  });
});

describe('tokens', () => {
  it('are given for a code, once and within 20 minutes, in JSON and as a form', async () => {
    const sandbox = await start();
    const { clientId } = sandbox.integration;
    for (const asForm of [false, true]) {
      const { location } = await consent(sandbox, `client_id=${clientId}`);
      const body = exchange(sandbox, {
        grant_type: 'authorization_code',
        code: location.searchParams.get('code') ?? '',
      });
      const first = await tokenRequest(sandbox, body, asForm);
      expect(first.status).toBe(200);
      expect(first.json).toEqual({
        token_type: 'Bearer',
        expires_in: 86_400,
        server_time: expect.any(Number),
        access_token: expect.any(String),
        refresh_token: expect.stringMatching(/^def50200/),
      });
      const api = await fetch(`${sandbox.apiUrl}/api/v4/account`, {
        headers: { authorization: `Bearer ${text(first.json, 'access_token')}` },
      });
      expect(api.status).toBe(200);
      const again = await tokenRequest(sandbox, body, asForm);
      expect(again.status).toBe(400);
      expect(again.type).toContain('application/json');
      expect(again.json).toMatchObject({
        title: 'Bad Request',
        status: 400,
        hint: expect.any(String),
      });
    }
    const { location } = await consent(sandbox, `client_id=${clientId}`);
    sandbox.control.setClock({ advance: 21 * minute });
    const late = exchange(sandbox, {
      grant_type: 'authorization_code',
      code: location.searchParams.get('code') ?? '',
    });
    expect((await tokenRequest(sandbox, late)).status).toBe(400);
  });

  it('are refreshed once with a refresh token, which is then dead', async () => {
    const sandbox = await start();
    const body = exchange(sandbox, {
      grant_type: 'refresh_token',
      refresh_token: sandbox.tokens.refresh,
    });
    const first = await tokenRequest(sandbox, body);
    expect(first.status).toBe(200);
    expect(text(first.json, 'refresh_token')).not.toBe(sandbox.tokens.refresh);
    const again = await tokenRequest(sandbox, body);
    expect(again.status).toBe(401);
    expect(JSON.stringify(again.json)).not.toContain(sandbox.tokens.refresh);
    sandbox.control.setClock({ advance: 91 * 86_400_000 });
    const old = { ...body, refresh_token: text(first.json, 'refresh_token') };
    expect((await tokenRequest(sandbox, old)).status).toBe(401);
  });

  it('are not given to a wrong secret, redirect address or request', async () => {
    const sandbox = await start();
    const good = exchange(sandbox, {
      grant_type: 'refresh_token',
      refresh_token: sandbox.tokens.refresh,
    });
    expect((await tokenRequest(sandbox, { ...good, client_secret: 'x' })).status).toBe(401);
    expect((await tokenRequest(sandbox, { ...good, redirect_uri: 'https://x.test' })).status).toBe(
      400,
    );
    expect((await tokenRequest(sandbox, { ...good, grant_type: 'password' })).status).toBe(400);
    for (const body of ['', '{', '[]', 'null', '7']) {
      const response = await fetch(`${sandbox.apiUrl}/oauth2/access_token`, {
        method: 'POST',
        body,
      });
      expect(response.status, body).toBe(400);
      await response.text();
    }
    expect((await tokenRequest(sandbox, good)).status).toBe(200);
  });

  it('end when they are revoked, and when the integration is switched off', async () => {
    const sandbox = await start();
    const { control, tokens, integration, call } = sandbox;
    const account = (token: string) =>
      call('GET', '/api/v4/account', undefined, { authorization: `Bearer ${token}` });
    control.revokeToken(tokens.access);
    expect((await account(tokens.access)).status).toBe(401);
    expect((await account(tokens.longLived)).status).toBe(200);
    control.uninstall(integration.clientId);
    expect((await account(tokens.longLived)).status).toBe(401);
    control.install(integration.clientId);
    expect((await account(tokens.longLived)).status).toBe(401);
    const fresh = await control.longLivedToken({ days: 1, scopes: ['crm'] });
    expect((await account(fresh)).status).toBe(200);
    expect(decodeJwt(fresh)).toMatchObject({ scopes: ['crm'] });
    control.setClock({ advance: 86_401_000 });
    expect((await account(fresh)).status).toBe(401);
    await expect(control.longLivedToken({ days: 4000 })).rejects.toThrow('five years');
  });

  it('of the ready document outlive a reset', async () => {
    const sandbox = await start();
    await sandbox.control.reset();
    expect((await sandbox.get('/api/v4/account')).status).toBe(200);
  });

  it('tell whose they are at /v3/user', async () => {
    const { apiUrl, tokens } = await start();
    const ask = (token: string) =>
      fetch(`${apiUrl}/v3/user`, { headers: { authorization: `Bearer ${token}` } });
    const answer: unknown = await (await ask(tokens.access)).json();
    expect(answer).toEqual({
      id: expect.any(Number),
      name: expect.any(String),
      email: expect.stringContaining('@'),
    });
    expect((await ask('x')).status).toBe(401);
  });
});

describe('a renamed account', () => {
  it('is found by the refresh token at the host that the access token names', async () => {
    const sandbox = await start();
    const { port } = new URL(sandbox.apiUrl);
    const { location } = await consent(sandbox, `client_id=${sandbox.integration.clientId}`);
    const [oldHost = ''] = (location.searchParams.get('referer') ?? '').split(':');
    const body = exchange(sandbox, {
      grant_type: 'authorization_code',
      code: location.searchParams.get('code') ?? '',
    });
    const path = '/oauth2/access_token';
    const first = await askHost(sandbox, { host: oldHost, path, ...form(body) });
    const refresh = form(
      exchange(sandbox, {
        grant_type: 'refresh_token',
        refresh_token: text(first.json, 'refresh_token'),
      }),
    );
    for (const name of ['www', 'gso', 'site', 'Demo', 'a.b', ''])
      expect(() => sandbox.control.renameAccount(name)).toThrow('can not be the account');
    sandbox.control.renameAccount('renamed');
    expect((await askHost(sandbox, { host: oldHost, path, ...refresh })).status).toBe(401);
    const { api_domain } = decodeJwt(text(first.json, 'access_token'));
    expect(api_domain).toBe(`${www}:${port}`);
    const found = await askHost(sandbox, {
      host: www,
      path: '/oauth2/account/current/subdomain',
      headers: { 'x-refresh-token': text(first.json, 'refresh_token') },
    });
    expect(found.json).toEqual({
      id: sandbox.account.id,
      subdomain: 'renamed',
      domain: `renamed.amocrm.localhost:${port}`,
      top_level_domain: 'ru',
    });
    const host = 'renamed.amocrm.localhost';
    expect((await askHost(sandbox, { host, path, ...refresh })).status).toBe(200);
    const spent = await askHost(sandbox, {
      host: www,
      path: '/oauth2/account/current/subdomain',
      headers: { 'x-refresh-token': text(first.json, 'refresh_token') },
    });
    expect(spent.status).toBe(401);
    expect(() => sandbox.control.renameAccount('WWW.')).toThrow('subdomain');
  });

  it('is looked up at plain addresses by who uses those', async () => {
    const { apiUrl, tokens, account } = await start();
    const { host } = new URL(apiUrl);
    expect(decodeJwt(tokens.access)).toMatchObject({ api_domain: host });
    const headers = { 'x-refresh-token': tokens.refresh };
    const found: unknown = await (
      await fetch(`${apiUrl}/oauth2/account/current/subdomain`, { headers })
    ).json();
    expect(found).toMatchObject({ id: account.id, subdomain: 'demo', domain: host });
  });
});

describe('the log and faults', () => {
  it('reach the exchange of tokens, and the log has no secret in it', async () => {
    const sandbox = await start();
    const { control, integration, tokens } = sandbox;
    const body = exchange(sandbox, { grant_type: 'refresh_token', refresh_token: tokens.refresh });
    control.addFault({ path: '/oauth2/access_token', status: 502, html: true });
    const failed = await fetch(`${sandbox.apiUrl}/oauth2/access_token`, { method: 'POST' });
    expect([failed.status, failed.headers.get('content-type')]).toEqual([502, 'text/html']);
    await failed.text();
    const { json, status } = await tokenRequest(sandbox, body);
    expect(status).toBe(200);
    const seen = control.requests().filter(({ path }) => path === '/oauth2/access_token');
    expect(seen.map((one) => one.status)).toEqual([502, 200]);
    const log = JSON.stringify([control.requests(), control.outgoing()]);
    for (const secret of [integration.clientSecret, tokens.refresh, text(json, 'access_token')])
      expect(log).not.toContain(secret);
  });
});
