import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished, vi } from 'vitest';
import { bundleForNode } from './bundle-for-node.ts';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}

async function start(script: string, options: object) {
  const child: ChildProcess = spawn(process.execPath, [script, JSON.stringify(options)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  if (!child.stdout) throw new Error('the process has no output');
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  return { child, url: String(line) };
}

async function kill(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

it('a thousand hooks in a burst are answered in time, and handled though the process is killed twice', {
  timeout: 120_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'amokit-server-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const script = await bundleForNode('hook-process', folder);
  const handled = join(folder, 'handled.txt');
  const options = {
    folder: join(folder, 'data'),
    key: Buffer.alloc(32, 7).toString('base64'),
    port: await freePort(),
    handled,
    account: 7,
    baseUrl: 'https://example.amocrm.ru',
  };
  const readHandled = async (): Promise<readonly string[]> =>
    (await readFile(handled, 'utf8').catch(() => '')).split('\n').filter(Boolean);

  let { child, url } = await start(script, options);
  const slowest = { milliseconds: 0 };
  /** Sends as the CRM does: what is not answered well is sent again. */
  const send = async (id: number): Promise<void> => {
    for (;;) {
      const begun = performance.now();
      const body = `leads[add][0][id]=${id}&account[id]=7`;
      const answer = await fetch(url, { method: 'POST', body }).catch(() => undefined);
      await answer?.text();
      if (answer?.status === 200) {
        slowest.milliseconds = Math.max(slowest.milliseconds, performance.now() - begun);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const ids = Array.from({ length: 1000 }, (_, index) => index + 1);
  const sent = Promise.all(
    Array.from({ length: 20 }, async (_, lane) => {
      for (const id of ids.filter((its) => its % 20 === lane)) await send(id);
    }),
  );
  for (const part of [100, 400]) {
    await vi.waitFor(async () => expect((await readHandled()).length).toBeGreaterThan(part), {
      timeout: 60_000,
    });
    await kill(child);
    ({ child, url } = await start(script, options));
  }
  await sent;
  await vi.waitFor(async () => expect(new Set(await readHandled()).size).toBe(1000), {
    timeout: 60_000,
    interval: 250,
  });
  expect(slowest.milliseconds).toBeLessThan(2000);
});
