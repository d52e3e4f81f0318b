/** What of `/api/v2` stands around the cards. */
import { describe, expect, it } from 'vitest';
import { type Answered, at, items, type Started, start } from './harness.ts';

const v2 = (answer: Answered) => items(answer, 'items');
const later = () => Math.floor(Date.now() / 1000) + 5;

const firstLead = async (sandbox: Started) =>
  Number(v2(await sandbox.get('/api/v2/leads?limit_rows=1'))[0]?.id);

const made = async (sandbox: Started, path: string, item: unknown) => {
  const answer = await sandbox.call('POST', path, { add: [item] });
  const id = Number(v2(answer)[0]?.id);
  if (!id) throw new Error(`${path} answers ${answer.status} ${answer.text}`);
  return id;
};

describe('the account of /api/v2', () => {
  it('tells parts by their ids, and only those that are asked for', async () => {
    const sandbox = await start();
    const bare = await sandbox.get('/api/v2/account');
    expect(bare.json).toMatchObject({
      id: sandbox.account.id,
      timezone_offset: expect.stringMatching(/^[+-]\d\d:\d\d$/),
      date_pattern: { date: 'd.m.Y', time: 'H:i' },
      current_user: expect.any(Number),
    });
    expect(at(bare.json, '_embedded')).toBeUndefined();
    const parts = 'custom_fields,users,pipelines,groups,note_types,task_types';
    const whole = await sandbox.get(`/api/v2/account?with=${parts}`);
    const user = at(bare.json, 'current_user');
    expect(at(whole.json, '_embedded')).toMatchObject({
      users: { [String(user)]: { id: user, is_admin: true, rights: { lead_add: 'A', mail: 'A' } } },
      note_types: { 4: { id: 4, code: 'COMMON', is_editable: true } },
      task_types: { 1: { id: 1 }, 2: { id: 2 } },
    });
    const [[id, pipeline] = []] = Object.entries(at(whole.json, '_embedded.pipelines') ?? {});
    expect(pipeline).toMatchObject({
      id: Number(id),
      statuses: { 142: { id: 142, is_editable: false } },
    });
    const fields = Object.values(at(whole.json, '_embedded.custom_fields.leads') ?? {});
    expect(fields).toContainEqual(
      expect.objectContaining({ field_type: 4, enums: expect.any(Object), is_system: false }),
    );
    expect(at(whole.json, '_embedded.custom_fields.catalogs')).toEqual(expect.any(Object));
  });

  it('has pipelines as an object of objects', async () => {
    const sandbox = await start();
    const answer = await sandbox.get('/api/v2/pipelines');
    const ids = Object.keys(at(answer.json, '_embedded.items') ?? {});
    expect(ids.length).toBeGreaterThan(1);
    const one = await sandbox.get(`/api/v2/pipelines?id=${ids[1]}`);
    expect(Object.keys(at(one.json, '_embedded.items') ?? {})).toEqual([ids[1]]);
  });
});

describe('tasks and notes of /api/v2', () => {
  it('adds, finds and finishes a task', async () => {
    const sandbox = await start();
    const element_id = await firstLead(sandbox);
    const task = { element_id, element_type: '2', task_type: '1', text: 'Старая' };
    const id = await made(sandbox, '/api/v2/tasks', { ...task, complete_till: later() });
    const query = `type=lead&element_id=${element_id}&filter[status][]=0`;
    expect(v2(await sandbox.get(`/api/v2/tasks?${query}`))).toContainEqual(
      expect.objectContaining({ id, text: 'Старая', element_type: 2, result: {} }),
    );
    await sandbox.call('POST', '/api/v2/tasks', {
      update: [{ id, updated_at: later(), is_completed: '1', text: 'Сделана' }],
    });
    expect((await sandbox.get(`/api/v4/tasks/${id}`)).json).toMatchObject({
      is_completed: true,
      text: 'Сделана',
    });
    await made(sandbox, '/api/v2/notes', {
      element_id: id,
      element_type: 4,
      note_type: 13,
      text: 'Готово',
    });
    expect(v2(await sandbox.get(`/api/v2/tasks?id=${id}`))).toMatchObject([
      { is_completed: true, result: { text: 'Готово' } },
    ]);
  });

  it('keeps texts, calls and messages under the old names of their parts', async () => {
    const sandbox = await start();
    const element_id = await firstLead(sandbox);
    const base = { element_id, element_type: 2 };
    const text = await made(sandbox, '/api/v2/notes', { ...base, note_type: '4', text: 'Текст' });
    const params = { UNIQ: 'u1', PHONE: '+79001112233', DURATION: 42, SRC: 'atc', call_status: 4 };
    const call = await made(sandbox, '/api/v2/notes', { ...base, note_type: 10, params });
    const shown = v2(await sandbox.get(`/api/v2/notes?type=lead&element_id=${element_id}`));
    expect(shown).toContainEqual(
      expect.objectContaining({ id: text, note_type: 4, text: 'Текст', is_editable: true }),
    );
    expect(shown.find(({ id }) => id === call)).toMatchObject({ note_type: 10, params });
    expect((await sandbox.get(`/api/v4/leads/notes/${call}`)).json).toMatchObject({
      note_type: 'call_in',
      params: { uniq: 'u1', phone: '+79001112233', duration: 42, source: 'atc' },
    });
    const onlyCalls = `/api/v2/notes?type=lead&element_id=${element_id}&note_type=10`;
    expect(v2(await sandbox.get(onlyCalls)).every(({ note_type }) => note_type === 10)).toBe(true);
    expect((await sandbox.get('/api/v2/notes')).status).toBe(400);
  });
});

