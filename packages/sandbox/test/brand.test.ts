import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { start } from './harness.ts';

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
}

/** A request to a name of the sandbox, which Node itself does not resolve. */
const ask = (port: number, host: string, path: string, accept: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const headers = { host: `${host}:${port}`, accept };
    request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      answer.resume();
      resolve({ status: answer.statusCode ?? 0, location: answer.headers.location });
    })
      .on('error', reject)
      .end();
  });

describe('the brand of a running sandbox', () => {
  it('can be switched: the hosts are those of the other brand, tokens stay good', async () => {
    const sandbox = await start({ language: 'ru' });
    const port = Number(new URL(sandbox.apiUrl).port);
    const page = (host: string, path = '/leads/list/?x=1') => ask(port, host, path, 'text/html');
    const api = (host: string) => ask(port, host, '/api/v4/leads', 'application/json');
    expect(await page('demo.amocrm.localhost')).toMatchObject({ status: 200 });
    expect(await page('demo.kommo.localhost')).toEqual({
      status: 302,
      location: `http://demo.amocrm.localhost:${port}/leads/list/?x=1`,
    });

    sandbox.control.setAccount({ brand: 'kommo' });
    expect(await page('demo.kommo.localhost')).toMatchObject({ status: 200 });
    expect(await page('demo.amocrm.localhost')).toEqual({
      status: 302,
      location: `http://demo.kommo.localhost:${port}/leads/list/?x=1`,
    });
    expect(await api('demo.kommo.localhost')).toMatchObject({ status: 401 });
    expect(await api('demo.amocrm.localhost')).toMatchObject({ status: 421 });
    expect(await page('evil.amocrm.localhost')).toMatchObject({ status: 421 });
    expect((await sandbox.get('/api/v4/account')).status).toBe(200);
    const token = await sandbox.control.longLivedToken();
    const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
    expect(JSON.parse(claims)).toMatchObject({ base_domain: `kommo.localhost:${port}` });
  });

  it('is that of the beginning again after a reset', async () => {
    const sandbox = await start({ language: 'ru' });
    const port = Number(new URL(sandbox.apiUrl).port);
    sandbox.control.setAccount({ brand: 'kommo' });
    await sandbox.control.reset();
    const answer = await ask(port, 'demo.amocrm.localhost', '/', 'text/html');
    expect(answer.status).toBe(200);
  });
});
