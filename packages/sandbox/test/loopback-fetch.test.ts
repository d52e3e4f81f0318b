import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loopbackFetch } from '../src/server/loopback-fetch.ts';

let server: Server;
let port = 0;

beforeAll(async () => {
  server = createServer(async (asked, answer) => {
    const chunks: Buffer[] = [];
    for await (const chunk of asked) chunks.push(chunk);
    if (asked.url === '/none') return answer.writeHead(204).end();
    if (asked.url === '/broken') return answer.destroy();
    answer.writeHead(201, [
      ['set-cookie', 'a=1'],
      ['set-cookie', 'b=2'],
      ['content-type', 'application/json'],
    ]);
    answer.end(JSON.stringify([asked.method, asked.headers.host, asked.url, `${chunks}`]));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address instanceof Object) port = address.port;
});
afterAll(() => server.close());

describe('loopbackFetch', () => {
  it('finds a host below localhost, and names it', async () => {
    const url = `http://demo.amocrm.localhost:${port}/path?a=%20b`;
    const answer = await loopbackFetch(url, { method: 'POST', body: 'тело' });
    expect(answer.status).toBe(201);
    expect(answer.headers.getSetCookie()).toEqual(['a=1', 'b=2']);
    expect(await answer.json()).toEqual([
      'POST',
      `demo.amocrm.localhost:${port}`,
      '/path?a=%20b',
      'тело',
    ]);
  });

  it('gives an answer without a body, and a broken connection as an error', async () => {
    const none = await loopbackFetch(`http://x.localhost:${port}/none`);
    expect([none.status, none.body]).toEqual([204, null]);
    await expect(loopbackFetch(`http://x.localhost:${port}/broken`)).rejects.toThrow();
  });

  it('ends with its signal', async () => {
    const signal = AbortSignal.abort();
    await expect(loopbackFetch(`http://x.localhost:${port}/`, { signal })).rejects.toThrow(/abort/);
  });

  it('leaves every other host to the usual fetch', async () => {
    const answer = await loopbackFetch(`http://127.0.0.1:${port}/`);
    expect(await answer.json()).toContain(`127.0.0.1:${port}`);
    await expect(loopbackFetch('http://evillocalhost:1/')).rejects.toThrow();
  });
});
