import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createClient, isAmoError, leads } from '../src/index.ts';
import { fileTokenStore, oauth, saveToken } from '../src/oauth/index.ts';
import { bundleForNode } from './bundle-for-node.ts';
import { startSignIn, temporaryFolder } from './sign-in-server.ts';

const account = '29741591';
let bundles = '';
let script = '';

beforeAll(async () => {
  bundles = await mkdtemp(join(tmpdir(), 'amokit-'));
  script = await bundleForNode('token-process', bundles);
});
afterAll(() => rm(bundles, { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  readonly lines: Interface;
}

async function startProcess(script: string, options: object): Promise<Started> {
  const child = spawn(process.execPath, [script, JSON.stringify({ account, ...options })], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  if (!child.stdout) throw new Error('the process has no output');
  const lines = createInterface({ input: child.stdout });
  await once(lines, 'line');
  return { child, lines };
}

/** Lets a process begin; resolves with its line of results. */
async function run({ child, lines }: Started): Promise<unknown> {
  const line = once(lines, 'line');
  child.stdin?.write('go\n');
  return JSON.parse(String((await line)[0]));
}

describe('processes that share a file store', () => {
  it('refresh once for thirty requests, of which none fails', { timeout: 30_000 }, async () => {
    const server = await startSignIn();
    const tokens = join(await temporaryFolder(), 'tokens');
    await saveToken(fileTokenStore(tokens), account, server.issue(-5));
    const { integration, url: baseUrl } = server;
    const three = await Promise.all(
      [1, 2, 3].map(() => startProcess(script, { folder: tokens, integration, baseUrl })),
    );
    expect(await Promise.all(three.map(run))).toEqual([[], [], []]);
    expect(server.refreshes()).toBe(1);
  });

  it('killed between receiving and saving leave a clear error, and no loop of refreshes', {
    timeout: 30_000,
  }, async () => {
    const server = await startSignIn();
    const tokens = join(await temporaryFolder(), 'tokens');
    const store = fileTokenStore(tokens);
    await saveToken(store, account, server.issue(-5));
    const { integration, url: baseUrl } = server;
    const { child, lines } = await startProcess(script, {
      folder: tokens,
      integration,
      baseUrl,
      dies: 'before saving',
    });
    lines.close();
    child.stdin?.write('go\n');
    await once(child, 'exit');
    expect(server.refreshes()).toBe(1);

    const crm = createClient({
      auth: oauth({ integration, store, account }),
      baseUrl,
      services: { leads },
    });
    for (const page of [1, 2, 3]) {
      const error = await crm.leads.list({ page }).catch((reason: unknown) => reason);
      expect(isAmoError(error, 'SIGN_IN') && error.reason).toBe('interrupted');
      expect(String(error)).toMatch(/was cut off before its token was saved/);
    }
    expect(server.refreshes()).toBe(2);

    await saveToken(store, account, server.issue());
    expect((await crm.leads.list()).items).toHaveLength(1);
    expect(await readdir(tokens)).toEqual([`${account}.json`]);
  });

  it('killed where the CRM still takes the old refresh token leave a good token', {
    timeout: 30_000,
  }, async () => {
    // Kommo says so of answers that were lost: the old one lives until the new one is used.
    const server = await startSignIn(({ path }) => {
      if (path !== '/oauth2/access_token') return undefined;
      const { accessToken, refreshToken } = server.issue();
      return {
        json: { access_token: accessToken, refresh_token: refreshToken, expires_in: 86_400 },
      };
    });
    const tokens = join(await temporaryFolder(), 'tokens');
    const store = fileTokenStore(tokens);
    await saveToken(store, account, server.issue(-5));
    const { integration, url: baseUrl } = server;
    const one = await startProcess(script, {
      folder: tokens,
      integration,
      baseUrl,
      dies: 'before saving',
    });
    one.lines.close();
    one.child.stdin?.write('go\n');
    await once(one.child, 'exit');
    const next = await startProcess(script, { folder: tokens, integration, baseUrl });
    expect(await run(next)).toEqual([]);
    expect((await store.get(account))?.refreshStartedAt).toBeUndefined();
  });

  it('killed before asking leave the token to the others', { timeout: 30_000 }, async () => {
    const server = await startSignIn();
    const tokens = join(await temporaryFolder(), 'tokens');
    await saveToken(fileTokenStore(tokens), account, server.issue(-5));
    const options = { folder: tokens, integration: server.integration, baseUrl: server.url };
    const dying = await startProcess(script, { ...options, dies: 'before asking' });
    const others = await Promise.all([1, 2, 3].map(() => startProcess(script, options)));
    dying.lines.close();
    dying.child.stdin?.write('go\n');
    await once(dying.child, 'exit');
    expect(await Promise.all(others.map(run))).toEqual([[], [], []]);
  });
});
