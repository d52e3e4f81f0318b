import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { sessionHeaders, start } from './harness.ts';

/** One request as bytes, so that every header can be a lie. */
function raw(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => {
      answer += String(chunk);
      socket.end();
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

const portOf = (url: string) => Number(new URL(url).port);

describe('the origins of the sandbox', () => {
  it('refuses a host that is not its own, whatever the path', async () => {
    const { apiUrl } = await start();
    const port = portOf(apiUrl);
    const foreign = [
      'attacker.example',
      `attacker.example:${port}`,
      'localhost',
      `127.0.0.1.attacker.example:${port}`,
      `demo.amocrm.localhost:${port + 1}`,
      `demo.kommo.localhost:${port}`,
      '',
    ];
    for (const host of foreign) {
      const answer = await raw(port, `GET /ajax/page HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
      expect(answer.split('\r\n')[0], host).toMatch(/ 4(00|21) /);
      expect(answer).not.toMatch(/set-cookie/i);
    }
  });

  it('takes a request without a host for nobody', async () => {
    const { apiUrl } = await start();
    const answer = await raw(portOf(apiUrl), 'GET / HTTP/1.0\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 4(00|21) /);
  });

  it('answers as the account, as the widgets and as the control by the host alone', async () => {
    const { apiUrl } = await start();
    const port = portOf(apiUrl);
    const ask = (name: string, path: string) =>
      raw(port, `GET ${path} HTTP/1.1\r\nHost: ${name}.amocrm.localhost:${port}\r\n\r\n`);
    expect(await ask('demo', '/api/v4/leads')).toMatch(/^HTTP\/1\.1 401 /);
    expect(await ask('widgets', '/api/v4/leads')).toMatch(/^HTTP\/1\.1 404 /);
    expect(await ask('control', '/requests')).toMatch(/^HTTP\/1\.1 401 /);
  });

  it('serves Kommo equally: its hosts, its money, its words', async () => {
    const sandbox = await start({ brand: 'kommo', language: 'en' });
    expect(sandbox.url).toMatch(/^http:\/\/demo\.kommo\.localhost:\d+$/);
    const account = await sandbox.get('/api/v4/account?with=datetime_settings');
    expect(account.json).toMatchObject({ name: 'Linden & Maple Studio', currency: 'USD' });
    const port = portOf(sandbox.apiUrl);
    const ask = (host: string) =>
      raw(port, `GET /api/v4/leads HTTP/1.1\r\nHost: ${host}:${port}\r\n\r\n`);
    expect(await ask('demo.kommo.localhost')).toMatch(/^HTTP\/1\.1 401 /);
    expect(await ask('demo.amocrm.localhost')).toMatch(/^HTTP\/1\.1 421 /);
  });

  it('does not answer pages of other origins: no CORS, no preflight', async () => {
    const { call } = await start();
    const preflight = await call('OPTIONS', '/api/v4/leads', undefined, {
      origin: 'http://widgets.amocrm.localhost',
      'access-control-request-method': 'GET',
    });
    expect(preflight.status).toBe(405);
    const answer = await call('GET', '/api/v4/leads');
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('answers a session only with the header that a page of another origin can not send', async () => {
    const sandbox = await start();
    const headers = await sessionHeaders(sandbox);
    expect(headers.cookie).toMatch(/^session_id=/);
    expect((await sandbox.call('GET', '/api/v4/leads', undefined, headers)).status).toBe(200);
    const bare = { cookie: headers.cookie ?? '' };
    expect((await sandbox.call('GET', '/api/v4/leads', undefined, bare)).status).toBe(401);
    expect((await sandbox.call('GET', '/ajax/page', undefined, bare)).status).toBe(403);
    const elsewhere = { ...headers, origin: 'http://attacker.example' };
    const write = await sandbox.call('POST', '/ajax/preferences', { theme: 'dark' }, elsewhere);
    expect(write.status).toBe(403);
  });
});
