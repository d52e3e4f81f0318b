/**
 * Two clients of other people, unchanged. Both know https alone and the CRM's own hosts, so the
 * test carries what they send to the sandbox's port; nothing in between reads or rewrites it.
 */
import http from 'node:http';
import https from 'node:https';
import { Amo } from '@shevernitskiy/amo';
import { Client } from 'amocrm-js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Started, start } from './harness.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** `fetch` of the account's host goes to the sandbox. */
function carryFetch({ apiUrl }: Started): void {
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', (address: string, init?: RequestInit) =>
    real(address.replace('https://demo.amocrm.ru', apiUrl), init),
  );
}

/** `https.request` of any host goes to the sandbox. */
function carryHttps({ apiUrl }: Started): void {
  const { port, host } = new URL(apiUrl);
  const carry = (options: http.RequestOptions, answered?: (answer: http.IncomingMessage) => void) =>
    http.request(
      { ...options, hostname: '127.0.0.1', port, headers: { ...options.headers, host } },
      answered,
    );
  vi.spyOn(https, 'request').mockImplementation(carry as typeof https.request);
}

describe('@shevernitskiy/amo', () => {
  const connect = async (expires_at: number) => {
    const sandbox = await start();
    carryFetch(sandbox);
    const { integration, tokens } = sandbox;
    const renewed: unknown[] = [];
    const amo = new Amo(
      'demo.amocrm.ru',
      {
        client_id: integration.clientId,
        client_secret: integration.clientSecret,
        redirect_uri: integration.redirectUri,
        token_type: 'Bearer',
        expires_in: 86_400,
        access_token: tokens.access,
        refresh_token: tokens.refresh,
        expires_at,
      },
      {
        request_delay: 1,
        on_token(token) {
          renewed.push(token);
        },
      },
    );
    return { amo, renewed };
  };

  it('renews its token, then reads and writes', async () => {
    const { amo, renewed } = await connect(Date.now() - 1);
    const account = await amo.account.getAccount({ with: ['amojo_id'] });
    expect(account).toMatchObject({ subdomain: 'demo', amojo_id: expect.any(String) });
    expect(renewed).toMatchObject([{ token_type: 'Bearer', access_token: expect.any(String) }]);
    const created = await amo.lead.addLeads([{ name: 'Чужой клиент', price: 5 }]);
    const id = created._embedded.leads?.[0]?.id ?? 0;
    await amo.note.addNotes('leads', [
      { entity_id: id, note_type: 'common', params: { text: 'Привет' } },
    ]);
    const lead = await amo.lead.getLeadById(id, { with: ['contacts'] });
    expect(lead).toMatchObject({ id, name: 'Чужой клиент', price: 5 });
    const complex = await amo.lead.addComplex([
      {
        name: 'Целиком',
        _embedded: { contacts: [{ first_name: 'Ия' }], companies: [{ name: 'Дом' }] },
      },
    ]);
    expect(complex).toMatchObject([{ merged: false, request_id: ['0'] }]);
  });

  it('lists what the account has', async () => {
    const { amo } = await connect(Date.now() + 80_000_000);
    const lists = await Promise.all([
      amo.lead.getLeads({ limit: 3 }),
      amo.contact.getContacts({ limit: 3 }),
      amo.company.getCompanies({ limit: 3 }),
      amo.pipeline.getPipelines(),
      amo.task.getTasks(),
      amo.user.getUsers(),
      amo.catalog.getCatalogs(),
      amo.customer.getCustomers(),
      amo.event.getEvents({ limit: 3 }),
    ]);
    for (const list of lists) {
      const [items] = Object.values(list._embedded);
      expect(items).not.toEqual([]);
    }
  });
});

describe('amocrm-js', () => {
  it('reads page by page, writes through its objects, and calls the API by hand', async () => {
    const sandbox = await start();
    carryHttps(sandbox);
    const { integration, tokens } = sandbox;
    const client = new Client({
      domain: 'demo',
      auth: {
        client_id: integration.clientId,
        client_secret: integration.clientSecret,
        redirect_uri: integration.redirectUri,
        bearer: tokens.longLived,
      },
    });
    const page = await client.leads.get({ limit: 3 });
    const first = page.getData().map(({ id }) => id);
    await page.next();
    const second = page.getData().map(({ id }) => id);
    expect(first).toHaveLength(3);
    expect(second).toHaveLength(3);
    expect(second).not.toEqual(first);

    const lead = new client.Lead({ name: 'Объектом', price: 7 });
    await lead.save();
    lead.price = 9;
    await lead.save();
    const read = await client.leads.getById(Number(lead.id));
    expect(read).toMatchObject({ id: lead.id, price: 9 });
    const account = await client.request.get('/api/v4/account');
    expect(account.data).toMatchObject({ subdomain: 'demo' });
  });
});
