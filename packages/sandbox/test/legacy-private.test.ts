/**
 * `/private/api/v2/json`, the API of 2012, as clients and widgets still call it: everything under
 * `response`, ids as texts.
 */
import { describe, expect, it } from 'vitest';
import { at, items, type Started, sessionHeaders, start } from './harness.ts';

const base = '/private/api/v2/json';
const later = () => Math.floor(Date.now() / 1000) + 5;

const list = async (sandbox: Started, path: string, key: string) => {
  const answer = await sandbox.get(`${base}/${path}`);
  const found = at(answer.json, `response.${key}`);
  return Array.isArray(found) ? found : [];
};

const set = (sandbox: Started, name: string, key: string, actions: unknown) =>
  sandbox.call('POST', `${base}/${name}/set`, { request: { [key]: actions } });

describe('the account of /private', () => {
  it('tells users, statuses, fields and pipelines at once', async () => {
    const sandbox = await start();
    const answer = await sandbox.get(`${base}/accounts/current`);
    expect(answer.type).toBe('application/json');
    expect(at(answer.json, 'response.server_time')).toEqual(expect.any(Number));
    expect(at(answer.json, 'response.account')).toMatchObject({
      id: String(sandbox.account.id),
      subdomain: 'demo',
      users: expect.arrayContaining([
        expect.objectContaining({ id: expect.any(String), is_admin: 'Y', rights_lead_add: 'A' }),
      ]),
      leads_statuses: expect.arrayContaining([
        expect.objectContaining({ id: '142', editable: 'N', pipeline_id: expect.any(Number) }),
      ]),
      limits: { active_deals_count: expect.any(Number) },
    });
    const fields = at(answer.json, 'response.account.custom_fields.contacts');
    expect(fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ code: 'PHONE', multiple: 'Y', type_id: '8' }),
      ]),
    );
    const pipelines = Object.entries(at(answer.json, 'response.account.pipelines') ?? {});
    const [id, pipeline] = pipelines[0] ?? [];
    expect(pipeline).toMatchObject({ id: Number(id), statuses: { 142: { id: 142 } } });
  });
});

