import { describe, expect, it } from 'vitest';
import { freePort, listPage, startServer } from '../../test/http-server.ts';
import { createClient, disposable, leads } from '../index.ts';

const clientOf = (baseUrl: string, token: () => string | Promise<string>) =>
  createClient({ baseUrl, auth: disposable({ token }), services: { leads } });

describe('disposable', () => {
  it('opens one session for all calls that wait, and spends one token', async () => {
    const server = await startServer(({ path }) =>
      path === '/session'
        ? { json: { credential: 'credential-1', expires_in: 600 } }
        : listPage('leads', []),
    );
    let tokens = 0;
    const crm = clientOf(server.url, () => {
      tokens += 1;
      return `disposable-token-${tokens}`;
    });
    await Promise.all([1, 2, 3].map((page) => crm.leads.list({ page })));
    const [opened, ...calls] = server.log;
    expect([tokens, opened?.path, opened?.headers['x-auth-token']]).toEqual([
      1,
      '/session',
      'disposable-token-1',
    ]);
    expect(calls.map(({ headers }) => headers.authorization)).toEqual(
      Array(3).fill('Bearer credential-1'),
    );
  });

  it('says of a write whose session could not be opened that it was not sent', async () => {
    const offline = clientOf(`http://127.0.0.1:${await freePort()}`, () => 'disposable-token');
    const withoutToken = clientOf('http://127.0.0.1:1', () => Promise.reject(new Error('no CRM')));
    for (const crm of [offline, withoutToken]) {
      const outcomes = await crm.leads.create.settled([{ name: 'A' }]);
      expect(outcomes).toMatchObject([{ outcome: 'refused', error: { code: 'REFRESH' } }]);
    }
  });

  it('takes no token that a header can not carry, and does not repeat it', async () => {
    const crm = clientOf('http://127.0.0.1:1', () => 'secret\nof-a-person');
    const error = await crm.leads.list().catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'USAGE' });
    expect(String(error)).not.toContain('of-a-person');
  });

  it('takes an answer that is no session for what it is', async () => {
    const server = await startServer(() => ({ json: { credential: 'x', expires_in: 'soon' } }));
    await expect(clientOf(server.url, () => 'disposable-token').leads.list()).rejects.toMatchObject(
      { code: 'USAGE' },
    );
    expect(server.log).toHaveLength(1);
  });
});
