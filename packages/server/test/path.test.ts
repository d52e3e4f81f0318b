import { request as httpRequest } from 'node:http';
import { createClient, downloadFile, files, leads, uploadFile, webhooks } from '@amokit/client';
import { describe, expect, it } from 'vitest';
import { createServer, memoryStores, type WebhookEvent } from '../src/index.ts';
import { asPage, pageAuth, startBackend } from './harness.ts';

const allow = { leads: ['list'], files: true } as const;
const path = '/my-widget';

/** The proxy in front of a backend that cuts off the part of the path that leads to it. */
const cutting =
  (send: typeof fetch): typeof fetch =>
  (input, init) => {
    const request = new Request(input, init);
    return send(new Request(request.url.replace(`${path}/`, '/'), request));
  };

describe('a server below a path of its origin', () => {
  it.each([
    ['passes the path as it is', (send: typeof fetch) => send],
    ['cuts the path off', cutting],
  ])('carries the client of a page, when the proxy in front %s', async (_name, through) => {
    const backend = await startBackend({ allow, path });
    const crm = createClient({
      auth: pageAuth(backend),
      baseUrl: `${backend.url}/`,
      services: { leads, files },
      fetch: through(asPage(backend.crm)),
    });
    expect((await crm.leads.list({ limit: 2 })).items).toHaveLength(2);
    const file = await uploadFile(crm, new File(['bytes'], 'note.txt', { type: 'text/plain' }));
    expect(await (await downloadFile(crm, file)).text()).toBe('bytes');
    await expect(crm.request({ method: 'GET', path: '/api/v4/users' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });

  it('takes webhooks, codes and routes of one’s own there', async () => {
    const told: WebhookEvent[] = [];
    const backend = await startBackend({
      path,
      isInstalled: false,
      on: { webhook: { other: (event) => void told.push(event) } },
    });
    const { server, sandbox, url } = backend;
    server.app.get('/own', (context) => context.text('mine'));
    sandbox.control.install(sandbox.integration.clientId);
    await sandbox.control.settled();
    const { id } = sandbox.account;
    expect((await server.accounts.get(id))?.baseUrl).toBe(backend.crm);
    const destination = await server.webhookUrl(id);
    expect(destination).toMatch(new RegExp(`^${url}/hooks/account/${id}/[\\w-]{43}$`));
    const crm = await server.client(id, { webhooks, leads });
    const body = { destination, settings: ['add_lead'] };
    await crm.request({ method: 'POST', path: '/api/v4/webhooks', body });
    await crm.leads.create([{ name: 'New' }]);
    await sandbox.control.settled();
    await server.workOff();
    expect(told).toMatchObject([{ code: 'add_lead', item: { name: 'New' } }]);
    for (const address of [`${url}/own`, url.replace(path, '/own')])
      expect(await (await fetch(address)).text()).toBe('mine');
    expect((await fetch(`${url}/health`)).status).toBe(200);
    expect((await fetch(`${url}x/health`)).status).toBe(404);
  });

  it('reads no path in another way than the CRM would', async () => {
    const backend = await startBackend({ allow, path });
    const statusOf = (raw: string) =>
      new Promise<number | undefined>((resolve) => {
        const { port, hostname: host } = new URL(backend.url);
        httpRequest({ host, port, path: raw }, (answer) => resolve(answer.statusCode)).end();
      });
    for (const raw of [`${path}/api/v4/leads`, '/api/v4/leads', `${path}/v1.0/files`])
      expect(await statusOf(raw)).toBe(401);
    for (const raw of [`${path}${path}/api/v4/leads`, `${path}api/v4/leads`, `/%6dy-widget/health`])
      expect(await statusOf(raw)).toBe(404);
  });
});

describe('a public address', () => {
  const at = (publicUrl: string) => () =>
    createServer({
      integration: { clientId: 'c', clientSecret: 's', redirectUri: 'https://a.example/oauth' },
      stores: memoryStores(),
      publicUrl,
    });

  it.each([
    ['ftp://a.example', /public address/],
    ['a.example', /public address/],
    ['https://user:secret@a.example', /public address/],
    ['https://a.example/x?y=1', /plain path/],
    ['https://a.example/x#y', /plain path/],
    ['https://a.example/x%2fy', /plain path/],
    ['https://a.example/api', /one of its own paths/],
    ['https://a.example/hooks/x', /one of its own paths/],
  ])('that can not work is refused: %s', (address, message) => {
    expect(at(address)).toThrow(message);
    expect(at(address)).not.toThrow(/secret/);
  });

  it.each(['clientId', 'clientSecret'])('is not made without the %s of its integration', (name) => {
    const integration = {
      clientId: 'c',
      clientSecret: 's',
      redirectUri: 'https://a.example/oauth',
    };
    const make = () =>
      createServer({ integration: { ...integration, [name]: '' }, stores: memoryStores() });
    expect(make).toThrow(`integration.${name}`);
  });

  it.each(['https://a.example', 'https://a.example/', 'https://a.example/x/y/'])(
    'may be %s',
    (address) => {
      expect(at(address)).not.toThrow();
    },
  );
});
