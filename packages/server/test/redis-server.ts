/** A Redis of this machine on a free port, which can be killed and started anew. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

export const hasRedis: boolean = (() => {
  try {
    execFileSync('redis-server', ['--version']);
    return true;
  } catch {
    console.warn(
      '\n!!! There is no redis-server on this machine: NOTHING of the Redis stores is tested. On Debian: apt-get install redis-server\n',
    );
    return false;
  }
})();

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}

export interface RedisServer {
  readonly url: string;
  /** Where it writes. */
  readonly folder: string;
  /** Ends it in the middle of what it does. */
  kill(): Promise<void>;
  /** Starts it again with what is on its disk. */
  restart(): Promise<void>;
}

export async function startRedis(): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'amokit-redis-'));
  const port = await freePort();
  let child: ChildProcess | undefined;

  const start = async (): Promise<void> => {
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder];
    const durable = ['--appendonly', 'yes', '--appendfsync', 'always', '--save', ''];
    child = spawn('redis-server', [...options, ...durable], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (!child.stdout) throw new Error('redis-server has no output');
    for await (const line of createInterface({ input: child.stdout }))
      if (line.includes('Ready to accept connections')) break;
    child.stdout.resume();
  };
  const kill = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  };
  await start();
  onTestFinished(async () => {
    await kill();
    await rm(folder, { recursive: true, force: true });
  });
  return { url: `redis://127.0.0.1:${port}`, folder, kill, restart: start };
}
