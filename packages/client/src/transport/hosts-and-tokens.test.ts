import { describe, expect, it } from 'vitest';
import { listPage, startServer } from '../../test/http-server.ts';
import { type Auth, bearer, createClient, files, leads } from '../index.ts';

describe('the drive', () => {
  it('is found through the account, asked once', async () => {
    const drive = await startServer(() => listPage('files', [{ uuid: 'u' }]));
    const account = await startServer(() => ({ json: { id: 9, drive_url: drive.url } }));
    const crm = createClient({
      baseUrl: account.url,
      auth: bearer('token-of-a-test'),
      services: { files },
    });
    const [one, two] = await Promise.all([
      crm.files.list({ filter: { uuid: ['a', 'b'] } }),
      crm.files.list({ filter: { term: 'x' } }),
    ]);
    expect([one, two].map(({ items }) => items.length)).toEqual([1, 1]);
    expect(account.log.map(({ path }) => path)).toEqual(['/api/v4/account?with=drive_url']);
    expect(drive.log.map(({ path }) => path).sort()).toEqual([
      '/v1.0/files?filter[term]=x&page=1&limit=250',
      '/v1.0/files?filter[uuid]=a,b&page=1&limit=250',
    ]);
  });

  it('is asked for again when the account did not tell', async () => {
    const account = await startServer(() => ({ json: { id: 9 } }));
    const crm = createClient({
      baseUrl: account.url,
      auth: bearer('token-of-a-test'),
      services: { files },
    });
    for (const _ of [1, 2])
      await expect(crm.files.list()).rejects.toMatchObject({ code: 'ANSWER', problem: 'shape' });
    expect(account.log).toHaveLength(2);
  });
});

describe('an auth that can renew its token', () => {
  /** A token that is renewed once for all requests that left before. */
  function renewing(): Auth & { renewals: number } {
    let renewedAt = 0;
    const auth: Auth & { renewals: number } = {
      ...bearer(() => (auth.renewals > 0 ? 'new-token-of-a-test' : 'old-token-of-a-test')),
      renewals: 0,
      async renew(at: number) {
        if (at < renewedAt) return;
        renewedAt = Date.now() + 1;
        auth.renewals += 1;
      },
    };
    return auth;
  }

  it('renews it after a 401 and sends the request again, a write too', async () => {
    const server = await startServer(({ headers, method }) =>
      headers.authorization === 'Bearer new-token-of-a-test'
        ? method === 'POST'
          ? listPage('leads', [{ id: 1, request_id: '0' }])
          : { json: { id: 1 } }
        : { status: 401, json: { title: 'Unauthorized' } },
    );
    const auth = renewing();
    const crm = createClient({ baseUrl: server.url, auth, services: { leads } });
    const all = await Promise.all([crm.leads.get(1), crm.leads.get(2), crm.leads.createOne({})]);
    expect(all.map((item) => item?.id)).toEqual([1, 1, 1]);
    expect(auth.renewals).toBe(1);
    expect(server.log).toHaveLength(6);
  });

  it('gives up when the new token is refused as well', async () => {
    const server = await startServer(() => ({ status: 401, json: { title: 'Unauthorized' } }));
    const crm = createClient({ baseUrl: server.url, auth: renewing(), services: { leads } });
    await expect(crm.leads.get(1)).rejects.toMatchObject({ code: 'UNAUTHORIZED' });
    expect(server.log).toHaveLength(2);
  });
});

describe('an aborted call', () => {
  const reason = new Error('gone');
  const never = new Promise<never>(() => undefined);

  it('waits for no address of the drive, which others may wait for', async () => {
    const held: (() => void)[] = [];
    const account = await startServer(() => (response) => {
      held.push(() => response.end(JSON.stringify({ id: 9, drive_url: account.url })));
    });
    const crm = createClient({
      baseUrl: account.url,
      auth: bearer('token-of-a-test'),
      services: { files },
    });
    const controller = new AbortController();
    const leaving = crm.files.list({}, { signal: controller.signal });
    const staying = crm.files.list().catch(({ code }: { code: string }) => code);
    await expect.poll(() => held.length).toBe(1);
    controller.abort(reason);
    await expect(leaving).rejects.toBe(reason);
    held[0]?.();
    await expect.poll(() => account.log.length).toBe(2);
    held[1]?.();
    expect(await staying).toBe('ANSWER');
  });

  it('waits for no token, neither the first nor a new one', async () => {
    const server = await startServer(() => ({ status: 401, json: { title: 'Unauthorized' } }));
    let asked = 0;
    const ask = () => {
      asked += 1;
      return never;
    };
    for (const auth of [bearer(ask), { ...bearer('token-of-a-test'), renew: ask }]) {
      asked = 0;
      const crm = createClient({ baseUrl: server.url, auth, services: { leads } });
      const controller = new AbortController();
      const reading = crm.leads.get(1, {}, { signal: controller.signal });
      const writing = crm.leads.create([{}], { signal: controller.signal });
      await expect.poll(() => asked).toBe(2);
      controller.abort(reason);
      await expect(reading).rejects.toBe(reason);
      await expect(writing).rejects.toBe(reason);
    }
  });
});

it('sends bytes as they are', async () => {
  const server = await startServer(() => ({ json: { id: 1 } }));
  const crm = createClient({ baseUrl: server.url, auth: bearer('token-of-a-test'), services: {} });
  const body = new TextEncoder().encode('{"sent":"raw"}');
  await crm.request({ method: 'POST', path: '/upload', body });
  expect(server.log[0]?.body).toEqual({ sent: 'raw' });
  expect(server.log[0]?.headers['content-type']).toBeUndefined();
});
