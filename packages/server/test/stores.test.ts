import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OAuthToken, saveToken } from '@amokit/client/oauth';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSeal, memoryStores, type Stores } from '../src/index.ts';
import { fileStores } from '../src/node.ts';
import { redisStores } from '../src/redis.ts';
import { hasRedis, startRedis } from './redis-server.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const token: OAuthToken = {
  accessToken: 'sentinel-access-token',
  refreshToken: 'sentinel-refresh-token',
  expiresAt: 1_900_000_000,
  baseUrl: 'https://example.amocrm.ru',
};
const job = { kind: 'webhook', key: 'k', account: 7, body: { phone: 'sentinel-phone' } };

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'amokit-server-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens the same stores as often as asked: another time is another process. */
type Opener = () => Stores;

const kinds: readonly (readonly [string, () => Promise<Opener>])[] = [
  [
    'memory',
    async () => {
      const stores = memoryStores();
      return () => stores;
    },
  ],
  [
    'files',
    async () => {
      const folder = await temporaryFolder();
      return () => fileStores({ folder, key });
    },
  ],
  ...(hasRedis
    ? [
        [
          'Redis',
          async () => {
            const { url } = await startRedis();
            return () => {
              const stores = redisStores({ url, key });
              onTestFinished(() => stores.close());
              return stores;
            };
          },
        ] as const,
      ]
    : []),
];

describe.each(kinds)('stores in %s', (_name, prepare) => {
  it('keep tokens, and let one change them at a time', async () => {
    const open = await prepare();
    const [one, other] = [open(), open()];
    expect(await one.tokens.get('7')).toBeUndefined();
    await saveToken(one.tokens, '7', token);
    expect(await other.tokens.get('7')).toEqual(token);
    let inside = 0;
    const most = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        (index % 2 ? one : other).tokens.withLock('7', async (locked) => {
          inside += 1;
          const seen = inside;
          const its = await locked.get();
          await locked.set({ ...token, expiresAt: (its?.expiresAt ?? 0) + 1 });
          inside -= 1;
          return seen;
        }),
      ),
    );
    expect(Math.max(...most)).toBe(1);
    expect((await one.tokens.get('7'))?.expiresAt).toBe(token.expiresAt + 12);
    await one.tokens.withLock('7', (locked) => locked.remove());
    expect(await other.tokens.get('7')).toBeUndefined();
  });

  it('let one claim a thing, whoever asks', async () => {
    const open = await prepare();
    const [one, other] = [open(), open()];
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? one : other).claims.claim('jti:*/..', 60),
      ),
    );
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await one.claims.claim('another', 60)).toBe(true);
    await other.claims.release('jti:*/..');
    expect(await one.claims.claim('jti:*/..', 60)).toBe(true);
    expect(await one.claims.claim('another', 60)).toBe(false);
  });

  it('keep simple data', async () => {
    const stores = (await prepare())();
    await stores.data.setItem('accounts:1', { id: 1 });
    await stores.data.setItem('accounts:2', { id: 2 }, { ttl: 60 });
    await stores.data.setItem('sessions:1', { id: 3 });
    expect(await stores.data.getItem('accounts:2')).toEqual({ id: 2 });
    expect((await stores.data.getKeys('accounts')).sort()).toEqual(['accounts:1', 'accounts:2']);
    expect((await stores.data.getKeys()).sort()).toEqual([
      'accounts:1',
      'accounts:2',
      'sessions:1',
    ]);
    await stores.data.removeItem('accounts:1');
    expect(await stores.data.getItem('accounts:1')).toBeNull();
  });

  it('keep jobs until they are done, and give each to one', async () => {
    const open = await prepare();
    const [one, other] = [open(), open()];
    await Promise.all(
      Array.from({ length: 30 }, (_, account) => one.inbox.add({ ...job, account })),
    );
    const taken = await Promise.all(
      Array.from({ length: 40 }, (_, index) => (index % 2 ? one : other).inbox.take(60_000)),
    );
    const accounts = taken.flatMap((its) => its?.account ?? []);
    expect(accounts.sort((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, index) => index));
    expect(taken.find(Boolean)).toMatchObject({ ...job, account: expect.anything(), attempt: 1 });
    expect(await one.inbox.count()).toEqual({ waiting: 30, failed: 0 });
  });

  it('give a job again when its lease is over, or it was given back', async () => {
    const { inbox } = (await prepare())();
    await inbox.add(job);
    expect(await inbox.take(-1)).toMatchObject({ attempt: 1 });
    const again = await inbox.take(60_000);
    expect(again).toMatchObject({ attempt: 2, body: job.body });
    expect(await inbox.take(60_000)).toBeUndefined();
    await inbox.retry(again?.id ?? '', Date.now() - 1);
    const third = await inbox.take(60_000);
    expect(third?.attempt).toBe(3);
    await inbox.done(third?.id ?? '');
    expect(await inbox.count()).toEqual({ waiting: 0, failed: 0 });
  });

  it('put aside what fails, and give it another chance', async () => {
    const { inbox } = (await prepare())();
    await inbox.add(job);
    const its = await inbox.take(60_000);
    await inbox.fail(its?.id ?? '', 'Error: no');
    expect(await inbox.failed()).toMatchObject([
      { id: its?.id, error: 'Error: no', body: job.body },
    ]);
    expect(await inbox.revive('another')).toBe(false);
    expect(await inbox.revive(its?.id ?? '')).toBe(true);
    expect(await inbox.take(60_000)).toMatchObject({ id: its?.id, attempt: 1 });
  });

  it('grant seven requests in a second to an account, and wait when told to', async () => {
    const { budget } = (await prepare())();
    const grants = await Promise.all(Array.from({ length: 10 }, () => budget.take('7')));
    const waits = grants.flatMap((its) => ('wait' in its ? its.wait : []));
    expect(waits).toHaveLength(3);
    for (const wait of waits) expect(wait).toBeGreaterThan(1200);
    expect(await budget.take('8')).toHaveProperty('slot');
    const [first] = grants;
    await budget.answered('7', first && 'slot' in first ? first.slot : '');
    const shorter = await budget.take('7');
    expect('wait' in shorter && shorter.wait).toBeLessThanOrEqual(1001);
    await budget.pause('8', 5000);
    const paused = await budget.take('8');
    expect('wait' in paused && paused.wait).toBeGreaterThan(4000);
  });
});

