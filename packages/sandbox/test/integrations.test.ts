import { createHmac } from 'node:crypto';
import { decodeJwt, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import type { Sandbox } from '../src/index.ts';
import { at, sessionHeaders, start } from './harness.ts';
import { startReceiver } from './receiver.ts';
import { consent, exchange, text, tokenRequest } from './sign-in.ts';
import { widgetZip } from './widget-zip.ts';

const minute = 60_000;

describe('an integration', () => {
  it('hears of being switched on with a code, and off with a signature', async () => {
    const receiver = await startReceiver();
    const sandbox = await start({
      allowOutgoing: [receiver.address],
      redirectUri: `${receiver.url}/oauth`,
    });
    const { control, integration, account } = sandbox;
    const { clientId: id, clientSecret, redirectUri } = integration;
    control.setIntegration({ id, uninstall_uri: `${receiver.url}/off` });
    control.uninstall(id);
    control.install(id);
    await control.settled();
    const [off, on] = ['/off', '/oauth'].map((path) =>
      receiver.received.find(({ url }) => url.startsWith(path)),
    );
    expect(off?.headers['user-agent']).toBe('amoService-oAuth-Code-Sender/1.0');
    expect(Object.fromEntries(new URL(off?.url ?? '', receiver.url).searchParams)).toEqual({
      account_id: String(account.id),
      client_uuid: id,
      signature: createHmac('sha256', clientSecret).update(`${id}|${account.id}`).digest('hex'),
    });
    const query = new URL(on?.url ?? '', receiver.url).searchParams;
    expect(query.get('from_widget')).toBe('1');
    const code = query.get('code') ?? '';
    const body = { ...exchange(sandbox, { grant_type: 'authorization_code', code }) };
    expect((await tokenRequest(sandbox, { ...body, redirect_uri: redirectUri })).status).toBe(200);
  });

  it('of the account itself gets its keys before the redirect, which has to answer 200', async () => {
    const receiver = await startReceiver();
    const sandbox = await start({ allowOutgoing: [receiver.address] });
    const query = new URLSearchParams({
      name: 'Outside',
      redirect_uri: 'https://example.test/back',
      secrets_uri: `${receiver.url}/secrets`,
      scopes: 'crm,notifications',
      state: 's-1',
    }).toString();
    const { location } = await consent(sandbox, query);
    const keys: unknown = JSON.parse(receiver.received[0]?.body ?? '');
    expect(keys).toEqual({
      client_id: expect.any(String),
      client_secret: expect.any(String),
      state: 's-1',
    });
    const answer = await tokenRequest(sandbox, {
      client_id: text(keys, 'client_id'),
      client_secret: text(keys, 'client_secret'),
      redirect_uri: 'https://example.test/back',
      grant_type: 'authorization_code',
      code: location.searchParams.get('code') ?? '',
    });
    expect(answer.status).toBe(200);
    expect(decodeJwt(text(answer.json, 'access_token'))).toMatchObject({
      scopes: ['crm', 'notifications'],
    });
    receiver.answer = 204;
    const { decided } = await consent(sandbox, query);
    expect(decided.status).toBe(502);
    expect(decided.text).toContain('204');
  });

  it('gets a code for a user and their key of older days, once in five minutes', async () => {
    const receiver = await startReceiver();
    const sandbox = await start({
      allowOutgoing: [receiver.address],
      redirectUri: `${receiver.url}/oauth`,
    });
    const { apiUrl, control, integration } = sandbox;
    const user: unknown = await (
      await fetch(`${apiUrl}/v3/user`, {
        headers: { authorization: `Bearer ${sandbox.tokens.access}` },
      })
    ).json();
    const body = {
      login: at(user, 'email'),
      api_key: control.apiKey(Number(at(user, 'id'))),
      client_uuid: integration.clientId,
      client_secret: integration.clientSecret,
      state: 'mine',
    };
    const ask = async (more: object = {}) => {
      const answer = await fetch(`${apiUrl}//oauth2/exchange_api_key`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...body, ...more }),
      });
      await answer.text();
      return answer.status;
    };
    expect(await ask({ api_key: 'x' })).toBe(403);
    expect(await ask({ login: undefined })).toBe(400);
    expect(await ask()).toBe(202);
    expect(await ask()).toBe(429);
    await control.settled();
    const query = new URL(receiver.received[0]?.url ?? '', receiver.url).searchParams;
    expect(query.get('from_exchange')).toBe('1');
    expect(query.get('state')).toBe('mine');
    control.setClock({ advance: 5 * minute });
    expect(await ask()).toBe(202);
  });

  it('is never called at an address that was not allowed', async () => {
    const receiver = await startReceiver();
    const sandbox = await start({ redirectUri: `${receiver.url}/oauth?secret=1` });
    sandbox.control.uninstall(sandbox.integration.clientId);
    sandbox.control.install(sandbox.integration.clientId);
    await sandbox.control.settled();
    expect(receiver.received).toEqual([]);
    expect(sandbox.control.outgoing()).toMatchObject([
      { kind: 'install', url: `${receiver.url}/oauth`, status: null, failed: 'refused' },
    ]);
  });
});