describe('lists, goods and customers of /api/v2', () => {
  it('makes a list and elements, and deletes them, which the fourth version can not', async () => {
    const sandbox = await start();
    const catalog_id = await made(sandbox, '/api/v2/catalogs', { name: 'Старый список' });
    expect(v2(await sandbox.get(`/api/v2/catalogs?id=${catalog_id}`))).toMatchObject([
      { id: catalog_id, name: 'Старый список', type: 'regular' },
    ]);
    const id = await made(sandbox, '/api/v2/catalog_elements', { catalog_id, name: 'Доска' });
    const other = await made(sandbox, '/api/v2/catalog_elements', { catalog_id, name: 'Брус' });
    const found = await sandbox.get(
      `/api/v2/catalog_elements?catalog_id=${catalog_id}&term=${encodeURIComponent('доск')}`,
    );
    expect(v2(found)).toMatchObject([{ id, custom_fields: {}, leads: {} }]);
    expect(
      (await sandbox.get(`/api/v2/catalog_elements?catalog_id=${catalog_id}&page=2`)).status,
    ).toBe(204);
    await sandbox.call('POST', '/api/v2/catalog_elements', { delete: [id] });
    expect(
      v2(await sandbox.get(`/api/v2/catalog_elements?catalog_id=${catalog_id}`)),
    ).toMatchObject([{ id: other }]);
    await sandbox.call('POST', '/api/v2/catalogs', { delete: [catalog_id] });
    expect((await sandbox.get(`/api/v2/catalogs?id=${catalog_id}`)).status).toBe(204);
  });

  it('switches the list of goods', async () => {
    const sandbox = await start();
    const off = await sandbox.call('POST', '/api/v2/products_settings/', { enabled: false });
    expect(off.json).toMatchObject({
      is_enabled: false,
      _links: { self: { href: '/api/v2/products_settings', method: 'post' } },
    });
    await sandbox.call('POST', '/api/v2/products_settings', { enabled: true });
    expect((await sandbox.get('/api/v2/products_settings')).json).toMatchObject({
      is_enabled: true,
      catalog_id: expect.any(Number),
    });
  });

  it('adds and deletes customers and their purchases', async () => {
    const sandbox = await start();
    sandbox.control.setAccount({ customers_mode: 'periodicity' });
    const id = await made(sandbox, '/api/v2/customers', {
      name: 'Покупатель',
      next_date: later(),
      next_price: '900',
    });
    expect(v2(await sandbox.get(`/api/v2/customers?id=${id}`))).toMatchObject([
      { id, next_price: 900, contacts: {}, main_contact: {} },
    ]);
    const bought = await made(sandbox, '/api/v2/transactions', { customer_id: id, price: 100 });
    await sandbox.call('POST', '/api/v2/transactions/comment', {
      update: [{ transaction_id: bought, comment: 'в кассе' }],
    });
    expect(v2(await sandbox.get(`/api/v2/transactions?customer_id=${id}`))).toMatchObject([
      { id: bought, price: 100, comment: 'в кассе', customer: { id } },
    ]);
    await sandbox.call('POST', '/api/v2/customers', { delete: String(id) });
    expect((await sandbox.get(`/api/v2/customers?id=${id}`)).status).toBe(204);
  });
});

