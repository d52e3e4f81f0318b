/** Clients that others have written meet the sandbox as they meet the CRM. */
import { createSandbox } from '@amokit/sandbox';
import { Amo } from '@shevernitskiy/amo';
import { Client } from 'amocrm-js';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { leadOnto } from './onto-the-sandbox.ts';

const host = 'demo.amocrm.ru';

async function start() {
  const sandbox = await createSandbox({ apiOnly: true, perSecond: null });
  onTestFinished(() => sandbox.close());
  const log = leadOnto(host, sandbox.apiUrl, [sandbox.driveUrl]);
  const { clientId, clientSecret, redirectUri } = sandbox.integration;
  const keys = { client_id: clientId, client_secret: clientSecret, redirect_uri: redirectUri };
  return { sandbox, log, keys };
}

describe('amocrm-js', () => {
  it('saves, finds and pages leads with a long-lived token', async () => {
    const { sandbox, log, keys } = await start();
    // It prints every error answer.
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    onTestFinished(() => void vi.restoreAllMocks());
    const client = new Client({
      domain: host,
      auth: { ...keys, bearer: sandbox.tokens.longLived },
    });
    const account = await client.request.get('/api/v4/account', { with: 'users_groups' });
    expect(account.data).toMatchObject({ id: sandbox.account.id });

    const [first] = await client.leads.create([{ name: 'One', price: 1 }, { name: 'Two' }]);
    const found = await client.leads.getById(first?.id ?? 0, { with: ['contacts'] });
    expect(found).toMatchObject({ name: 'One', price: 1 });
    await client.leads.update([{ id: first?.id, price: 9 }]);
    expect(await client.leads.getById(first?.id ?? 0)).toMatchObject({ price: 9 });

    const page = await client.leads.get({ limit: 2 });
    const ids = page.getData().map(({ id }) => id);
    expect(ids).toHaveLength(2);
    await page.next();
    expect(page.getData().map(({ id }) => id)).not.toEqual(ids);
    await page.prev();
    expect(page.getData().map(({ id }) => id)).toEqual(ids);

    await client.leads.getById(2_147_480_000);
    expect(log.at(-1)?.status).toBe(204);
    await expect(
      client.request.post('/api/v4/leads', [{ pipeline_id: 2_147_480_000 }]),
    ).rejects.toThrow('API_RESPONSE_ERROR');
    expect(log.at(-1)?.status).toBe(400);
  });

  it('refreshes its token', async () => {
    const { sandbox, keys } = await start();
    const client = new Client({ domain: host, auth: keys });
    client.token.setValue({
      token_type: 'Bearer',
      access_token: sandbox.tokens.access,
      refresh_token: sandbox.tokens.refresh,
      expires_in: 86_400,
      expires_at: Date.now() + 86_400_000,
    });
    const token = await client.token.refresh();
    expect(token?.refresh_token).not.toBe(sandbox.tokens.refresh);
    const { data } = await client.request.get('/api/v4/account');
    expect(data).toMatchObject({ id: sandbox.account.id });
  });
});

describe('@shevernitskiy/amo', () => {
  it('refreshes an expired token, writes, filters, links and uploads', async () => {
    const { sandbox, log, keys } = await start();
    const refreshed: string[] = [];
    const amo = new Amo(
      host,
      {
        ...keys,
        token_type: 'Bearer',
        expires_in: 1,
        expires_at: 1,
        access_token: sandbox.tokens.access,
        refresh_token: sandbox.tokens.refresh,
      },
      { request_delay: 1, on_token: ({ refresh_token }) => void refreshed.push(refresh_token) },
    );
    const account = await amo.account.getAccount({ with: ['drive_url', 'users_groups'] });
    expect(account.id).toBe(sandbox.account.id);
    expect(refreshed).toHaveLength(1);
    expect(refreshed).not.toContain(sandbox.tokens.refresh);

    const contacts = await amo.contact.addContacts([
      {
        name: 'Ann',
        custom_fields_values: [
          { field_code: 'PHONE', values: [{ value: '+10000000000', enum_code: 'WORK' }] },
        ],
      },
    ]);
    const contactId = contacts._embedded.contacts[0]?.id ?? 0;
    const added = await amo.lead.addLeads(
      [100, 200, 300].map((price) => ({ name: `Lead ${price}`, price })),
    );
    const ids = (added._embedded.leads ?? []).map(({ id }) => id);
    const some = await amo.lead.getLeads({
      limit: 2,
      order: { param: 'id', type: 'desc' },
      filter: (filter) => filter.multi('id', ids).range('price', 150, 300),
    });
    expect(some._embedded.leads.map(({ id }) => id)).toEqual([ids[2], ids[1]]);

    await amo.link.addLinksByEntityId(ids[0] ?? 0, 'leads', [
      { to_entity_id: contactId, to_entity_type: 'contacts' },
    ]);
    const lead = await amo.lead.getLeadById(ids[0] ?? 0, { with: ['contacts'] });
    expect(lead._embedded?.contacts?.map(({ id }) => id)).toEqual([contactId]);

    const session = await amo.file(sandbox.driveUrl).createSession({
      file_name: 'a.txt',
      file_size: 3,
      content_type: 'text/plain',
      with_preview: false,
    });
    expect(session.upload_url).toContain(sandbox.driveUrl);
    expect(log.every(({ status }) => status >= 200 && status < 300)).toBe(true);
  });

  it('reads the errors of the API', async () => {
    const { sandbox, keys, log } = await start();
    const amo = new Amo(host, {
      ...keys,
      token_type: 'Bearer',
      expires_in: 86_400,
      expires_at: Date.now() + 86_400_000,
      access_token: sandbox.tokens.access,
      refresh_token: sandbox.tokens.refresh,
    });
    await expect(amo.lead.addLeads([{ pipeline_id: 2_147_480_000 }])).rejects.toMatchObject({
      response: { status: 400, title: 'Bad Request' },
    });
    expect(log.map(({ status }) => status)).toEqual([400]);
  });
});
