import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leads } from '@amokit/client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSeal, createServer, type Stores } from '../src/index.ts';
import { fileStores, listen } from '../src/node.ts';
import { redisStores } from '../src/redis.ts';
import { openSession, startBackend } from './harness.ts';
import { hasRedis, startRedis } from './redis-server.ts';

const [old, present] = [7, 8].map((byte) => Buffer.alloc(32, byte).toString('base64'));
if (!old || !present) throw new Error('two keys');

/** Opens the same stores with other keys: another time is another process. */
type Opener = (key: string | readonly string[]) => Stores;

const kinds: readonly (readonly [string, () => Promise<Opener>])[] = [
  [
    'files',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'amokit-server-'));
      onTestFinished(() => rm(folder, { recursive: true, force: true }));
      return (key) => fileStores({ folder, key });
    },
  ],
];
const redisKind = [
  'Redis',
  async (): Promise<Opener> => {
    const { url } = await startRedis();
    return (key) => {
      const stores = redisStores({ url, key });
      onTestFinished(() => stores.close());
      return stores;
    };
  },
] as const;

const integration = {
  clientId: randomUUID(),
  clientSecret: 'secret-of-the-integration',
  redirectUri: 'https://backend.example/oauth',
};

describe.each([...kinds, ...(hasRedis ? [redisKind] : [])])(
  'a key that is changed, in %s',
  (_name, prepare) => {
    it('opens all that is there, and can be given up after everything was closed anew', async () => {
      const open = await prepare();
      const before = open(old);
      const backend = await startBackend({ stores: before });
      await backend.server.checkKey();
      const { id } = backend.sandbox.account;
      const made = backend.sandbox.control.setIntegration({ is_external: true });
      const state = await backend.server.signInState();
      const secrets = { client_id: made.id, client_secret: made.secret, state };
      await fetch(`${backend.url}/oauth/secrets`, {
        method: 'POST',
        body: JSON.stringify(secrets),
      });
      const address = new URL(await backend.server.webhookUrl(id)).pathname;
      const token = await before.tokens.get(String(id));

      const between = open(`${present},${old}`);
      const next = createServer({ integration: backend.integration, stores: between });
      const hook = () => new Request(`https://x.test${address}`, { method: 'POST', body: 'a=b' });
      await next.checkKey();
      expect(await between.tokens.get(String(id))).toEqual(token);
      expect((await next.fetch(hook())).status).toBe(200);
      expect(new URL(await next.webhookUrl(id)).pathname).not.toBe(address);
      await expect(open(present).tokens.get(String(id))).rejects.toThrow(/AMOKIT_KEY=new,old/);
      expect(await next.reseal()).toBe(1);

      const after = open([present]);
      const last = createServer({ integration: backend.integration, stores: after });
      await last.checkKey();
      expect(await after.tokens.get(String(id))).toEqual(token);
      const crm = await last.client(id, { leads });
      expect((await crm.leads.list({ limit: 1 })).items).toHaveLength(1);
      // Its secret opens, so that it is known.
      const again = await last.fetch(
        new Request('https://x.test/oauth/secrets', {
          method: 'POST',
          body: JSON.stringify({ ...secrets, state: await last.signInState() }),
        }),
      );
      expect(again.status).toBe(400);
      expect((await last.fetch(hook())).status).toBe(404);
    });

    it('that is wrong says so: when the server begins, in answers and in the log', async () => {
      const open = await prepare();
      await createServer({ integration, stores: open(old) }).checkKey();
      const wrong = createServer({ integration, stores: open(present) });
      await expect(wrong.checkKey()).rejects.toThrow(/another key than AMOKIT_KEY has/);
      await expect(listen(wrong, { port: 0, signals: false })).rejects.toMatchObject({
        code: 'USAGE',
      });
      await createServer({ integration, stores: open(old) }).checkKey();

      const backend = await startBackend({ stores: open(old), allow: { leads: true } });
      const { body } = await openSession(backend, await backend.token());
      const { log } = backend;
      const other = createServer({
        integration: backend.integration,
        stores: open(present),
        allow: { leads: true },
        log: (entry) => log.push(entry),
      });
      const headers = { authorization: `Bearer ${body.credential}`, origin: backend.crm };
      const answer = await other.fetch(new Request('http://x.test/api/v4/leads', { headers }));
      expect([answer.status, Object(await answer.json()).detail]).toEqual([
        500,
        'The server is set up wrongly; its log says more',
      ]);
      expect(log).toContainEqual(
        expect.objectContaining({
          event: 'proxy_fault',
          detail: expect.stringMatching(/AMOKIT_KEY/),
        }),
      );
    });

    it('that is gone leaves jobs aside, where they wait for it', async () => {
      const open = await prepare();
      const job = { kind: 'webhook', key: 'k', account: 7, body: { code: 'add_lead' } };
      const { inbox } = open(old);
      for (const account of [1, 2, 3]) await inbox.add({ ...job, account });
      const other = open(present);
      await other.inbox.add({ ...job, account: 4 });
      expect(await other.inbox.take(60_000)).toMatchObject({ account: 4 });
      expect(await other.inbox.take(60_000)).toBeUndefined();
      const failed = await other.inbox.failed();
      expect(failed).toHaveLength(3);
      expect(failed[0]).toMatchObject({
        body: undefined,
        error: expect.stringMatching(/AMOKIT_KEY/),
      });
      const both = open([present, old]);
      for (const { id } of failed) expect(await both.inbox.revive(id)).toBe(true);
      expect(await both.inbox.take(60_000)).toMatchObject({ body: job.body, attempt: 1 });
    });
  },
);

describe('a seal', () => {
  it('takes keys as openssl makes them, with every letter of base64, and in the form for addresses', async () => {
    for (const byte of [0, 62, 63, 251, 255]) {
      const bytes = Buffer.alloc(32, byte);
      const sealed = await createSeal(bytes.toString('base64')).close('x', 'y');
      for (const form of ['base64', 'base64url'] as const)
        expect(await createSeal(bytes.toString(form)).open(sealed, 'y')).toBe('x');
    }
  });

  it('takes keys in a text, between commas or spaces, and refuses each that is none', async () => {
    const sealed = await createSeal(old).close('x', 'y');
    for (const keys of [`${present},${old}`, ` ${present}\n${old} `, [present, old]])
      expect(await createSeal(keys).open(sealed, 'y')).toBe('x');
    for (const keys of [`${present},short`, [present, 'short'], [], ' , '])
      expect(() => createSeal(keys)).toThrow(/openssl rand -base64 32/);
    expect(() => createSeal(`${present},short`)).not.toThrow(present);
  });

  it('tells what was changed from what another key has closed', async () => {
    const seal = createSeal(old);
    const sealed = await seal.close('x', 'y');
    const changed = `${sealed.slice(0, -2)}${sealed.endsWith('AA') ? 'BB' : 'AA'}`;
    await expect(seal.open(changed, 'y')).rejects.toThrow(/it was changed/);
    for (const none of ['', 'v1.', `v2${sealed.slice(2)}`, sealed.replace(/[^.]+$/, 'x')])
      await expect(seal.open(none, 'y')).rejects.toThrow(/it was changed/);
    await expect(createSeal(present).open(sealed, 'y')).rejects.toThrow(/another key/);
  });
});