describe('secrets at rest', () => {
  it('are nowhere in the files', async () => {
    const folder = await temporaryFolder();
    const stores = fileStores({ folder, key });
    await saveToken(stores.tokens, '7', token);
    await stores.inbox.add(job);
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile());
    expect(files.length).toBeGreaterThan(1);
    for (const { parentPath, name } of files)
      expect(await readFile(join(parentPath, name), 'utf8')).not.toContain('sentinel');
  });

  it('open with their key and for their account alone', async () => {
    const folder = await temporaryFolder();
    await saveToken(fileStores({ folder, key }).tokens, '7', token);
    const wrong = fileStores({ folder, key: Buffer.alloc(32, 8).toString('base64') });
    await expect(wrong.tokens.get('7')).rejects.toThrow(/another key than AMOKIT_KEY has/);
    const seal = createSeal(key);
    const sealed = await seal.close('x', 'access:7');
    expect(await seal.open(sealed, 'access:7')).toBe('x');
    await expect(seal.open(sealed, 'access:8')).rejects.toThrow(/access:8/);
  });

  it.each([undefined, '', 'short', 'ä', 'A'.repeat(100)])('want a key of 32 bytes: %s', (wrong) => {
    expect(() => createSeal(wrong)).toThrow(/openssl rand -base64 32/);
  });
});

describe.runIf(hasRedis)('a Redis that is killed', () => {
  it('loses nothing, and calls resume', async () => {
    const redis = await startRedis();
    const stores = redisStores({ url: redis.url, key });
    onTestFinished(() => stores.close());
    await saveToken(stores.tokens, '7', token);
    await stores.inbox.add(job);
    expect(await stores.claims.claim('jti', 60)).toBe(true);
    await redis.kill();
    const waiting = stores.tokens.get('7');
    await redis.restart();
    expect(await waiting).toEqual(token);
    expect(await stores.claims.claim('jti', 60)).toBe(false);
    expect(await stores.inbox.take(60_000)).toMatchObject({ body: job.body });
    expect(await stores.budget.take('7')).toHaveProperty('slot');
  });

  it('keeps the token of whoever slept, unless somebody has written since', async () => {
    const { url } = await startRedis();
    const stores = redisStores({ url, key });
    onTestFinished(() => stores.close());
    await saveToken(stores.tokens, '7', token);
    const late = { ...token, accessToken: 'late' };
    const newer = { ...token, accessToken: 'newer' };
    const raw = new (await import('ioredis')).Redis(url);
    onTestFinished(() => raw.disconnect());
    const loseLock = () => raw.del('amokit:token:{7}:lock');
    await stores.tokens.withLock('7', async (slept) => {
      await loseLock();
      await stores.tokens.withLock('7', (locked) =>
        locked.set({ ...token, refreshStartedAt: 1_800_000_000 }),
      );
      await slept.set(late);
    });
    expect((await stores.tokens.get('7'))?.accessToken).toBe('late');
    const cut = stores.tokens.withLock('7', async (slept) => {
      await loseLock();
      await saveToken(stores.tokens, '7', newer);
      await slept.set(late);
    });
    await expect(cut).rejects.toThrow(/another process has written since/);
    expect((await stores.tokens.get('7'))?.accessToken).toBe('newer');
  });
});
