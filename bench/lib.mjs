import { once } from 'node:events';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const bench = dirname(fileURLToPath(import.meta.url));
export const root = dirname(bench);
export const amokit = join(root, 'packages/amokit/bin/amokit.js');

/** Bytes as people read them: 1 kB = 1000 B. */
export const kb = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** Milliseconds as seconds. */
export const seconds = (milliseconds) => (milliseconds / 1000).toFixed(2);

/** The greatest number of moments that lie within any second; in milliseconds. */
export function maxInWindow(moments) {
  const sorted = [...moments].sort((a, b) => a - b);
  let first = 0;
  let most = 0;
  for (const [last, moment] of sorted.entries()) {
    while (moment - sorted[first] >= 1000) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
}

/** A port of 127.0.0.1 on which nobody listens. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  return port;
}