describe('cards of /private', () => {
  it('adds and lists leads, with texts for numbers', async () => {
    const sandbox = await start();
    const made = await set(sandbox, 'leads', 'leads', {
      add: [{ name: 'По-старому', price: 700, tags: 'а,б', request_id: 17 }],
    });
    expect(at(made.json, 'response.leads.add')).toEqual([
      { id: expect.any(Number), request_id: 17 },
    ]);
    const id = Number(at(made.json, 'response.leads.add.0.id'));
    expect(await list(sandbox, `leads/list?id=${id}`, 'leads')).toMatchObject([
      {
        id: String(id),
        name: 'По-старому',
        price: '700',
        status_id: expect.any(String),
        tags: [
          { name: 'а', element_type: 2 },
          { name: 'б', element_type: 2 },
        ],
        linked_company_id: '',
        deleted: 0,
        main_contact_id: false,
      },
    ]);
  });

  it('knows companies as contacts of another type', async () => {
    const sandbox = await start();
    const made = await set(sandbox, 'company', 'contacts', { add: [{ name: 'ООО Старая' }] });
    const id = Number(at(made.json, 'response.contacts.add.0.id'));
    const [company] = await list(sandbox, `company/list?id=${id}`, 'contacts');
    expect(company).toMatchObject({ id: String(id), type: 'company', name: 'ООО Старая' });
    const [same] = await list(sandbox, `contacts/list?type=company&id=${id}`, 'contacts');
    expect(same).toEqual(company);
  });

  it('takes linked_leads_id for the whole list: what it leaves out is cut', async () => {
    const sandbox = await start();
    const leads = await set(sandbox, 'leads', 'leads', { add: [{ name: '1' }, { name: '2' }] });
    const one = Number(at(leads.json, 'response.leads.add.0.id'));
    const two = Number(at(leads.json, 'response.leads.add.1.id'));
    const made = await set(sandbox, 'contacts', 'contacts', {
      add: [{ name: 'К', linked_leads_id: [one], company_name: 'ООО К' }],
    });
    const id = Number(at(made.json, 'response.contacts.add.0.id'));
    await set(sandbox, 'contacts', 'contacts', {
      update: [{ id, last_modified: later(), linked_leads_id: [two] }],
    });
    const [contact] = await list(sandbox, `contacts/list?id=${id}`, 'contacts');
    expect(contact).toMatchObject({ linked_leads_id: [String(two)], company_name: 'ООО К' });
    expect(await list(sandbox, `contacts/links?deals_link=${two}`, 'links')).toMatchObject([
      { contact_id: String(id), lead_id: String(two) },
    ]);
    const none = await sandbox.get(`${base}/contacts/links?deals_link=${one}`);
    expect(none.status).toBe(204);
  });

  it('refuses an old write by its id, and does the others', async () => {
    const sandbox = await start();
    const [first, second] = await list(sandbox, 'leads/list?limit_rows=2', 'leads');
    const answer = await set(sandbox, 'leads', 'leads', {
      update: [
        { id: first.id, name: 'Нет', last_modified: first.last_modified - 1 },
        { id: second.id, name: 'Да', last_modified: later() },
      ],
    });
    expect(at(answer.json, 'response.leads.update')).toMatchObject({
      0: { id: Number(second.id) },
      errors: { [first.id]: 'Last modified date is older than in database' },
    });
  });

  it('shows and changes no more than the user has a right to', async () => {
    const sandbox = await start();
    const users = items(await sandbox.get('/api/v4/users'), 'users');
    const weak = users.find((user) => at(user, 'rights.leads.edit') === 'M');
    const all = await list(sandbox, 'leads/list', 'leads');
    const foreign = all.find((lead) => lead.responsible_user_id !== String(weak?.id));
    sandbox.control.switchUser(Number(weak?.id));
    const session = await sessionHeaders(sandbox);
    const own = await sandbox.call('GET', `${base}/leads/list`, undefined, session);
    const shown = at(own.json, 'response.leads');
    expect(Array.isArray(shown) && shown.length).toBeLessThan(all.length);
    const update = [{ id: foreign.id, name: 'Чужая', last_modified: later() }];
    const body = { request: { leads: { update } } };
    const answer = await sandbox.call('POST', `${base}/leads/set`, body, session);
    expect(at(answer.json, 'response.leads.update.errors')).toEqual({
      [foreign.id]: expect.any(String),
    });
    const [after] = await list(sandbox, `leads/list?id=${foreign.id}`, 'leads');
    expect(after.name).toBe(foreign.name);
  });
});

