import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../test/sign-in-server.ts';
import {
  fileTokenStore,
  memoryTokenStore,
  type OAuthToken,
  saveToken,
  type TokenStore,
} from './index.ts';

const token: OAuthToken = {
  accessToken: 'secret-access',
  refreshToken: 'secret-refresh',
  expiresAt: 1767225600,
  baseUrl: 'https://example.amocrm.ru',
};

const stores: readonly [string, () => Promise<TokenStore>][] = [
  ['memory', async () => memoryTokenStore()],
  ['file', async () => fileTokenStore(join(await temporaryFolder(), 'tokens'))],
];

describe.each(stores)('the %s store', (_, create) => {
  it('gives back what was saved, by account, and forgets it when told', async () => {
    const store = await create();
    expect(await store.get('1')).toBeUndefined();
    await saveToken(store, '1', token);
    await saveToken(store, 2, { ...token, accessToken: 'other' });
    expect(await store.get('1')).toEqual(token);
    await store.withLock('1', (locked) => locked.remove());
    expect(await store.get('1')).toBeUndefined();
    expect((await store.get('2'))?.accessToken).toBe('other');
  });

  it('lets one work at a time on an account, and others beside it', async () => {
    const store = await create();
    const log: string[] = [];
    let finish = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      finish = resolve;
    });
    let begun = (): void => undefined;
    const first = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const one = store.withLock('1', async () => {
      log.push('one begins');
      begun();
      await held;
      log.push('one ends');
    });
    await first;
    const two = store.withLock('1', async () => void log.push('two'));
    await store.withLock('2', async () => void log.push('other account'));
    finish();
    await Promise.all([one, two]);
    expect(log).toEqual(['one begins', 'other account', 'one ends', 'two']);
  });

  it('frees the lock when the work fails', async () => {
    const store = await create();
    await expect(
      store.withLock('1', async () => Promise.reject(new Error('broken'))),
    ).rejects.toThrow('broken');
    expect(await store.withLock('1', async () => 'free')).toBe('free');
  });
});

describe('the file store', () => {
  it('keeps files that this user alone can read, whatever the key', async () => {
    const folder = join(await temporaryFolder(), 'tokens');
    const store = fileTokenStore(folder);
    const keys = ['29741591', '../../escape', 'Abc', 'aBC', 'ключ', 'a/b\\c:d', '..', 'con'];
    for (const key of keys) await saveToken(store, key, { ...token, baseUrl: key });
    for (const key of keys) expect((await store.get(key))?.baseUrl).toBe(key);
    const names = await readdir(folder);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(keys.length);
    for (const name of names) expect((await stat(join(folder, name))).mode & 0o077).toBe(0);
    expect((await stat(folder)).mode & 0o077).toBe(0);
    await expect(store.get('x'.repeat(300))).rejects.toMatchObject({ code: 'USAGE' });
  });

  it('removes what a killed writer left, and keeps the token whole', async () => {
    const folder = join(await temporaryFolder(), 'tokens');
    const store = fileTokenStore(folder);
    await saveToken(store, '1', token);
    await writeFile(join(folder, '1.json.0000.tmp'), '{"accessToken":"sec');
    expect(await store.get('1')).toEqual(token);
    await store.withLock('1', async () => undefined);
    expect(await readdir(folder)).toEqual(['1.json']);
  });

  it('takes over the lock of a process that died', { timeout: 15_000 }, async () => {
    const folder = join(await temporaryFolder(), 'tokens');
    await mkdir(join(folder, '1.json.lock'), { recursive: true });
    const store = fileTokenStore(folder);
    await saveToken(store, '1', token);
    expect(await store.get('1')).toEqual(token);
  });

  it.each(['', '{"accessToken":"secret-acc', '[]', 'null', '{"accessToken":5}', '\u0000'])(
    'says which file holds no token, without its text: %j',
    async (text) => {
      const folder = await temporaryFolder();
      await writeFile(join(folder, '1.json'), text);
      const error = await fileTokenStore(folder)
        .get('1')
        .catch((reason: unknown) => reason);
      expect(String(error)).toContain(join(folder, '1.json'));
      expect(String(error)).not.toContain('secret');
    },
  );

  it('writes a token as a whole: a reader never meets half of one', async () => {
    const folder = await temporaryFolder();
    const store = fileTokenStore(folder);
    const long = { ...token, accessToken: 'x'.repeat(200_000) };
    await saveToken(store, '1', long);
    let isWriting = true;
    const writing = (async () => {
      for (let round = 0; round < 20; round += 1) await saveToken(store, '1', long);
      isWriting = false;
    })();
    let reads = 0;
    while (isWriting) {
      expect(JSON.parse(await readFile(join(folder, '1.json'), 'utf8'))).toEqual(long);
      reads += 1;
    }
    await writing;
    expect(reads).toBeGreaterThan(0);
  });
});