describe('what telephony and forms call of /api/v2', () => {
  it('takes in leads from forms and calls, and sorts them', async () => {
    const sandbox = await start();
    const added = await sandbox.call('POST', '/api/v2/incoming_leads/form', {
      add: [
        {
          source_name: 'Сайт',
          source_uid: 'a1',
          incoming_entities: {
            leads: [{ name: 'С сайта', sale: 10, tags: 'сайт' }],
            contacts: [{ name: 'Гость' }],
          },
          incoming_lead_info: {
            form_id: '1',
            form_page: 'http://site.test',
            form_send_at: '1509483600',
          },
        },
      ],
    });
    expect(added.json).toMatchObject({ status: 'success', data: [expect.any(String)] });
    const uid = String(at(added.json, 'data.0'));
    const listed = await sandbox.get('/api/v2/incoming_leads?categories[]=forms');
    expect(v2(listed)).toContainEqual(
      expect.objectContaining({
        uid,
        category: 'forms',
        incoming_lead_info: expect.objectContaining({ form_send_at: 1_509_483_600 }),
        incoming_entities: expect.objectContaining({
          leads: [expect.objectContaining({ name: 'С сайта' })],
          contacts: [expect.objectContaining({ name: 'Гость' })],
        }),
      }),
    );
    const accepted = await sandbox.call('POST', '/api/v2/incoming_leads/accept', { accept: [uid] });
    const lead = Number(at(accepted.json, `data.${uid}.leads.0`));
    expect((await sandbox.get(`/api/v4/leads/${lead}`)).json).toMatchObject({ name: 'С сайта' });
    const again = await sandbox.call('POST', '/api/v2/incoming_leads/decline', { decline: [uid] });
    expect(again.status).toBe(404);
  });

  it('makes notes of calls and starts bots by old numbers', async () => {
    const sandbox = await start();
    const phone = { field_code: 'PHONE', values: [{ value: '+7 900 555-44-33' }] };
    await sandbox.call('POST', '/api/v4/contacts', [{ name: 'К', custom_fields_values: [phone] }]);
    const call = { direction: 'inbound', source: 'atc', duration: 5, phone_number: '89005554433' };
    const answer = await sandbox.call('POST', '/api/v2/calls', {
      add: [call, { ...call, phone_number: '1' }],
    });
    expect(v2(answer)).toMatchObject([{ id: expect.any(Number), element_type: 1 }]);
    expect(at(answer.json, '_embedded.errors')).toHaveLength(1);
    const shown = await sandbox.call('POST', '/api/v2/events', {
      add: [{ type: 'phone_call', phone_number: '89005554433' }],
    });
    expect(v2(shown)).toMatchObject([{ element_type: 1, uid: expect.any(String) }]);

    const goto = { handler: 'goto', params: { type: 'finish', step: 1 } };
    const program = [{ question: [goto] }];
    const bot = sandbox.control.setBot({ name: 'Старый', program });
    const entity_id = await firstLead(sandbox);
    const body = `0[bot_id]=${bot.id}&0[entity_id]=${entity_id}&0[entity_type]=2`;
    expect((await sandbox.call('POST', '/api/v2/salesbot/run', body)).status).toBe(202);
    expect(sandbox.control.botRuns()).toMatchObject([{ bot_id: bot.id, entity_id }]);
  });

  it('subscribes hooks event by event, and the changes of the old API reach them', async () => {
    const sandbox = await start();
    const url = 'http://127.0.0.1:9/hook';
    const hook = (action: string, events: readonly string[]) =>
      sandbox.call('POST', `/api/v2/webhooks/${action}`, { [action]: [{ url, events }] });
    expect(v2(await hook('subscribe', ['add_lead']))).toEqual([{ url, result: true }]);
    await hook('subscribe', ['update_lead']);
    expect(v2(await sandbox.get('/api/v2/webhooks'))).toMatchObject([
      { url, events: ['add_lead', 'update_lead'], disabled: false },
    ]);
    await made(sandbox, '/api/v2/leads', { name: 'С хуком' });
    expect(sandbox.control.deliveries()).toMatchObject([
      { body: expect.stringContaining('leads%5Badd%5D') },
    ]);
    await hook('unsubscribe', ['add_lead']);
    expect(v2(await sandbox.get('/api/v2/webhooks'))).toMatchObject([{ events: ['update_lead'] }]);
    await hook('unsubscribe', []);
    expect((await sandbox.get('/api/v2/webhooks')).status).toBe(204);
    const wrong = await hook('subscribe', ['no_such_event']);
    expect(v2(wrong)).toMatchObject([{ url, result: false, notice: expect.any(String) }]);
  });
});
