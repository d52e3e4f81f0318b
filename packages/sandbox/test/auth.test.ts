import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { at, items, start } from './harness.ts';

const bearer = (token: string, more: Record<string, string> = {}) => ({
  authorization: `Bearer ${token}`,
  ...more,
});

describe('who may call', () => {
  it('answers 401 in the form of the API to everything that is not a token', async () => {
    const { call } = await start();
    const forged = await new SignJWT({ account_id: 1 })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject('5400001')
      .setExpirationTime('1h')
      .sign(new TextEncoder().encode('0'.repeat(32)));
    const unsigned = `${btoa('{"alg":"none"}')}.${btoa('{"sub":"5400001"}')}.`;
    for (const token of ['', 'x', forged, unsigned, `${forged}x`]) {
      const answer = await call('GET', '/api/v4/account', undefined, bearer(token));
      expect(answer.status, token).toBe(401);
      expect(answer.type).toBe('application/problem+json');
      expect(at(answer.json, 'title')).toBe('Unauthorized');
      if (token) expect(answer.text).not.toContain(token);
    }
  });

  it('gives out tokens with the claims that clients read, which end with the clock', async () => {
    const { call, tokens, control, integration, account } = await start();
    const claims: unknown = JSON.parse(
      Buffer.from(tokens.access.split('.')[1] ?? '', 'base64url').toString(),
    );
    expect(claims).toMatchObject({
      aud: integration.clientId,
      account_id: account.id,
      sub: expect.any(String),
      base_domain: expect.stringMatching(/^amocrm\.localhost:\d+$/),
      api_domain: expect.any(String),
      scopes: expect.arrayContaining(['crm']),
      hash_uuid: expect.any(String),
      exp: expect.any(Number),
    });
    expect((await call('GET', '/api/v4/account', undefined, bearer(tokens.access))).status).toBe(
      200,
    );
    control.setClock({ advance: 25 * 3600 * 1000 });
    expect((await call('GET', '/api/v4/account', undefined, bearer(tokens.access))).status).toBe(
      401,
    );
    const longLived = bearer(tokens.longLived);
    expect((await call('GET', '/api/v4/account', undefined, longLived)).status).toBe(200);
  });

  it('lets an administrator act as another user, with the rights of that one', async () => {
    const { call, get, tokens } = await start();
    const users = items(await get('/api/v4/users'), 'users');
    const fewRights = Number(users.at(-1)?.id);
    const as = (id: number | string) =>
      bearer(tokens.longLived, { 'x-context-user-id': String(id) });
    const account = await call('GET', '/api/v4/account', undefined, as(fewRights));
    expect(at(account.json, 'current_user_id')).toBe(fewRights);
    const leads = items(await call('GET', '/api/v4/leads', undefined, as(fewRights)), 'leads');
    expect(leads.length).toBeGreaterThan(0);
    expect(new Set(leads.map((lead) => lead.responsible_user_id))).toEqual(new Set([fewRights]));
    expect((await call('GET', '/api/v4/users', undefined, as(fewRights))).status).toBe(403);
    for (const id of [0, 999, 'x'])
      expect((await call('GET', '/api/v4/account', undefined, as(id))).status).toBe(403);
  });

  it('counts seven requests in any second, then answers 429, and a ban after many of them', async () => {
    const sandbox = await start({ perSecond: 7 });
    const burst = (count: number) =>
      Promise.all(Array.from({ length: count }, () => sandbox.get('/api/v4/account')));
    const answers = await burst(20);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(7);
    const refused = answers.find(({ status }) => status === 429);
    expect(refused?.type).toBe('application/problem+json');
    expect(at(refused?.json, 'retry_after')).toBeTypeOf('number');
    sandbox.control.setLimits({ banAfter: 10 });
    await burst(30);
    expect((await sandbox.get('/api/v4/account')).status).toBe(403);
    sandbox.control.setLimits({ perSecond: null });
    expect((await sandbox.get('/api/v4/account')).status).toBe(200);
  });
});
