import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningSandbox, startSandbox, templateZip } from './harness.ts';

let sandbox: RunningSandbox;

beforeAll(async () => {
  sandbox = await startSandbox('--widget', templateZip);
});
afterAll(() => sandbox.stop());

/** A request with any `Host`, which `fetch` does not let us choose. */
async function requestAs(host: string, path = '/'): Promise<string> {
  const { port } = new URL(sandbox.ready.apiUrl);
  const socket = connect(Number(port), '127.0.0.1');
  const head = `GET ${path} HTTP/1.1\r\nHost: ${host}\r\nAccept: text/html\r\nConnection: close`;
  socket.write(`${head}\r\n\r\n`);
  return text(socket);
}

describe('amokit sandbox', () => {
  it('answers under its own names and refuses every other', async () => {
    const { host } = new URL(sandbox.ready.url);
    expect(await requestAs(host, '/leads/list')).toMatch(/^HTTP\/1.1 200 /);
    for (const foreign of ['evil.test', `evil.test:${new URL(sandbox.ready.url).port}`, 'demo'])
      expect(await requestAs(foreign)).toMatch(/^HTTP\/1.1 4\d\d /);
  });

  it('listens on the loopback only', async () => {
    const { port } = new URL(sandbox.ready.apiUrl);
    const socket = connect(Number(port), '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    expect(socket.remoteAddress).toBe('127.0.0.1');
    socket.destroy();
    const outside = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === 'IPv4');
    for (const { address } of outside) {
      const refused = await new Promise((resolve) => {
        const other = connect(Number(port), address);
        other.once('connect', () => resolve(false));
        other.once('error', () => resolve(true));
      });
      expect(refused).toBe(true);
    }
  });

  it('gives no answer to a page of another origin', async () => {
    const answer = await fetch(`${sandbox.ready.apiUrl}/api/v4/leads`, {
      method: 'OPTIONS',
      headers: {
        origin: 'http://evil.test',
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'authorization',
      },
    });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });
});