describe('the token of a page for a backend', () => {
  const verify = (sandbox: Sandbox, token: string) =>
    jwtVerify(token, new TextEncoder().encode(sandbox.integration.clientSecret), {
      algorithms: ['HS256'],
      audience: 'https://example.test',
    });

  it('is minted for a session, with the documented claims, for 30 minutes', async () => {
    const sandbox = await start();
    const headers = await sessionHeaders(sandbox);
    const { clientId } = sandbox.integration;
    const path = `/ajax/v2/integrations/${clientId}/disposable_token`;
    const answer = await sandbox.call('GET', path, undefined, headers);
    const { payload } = await verify(sandbox, text(answer.json, 'token'));
    expect(payload).toMatchObject({
      iss: sandbox.apiUrl,
      jti: expect.any(String),
      account_id: sandbox.account.id,
      user_id: expect.any(Number),
      client_uuid: clientId,
      subdomain: 'demo',
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(1800);
    const { cookie = '' } = headers;
    expect((await sandbox.call('GET', path, undefined, { cookie })).status).toBe(403);
    expect((await sandbox.call('GET', path, undefined, {})).status).toBe(401);
    expect(
      (await sandbox.call('GET', path.replace(clientId, 'x'), undefined, headers)).status,
    ).toBe(404);
    sandbox.control.setSwitches({ disposableTokenRoute: false });
    expect((await sandbox.call('GET', path, undefined, headers)).status).toBe(404);
  });
});

describe('the page’s own ways out', () => {
  it('a widget of the account gets the token of `$authorizedAjax`, other origins do not', async () => {
    const sandbox = await start({ widgets: [await widgetZip({})] });
    const headers = await sessionHeaders(sandbox);
    const path = '/ajax/widgets/hooked/disposable_token';
    const answer = await sandbox.call('POST', path, undefined, headers);
    expect(decodeJwt(text(answer.json, 'token'))).toMatchObject({ subdomain: 'demo' });
    const foreign = { ...headers, origin: 'https://evil.test' };
    expect((await sandbox.call('POST', path, undefined, foreign)).status).toBe(403);
    const none = '/ajax/widgets/none/disposable_token';
    expect((await sandbox.call('POST', none, undefined, headers)).status).toBe(404);
  });

  it('`crm_post` sends a form to an allowed address, and hands its answer on', async () => {
    const receiver = await startReceiver();
    const sandbox = await start({ widgets: [await widgetZip({})] });
    const headers = await sessionHeaders(sandbox);
    const body = { url: `${receiver.url}/in`, data: { a: { b: [1, 'x y'] } }, type: 'text' };
    const post = () => sandbox.call('POST', '/ajax/widgets/hooked/crm_post', body, headers);
    const refused = await post();
    expect([refused.status, refused.text]).toEqual([
      502,
      expect.stringContaining(receiver.address),
    ]);
    sandbox.control.allowOutgoing([receiver.address]);
    const answer = await post();
    expect([answer.status, answer.text]).toEqual([200, 'ok']);
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
    expect(receiver.received[0]?.body).toBe('a%5Bb%5D%5B0%5D=1&a%5Bb%5D%5B1%5D=x+y');
  });

  it('an administrator sets triggers and bots on the page, nobody else', async () => {
    const sandbox = await start();
    const { call, control, seed } = sandbox;
    const headers = await sessionHeaders(sandbox);
    const program = [{ question: [{ handler: 'show', params: { type: 'text', value: 'Hi' } }] }];
    const bot = await call('POST', '/ajax/bots', { name: 'B', program }, headers);
    expect(bot.json).toMatchObject({ name: 'B', type: 'salesbot' });
    const pipeline = await sandbox.get('/api/v4/leads/pipelines');
    const trigger = {
      pipeline_id: at(pipeline.json, '_embedded.pipelines.0.id'),
      statuses: [142],
      action: { type: 'bot', bot_id: at(bot.json, 'id') },
    };
    expect((await call('POST', '/ajax/triggers', trigger, headers)).status).toBe(200);
    const wrong = { ...trigger, pipeline_id: 1 };
    expect((await call('POST', '/ajax/triggers', wrong, headers)).status).toBe(400);
    const talk = (await sandbox.get(`/api/v4/talks/${seed.talkId}`)).json;
    await call('PATCH', `/api/v4/leads/${at(talk, 'entity_id')}`, { status_id: 142 });
    await control.settled();
    const messages = await call('GET', `/ajax/talks/${seed.talkId}/messages`, undefined, headers);
    expect(messages.text).toContain('"Hi"');
    const said = { talkId: seed.talkId, text: 'Thanks' };
    expect((await call('POST', '/ajax/say', said, headers)).status).toBe(200);
    const users = await sandbox.get('/api/v4/users');
    control.switchUser(Number(at(users.json, '_embedded.users.3.id')));
    expect((await call('POST', '/ajax/bots', { name: 'C', program }, headers)).status).toBe(403);
    expect((await call('GET', '/ajax/triggers', undefined, headers)).status).toBe(200);
    expect((await call('GET', '/ajax/triggers')).status).toBe(401);
  });
});