describe('the rest of /private', () => {
  it('ties elements of lists with links/set and tells them with links/list', async () => {
    const sandbox = await start();
    const lists = await list(sandbox, 'catalogs/list', 'catalogs');
    const elements = await list(
      sandbox,
      `catalog_elements/list?catalog_id=${lists[0].id}`,
      'catalog_elements',
    );
    const [lead] = await list(sandbox, 'leads/list?limit_rows=1', 'leads');
    const link = {
      from: 'leads',
      from_id: lead.id,
      to: 'catalog_elements',
      to_id: elements[0].id,
      to_catalog_id: lists[0].id,
      quantity: 4,
    };
    const tied = await set(sandbox, 'links', 'links', { link: [link] });
    expect(at(tied.json, 'response.links.link.errors')).toEqual([]);
    const query = `links[0][from]=leads&links[0][from_id]=${lead.id}&links[0][to]=catalog_elements&links[0][to_catalog_id]=${lists[0].id}`;
    expect(await list(sandbox, `links/list?${query}`, 'links')).toContainEqual({
      from: 'leads',
      from_id: Number(lead.id),
      to: 'catalog_elements',
      to_id: elements[0].id,
      to_catalog_id: lists[0].id,
      quantity: 4,
    });
    const wrong = await set(sandbox, 'links', 'links', { link: [{ ...link, to_id: 1 }] });
    expect(at(wrong.json, 'response.links.link.errors')).toHaveLength(1);
  });

  it('has customers, purchases and lists told under their names once more', async () => {
    const sandbox = await start();
    sandbox.control.setAccount({ customers_mode: 'periodicity' });
    const made = await set(sandbox, 'customers', 'customers', {
      add: [{ name: 'Покупатель', next_date: later() }],
    });
    expect(at(made.json, 'response.customers.add')).toMatchObject({
      customers: [{ id: expect.any(Number) }],
      errors: [],
    });
    const customer_id = at(made.json, 'response.customers.add.customers.0.id');
    const bought = await set(sandbox, 'transactions', 'transactions', {
      add: [{ customer_id, price: 900, date: later() }],
    });
    const id = at(bought.json, 'response.transactions.add.transactions.0.id');
    const path = `transactions/list?customer_id=${String(customer_id)}`;
    expect(await list(sandbox, path, 'transactions')).toMatchObject([{ id, price: 900 }]);
    const gone = await set(sandbox, 'transactions', 'transactions', { delete: [id] });
    expect(at(gone.json, 'response.transactions.delete.errors')).toEqual([]);
    sandbox.control.setAccount({ customers_mode: 'disabled' });
    expect((await sandbox.get(`${base}/customers/list`)).status).toBe(426);
  });

  it('makes, changes and deletes pipelines and fields', async () => {
    const sandbox = await start();
    const made = await set(sandbox, 'pipelines', 'pipelines', {
      add: [
        { name: 'Новая', sort: 900, statuses: [{ name: 'Начало', sort: 20, color: '#fffeb2' }] },
      ],
    });
    const [pipeline] = Object.values(at(made.json, 'response.pipelines.add.pipelines') ?? {});
    expect(pipeline).toMatchObject({ name: 'Новая', statuses: expect.anything() });
    const id = at(pipeline, 'id');
    await sandbox.call('POST', `${base}/pipelines/delete`, { request: { id } });
    const left = await sandbox.get(`${base}/pipelines/list`);
    expect(Object.keys(at(left.json, 'response.pipelines') ?? {})).not.toContain(String(id));

    const field = await set(sandbox, 'fields', 'fields', {
      add: [{ name: 'Список', type: 4, element_type: 2, origin: 'x', enums: ['да', 'нет'] }],
    });
    const field_id = at(field.json, 'response.fields.add.0.id');
    const v4 = await sandbox.get(`/api/v4/leads/custom_fields/${String(field_id)}`);
    expect(v4.json).toMatchObject({ type: 'select', enums: [{ value: 'да' }, { value: 'нет' }] });
    await set(sandbox, 'fields', 'fields', { delete: [{ id: field_id, origin: 'x' }] });
    const after = await sandbox.get(`/api/v4/leads/custom_fields/${String(field_id)}`);
    expect(after.status).not.toBe(200);
  });

  it('tells errors under response, with their codes', async () => {
    const sandbox = await start();
    const stranger = await sandbox.call('GET', `${base}/leads/list`, undefined, {});
    expect(stranger.status).toBe(401);
    expect(at(stranger.json, 'response')).toMatchObject({
      error: 'Unauthorized',
      error_code: '110',
    });
    const unknown = await sandbox.get(`${base}/elephants/list`);
    expect(at(unknown.json, 'response.error_code')).toBe('104');
    const key = `${base}/leads/list?USER_LOGIN=a@b.test&USER_HASH=1`;
    expect((await sandbox.call('GET', key, undefined, {})).status).toBe(401);
    const empty = await sandbox.call('POST', `${base}/leads/set`, {});
    expect(empty.status).toBe(400);
  });

  it('answers a page under /ajax/v1 too, but only with the header of jQuery', async () => {
    const sandbox = await start();
    const session = await sessionHeaders(sandbox);
    const answer = await sandbox.call('GET', '/ajax/v1/catalogs/list', undefined, session);
    expect(at(answer.json, 'response.catalogs.0.id')).toEqual(expect.any(Number));
    const { cookie = '' } = session;
    const bare = await sandbox.call('GET', '/ajax/v1/catalogs/list', undefined, { cookie });
    expect(bare.status).toBe(403);
    const v4 = await sandbox.call('GET', '/ajax/v4/leads?limit=1', undefined, session);
    expect(items(v4, 'leads')).toHaveLength(1);
  });
});
