/** A Redis of this machine on a free port, which writes every change to its disk. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './lib.mjs';

/** @returns its address and `stop()`; throws where there is no `redis-server` */
export async function startRedis() {
  const folder = await mkdtemp(join(tmpdir(), 'amokit-redis-'));
  const port = await freePort();
  const where = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
  const durable = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''];
  const child = spawn('redis-server', [...where, ...durable], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(child, 'spawn').catch(() => {
    throw new Error(
      'There is no redis-server on this machine. On Debian: apt-get install redis-server',
    );
  });
  const exit = once(child, 'exit');
  process.once('exit', () => child.kill());
  for await (const line of createInterface({ input: child.stdout }))
    if (line.includes('Ready to accept connections')) break;
  child.stdout.resume();
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      child.kill();
      await exit;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
