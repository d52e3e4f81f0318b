import { describe, expect, it } from 'vitest';
import { freePort, startServer } from '../test/http-server.ts';
import { bearer, createClient, isAmoError, leads, session } from './index.ts';

const websiteButtons = {
  name: 'websiteButtons',
  endpoints: {
    list: {
      kind: 'list',
      method: 'GET',
      path: '/api/v4/website_buttons',
      callers: ['integration'],
      confidence: 'doc',
      source: 'https://www.amocrm.ru/developers/content/crm_platform/website-button-api',
      key: 'website_buttons',
    },
  },
} as const;

const services = { leads, websiteButtons };
const token = 'sentinel-secret-4b1d';

const clientOf = (baseUrl: string) =>
  createClient({ baseUrl, auth: bearer(token), services, attempts: 1, timeout: 2000 });

const failure = async (promise: Promise<unknown>): Promise<unknown> => {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

describe('errors', () => {
  it('says what failed, where, and why', async () => {
    const server = await startServer(() => ({
      status: 403,
      headers: { 'X-Request-Id': 'abc' },
      json: { title: 'Forbidden', status: 403, detail: 'No rights' },
    }));
    const error = await failure(clientOf(server.url).leads.list({ query: 'private' }));
    expect(error).toMatchObject({
      code: 'FORBIDDEN',
      status: 403,
      method: 'GET',
      path: '/api/v4/leads',
      title: 'Forbidden',
      detail: 'No rights',
      requestId: 'abc',
      message: 'Request failed with status 403 Forbidden: GET /api/v4/leads (No rights)',
    });
  });

  it.each([
    ['html', 200, '<!DOCTYPE html><html></html>'],
    ['not-json', 200, 'hello'],
    ['truncated', 200, '{"_embedded":{"leads":[{"id":1'],
    ['shape', 200, '{}'],
    ['shape', 200, '[]'],
    ['shape', 200, '{"_embedded":{"contacts":[]}}'],
  ])('tells an answer that is %s (%s %s)', async (problem, status, text) => {
    const server = await startServer(() => ({ status, text }));
    const error = await failure(clientOf(server.url).leads.list());
    expect(error).toMatchObject({ code: 'ANSWER', problem, status });
  });

  it('tells a body that breaks off on its way', async () => {
    const server = await startServer(() => (response) => {
      response.writeHead(200, { 'Content-Length': '100' });
      response.write('{"a":');
      setImmediate(() => response.destroy());
    });
    expect(await failure(clientOf(server.url).leads.get(1))).toMatchObject({
      code: 'ANSWER',
      problem: 'truncated',
    });
  });

  it('reads an HTML error page as an error of its status', async () => {
    const server = await startServer(() => ({ status: 429, text: '<html>slow down</html>' }));
    expect(await failure(clientOf(server.url).leads.list())).toMatchObject({
      code: 'RATE_LIMITED',
      title: 'Too Many Requests',
    });
  });

  it('tells an expired session from a bad token', async () => {
    const server = await startServer(() => ({ status: 401, json: { title: 'Unauthorized' } }));
    const crm = createClient({ auth: session(), baseUrl: server.url, services });
    expect(await failure(crm.leads.list())).toMatchObject({ code: 'SESSION_EXPIRED' });
    expect(await failure(clientOf(server.url).leads.list())).toMatchObject({
      code: 'UNAUTHORIZED',
    });
  });

  it('refuses, before sending, what the auth can not call', async () => {
    const server = await startServer(() => ({ status: 204 }));
    const crm = createClient({ auth: session(), baseUrl: server.url, services });
    const error = await failure(crm.websiteButtons.list());
    expect(error).toMatchObject({ code: 'CALLER', path: '/api/v4/website_buttons' });
    expect(String(error)).toContain('on your server');
    expect(server.log).toEqual([]);
  });

  it('refuses, before sending, what is no id', async () => {
    const server = await startServer(() => ({ status: 204 }));
    const crm = clientOf(server.url);
    for (const id of [undefined, null, '', '..', Number.NaN, {}, 1.5])
      expect(await failure(crm.leads.get(id as number))).toMatchObject({ code: 'USAGE' });
    expect(server.log).toEqual([]);
    await crm.leads.get('../users' as unknown as number);
    expect(server.log[0]?.path).toBe('/api/v4/leads/../users');
  });

  it('gives the reason of an aborted signal, and the time limit its own error', async () => {
    const server = await startServer(() => () => undefined);
    const crm = clientOf(server.url);
    const controller = new AbortController();
    const reading = failure(crm.leads.list({}, { signal: controller.signal }));
    const reason = new Error('left the card');
    controller.abort(reason);
    expect(await reading).toBe(reason);
    expect(await failure(crm.leads.list({}, { timeout: 50 }))).toMatchObject({
      code: 'TIMEOUT',
      message: 'No answer within 50 ms: GET /api/v4/leads',
    });
  });

  it('knows a write that never left, and says why', async () => {
    const crm = clientOf(`http://127.0.0.1:${await freePort()}`);
    expect(await failure(crm.leads.updateOne(1, { price: 1 }))).toMatchObject({
      code: 'NETWORK',
      arrived: 'no',
      message: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('keeps the token out of everything that is thrown', async () => {
    const server = await startServer(({ headers }) => ({
      status: 400,
      json: { title: `You sent ${headers.authorization}`, detail: headers.authorization },
    }));
    const error = await failure(
      clientOf(server.url).leads.create([{ name: `has ${token} inside` }]),
    );
    if (!isAmoError(error, 'VALIDATION')) throw error;
    const { inspect } = await import('node:util');
    const all = [
      inspect(error, { depth: 10, showHidden: true }),
      JSON.stringify(error),
      error.stack,
      error.toCurl(),
      error.toFetch(),
      JSON.stringify(error.request),
      JSON.stringify(error.response),
    ].join('\n');
    expect(all).not.toContain(token);
    expect(error.toCurl()).toContain("-H 'Authorization: Bearer ***'");
  });

  it.each([
    {},
    { auth: session() },
    { auth: session(), services },
    { auth: session(), services, baseUrl: 'example.amocrm.ru' },
    { auth: session(), services, baseUrl: 'ftp://example.amocrm.ru' },
    { auth: session(), services, baseUrl: 'https://u:secret@a.test' },
  ])('shows the right call for wrong options, number %#', (options) => {
    const create = () => createClient(options as never);
    expect(create).toThrow("baseUrl: 'https://example.amocrm.ru'");
    expect(create).not.toThrow('secret');
  });

  it.each([
    { timeout: Number.NaN },
    { timeout: Number.POSITIVE_INFINITY },
    { attempts: 0 },
    { limit: { requests: 0, milliseconds: 1000 } },
  ])('takes no number that would never end or never begin, number %#', (options) => {
    const create = () =>
      createClient({ auth: bearer(token), services, baseUrl: 'https://a.test', ...options });
    expect(create).toThrow('whole numbers from 1 on');
  });

  it('shows the right call when there is no token', () => {
    expect(() => bearer(undefined)).toThrow('bearer(process.env.AMO_TOKEN)');
  });
});
