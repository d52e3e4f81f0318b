/**
 * `/api/v2` as its old pages, clients and widgets know it.
 *
 * @see https://www.amocrm.com/developers/content/api/leads
 */
import { describe, expect, it } from 'vitest';
import { type Answered, at, items, type Started, sessionHeaders, start } from './harness.ts';

const v2 = (answer: Answered) => items(answer, 'items');

/** A body as jQuery and PHP send it. */
const form = (sandbox: Started, path: string, body: string) =>
  sandbox.call('POST', path, body, {
    authorization: `Bearer ${sandbox.tokens.longLived}`,
    'content-type': 'application/x-www-form-urlencoded',
  });

async function field(sandbox: Started, entity: string, type: string, code?: string) {
  const answer = await sandbox.get(`/api/v4/${entity}/custom_fields?limit=250`);
  const found = items(answer, 'custom_fields').find(
    (one) => one.type === type && (code === undefined || one.code === code),
  );
  if (!found) throw new Error(`${entity} have no field of the type ${type}`);
  return found;
}

const now = () => Math.floor(Date.now() / 1000) + 5;

describe('reading cards of /api/v2', () => {
  it('shows a lead with its links as paths, and empty objects where there are none', async () => {
    const sandbox = await start();
    const made = await sandbox.call('POST', '/api/v4/leads', [{ name: 'Пустая' }]);
    const id = Number(at(made.json, '_embedded.leads.0.id'));
    const answer = await sandbox.get(`/api/v2/leads?id=${id}`);
    expect(answer.status).toBe(200);
    expect(answer.type).toBe('application/hal+json');
    expect(at(answer.json, '_links.self')).toEqual({
      href: `/api/v2/leads?id=${id}`,
      method: 'get',
    });
    expect(v2(answer)).toMatchObject([
      {
        id,
        name: 'Пустая',
        is_deleted: false,
        main_contact: {},
        company: {},
        contacts: {},
        tags: {},
        custom_fields: {},
        closed_at: 0,
        closest_task_at: 0,
        sale: 0,
        pipeline: { id: expect.any(Number), _links: { self: { method: 'get' } } },
        _links: { self: { href: `/api/v2/leads?id=${id}`, method: 'get' } },
      },
    ]);
  });

  it('takes limit_rows and limit_offset, many ids, a text, and 204 for nothing', async () => {
    const sandbox = await start();
    const all = v2(await sandbox.get('/api/v2/contacts'));
    expect(all.length).toBeGreaterThan(4);
    const page = v2(await sandbox.get('/api/v2/contacts?limit_rows=2&limit_offset=2'));
    expect(page.map(({ id }) => id)).toEqual(all.slice(2, 4).map(({ id }) => id));
    const [first, second] = page.map(({ id }) => id);
    const lists = [
      `id=${first},${second}`,
      `id[]=${first}&id[]=${second}`,
      `id[0]=${first}&id[1]=${second}`,
    ];
    for (const query of lists)
      expect(v2(await sandbox.get(`/api/v2/contacts?${query}`))).toHaveLength(2);
    const name = encodeURIComponent(String(page[0]?.name));
    expect(v2(await sandbox.get(`/api/v2/contacts/?query=${name}`))).toMatchObject([{ id: first }]);
    const none = await sandbox.get('/api/v2/contacts?query=никого-такого');
    expect([none.status, none.text]).toEqual([204, '']);
  });

  it('narrows leads by status, by being open, and by the header If-Modified-Since', async () => {
    const sandbox = await start();
    const all = v2(await sandbox.get('/api/v2/leads'));
    const won = v2(await sandbox.get('/api/v2/leads?status=142'));
    expect(won.length).toBeGreaterThan(0);
    expect(won.every(({ status_id }) => status_id === 142)).toBe(true);
    const open = v2(await sandbox.get('/api/v2/leads?filter[active]=1'));
    expect(open.length).toBeLessThan(all.length);
    expect(open.some(({ status_id }) => status_id === 142 || status_id === 143)).toBe(false);
    const later = new Date(Date.now() + 60_000).toUTCString();
    const authorization = `Bearer ${sandbox.tokens.longLived}`;
    const fresh = await sandbox.call('GET', '/api/v2/leads', undefined, {
      authorization,
      'if-modified-since': later,
    });
    expect(fresh.status).toBe(204);
  });
});

describe('writing cards of /api/v2', () => {
  it('adds a lead with tags as a text, fields, contacts and a company', async () => {
    const sandbox = await start();
    const [contact] = v2(await sandbox.get('/api/v2/contacts?limit_rows=1'));
    const [company] = v2(await sandbox.get('/api/v2/companies?limit_rows=1'));
    const kind = await field(sandbox, 'leads', 'select');
    const channel = await field(sandbox, 'leads', 'multiselect');
    const paid = await field(sandbox, 'leads', 'checkbox');
    const choice = at(kind, 'enums.1');
    const answer = await sandbox.call('POST', '/api/v2/leads', {
      add: [
        {
          name: 'Старым способом',
          sale: '1500',
          tags: 'важная, сайт',
          contacts_id: [String(contact?.id)],
          company_id: company?.id,
          custom_fields: [
            { id: String(kind.id), values: [{ value: String(at(choice, 'id')) }] },
            { id: channel.id, values: [at(channel, 'enums.0.id'), at(channel, 'enums.1.id')] },
            { id: paid.id, values: [{ value: '1' }] },
          ],
        },
      ],
    });
    const [made] = v2(answer);
    expect(at(answer.json, '_links.self')).toEqual({ href: '/api/v2/leads', method: 'post' });
    expect(made).toEqual({
      id: expect.any(Number),
      _links: { self: { href: `/api/v2/leads?id=${String(made?.id)}`, method: 'get' } },
    });
    const lead = await sandbox.get(`/api/v4/leads/${String(made?.id)}?with=contacts`);
    expect(lead.json).toMatchObject({
      name: 'Старым способом',
      price: 1500,
      _embedded: {
        tags: [{ name: 'важная' }, { name: 'сайт' }],
        contacts: [{ id: contact?.id, is_main: true }],
        companies: [{ id: company?.id }],
      },
    });
    const [shown] = v2(await sandbox.get(`/api/v2/leads?id=${String(made?.id)}`));
    expect(shown).toMatchObject({
      main_contact: { id: contact?.id },
      contacts: { id: [contact?.id] },
      company: { id: company?.id, name: company?.name },
    });
    expect(at(shown, 'custom_fields')).toMatchObject([
      { id: kind.id, values: [{ value: at(choice, 'value'), enum: at(choice, 'id') }] },
      { id: channel.id, values: [{}, {}] },
      { id: paid.id, values: [{ value: '1' }] },
    ]);
  });

  it('changes a card only for who says when it was read, and tells the others why not', async () => {
    const sandbox = await start();
    const [lead] = v2(await sandbox.get('/api/v2/leads?limit_rows=1'));
    const id = Number(lead?.id);
    const late = { id, name: 'Новое имя', updated_at: now() };
    const early = { id, name: 'Поздно', updated_at: Number(lead?.updated_at) - 100 };
    const answer = await sandbox.call('POST', '/api/v2/leads', { update: [early] });
    expect(answer.json).toMatchObject({
      _embedded: {
        items: [],
        errors: { update: { [id]: 'Last modified date is older than in database' } },
      },
    });
    const missing = await sandbox.call('POST', '/api/v2/leads', { update: [{ id, name: 'Без' }] });
    expect(at(missing.json, `_embedded.errors.update.${id}`)).toEqual(expect.any(String));
    const done = await sandbox.call('POST', '/api/v2/leads', { update: [late] });
    expect(v2(done)).toMatchObject([{ id, updated_at: late.updated_at }]);
    expect((await sandbox.get(`/api/v4/leads/${id}`)).json).toMatchObject({ name: 'Новое имя' });
  });

  it('ties and cuts contacts with leads_id and unlink', async () => {
    const sandbox = await start();
    const made = await sandbox.call('POST', '/api/v2/leads', {
      add: [{ name: 'А' }, { name: 'Б' }],
    });
    const [one, two] = v2(made).map(({ id }) => id);
    const contact = await sandbox.call('POST', '/api/v2/contacts', {
      add: [{ name: 'Имя', leads_id: `${String(one)},${String(two)}`, company_name: 'ООО Новая' }],
    });
    const [added] = v2(contact);
    const read = async () =>
      v2(await sandbox.get(`/api/v2/contacts?id=${String(added?.id)}`))[0] ?? {};
    expect(await read()).toMatchObject({
      leads: { id: [one, two] },
      company: { name: 'ООО Новая' },
      customers: {},
    });
    await sandbox.call('POST', '/api/v2/contacts', {
      update: [{ id: added?.id, updated_at: now(), unlink: { leads_id: [one] } }],
    });
    expect(at(await read(), 'leads.id')).toEqual([two]);
  });

  it('takes phones with the kind as a code or as a number, and gives numbers', async () => {
    const sandbox = await start();
    const phone = await field(sandbox, 'contacts', 'multitext', 'PHONE');
    const mobile = Array.isArray(phone.enums) ? phone.enums[2] : undefined;
    const answer = await sandbox.call('POST', '/api/v2/contacts', {
      add: [
        {
          name: 'С телефонами',
          custom_fields: [
            {
              id: phone.id,
              values: [
                { value: '+7 900 000-00-01', enum: 'WORK' },
                { value: '+7 900 000-00-02', enum: at(mobile, 'id') },
              ],
            },
          ],
        },
      ],
    });
    const [shown] = v2(await sandbox.get(`/api/v2/contacts?id=${String(v2(answer)[0]?.id)}`));
    expect(at(shown, 'custom_fields.0')).toMatchObject({
      id: phone.id,
      code: 'PHONE',
      is_system: true,
      values: [
        { value: '+7 900 000-00-01', enum: at(phone, 'enums.0.id') },
        { value: '+7 900 000-00-02', enum: at(mobile, 'id') },
      ],
    });
  });

  it('does nothing of a request with a field that is not there', async () => {
    const sandbox = await start();
    const before = v2(await sandbox.get('/api/v2/leads')).length;
    const answer = await sandbox.call('POST', '/api/v2/leads', {
      add: [{ name: 'Хорошая' }, { name: 'Плохая', custom_fields: [{ id: 1, values: [] }] }],
    });
    expect(answer.status).toBe(400);
    expect(v2(await sandbox.get('/api/v2/leads'))).toHaveLength(before);
  });

  it('reads forms as jQuery and PHP send them', async () => {
    const sandbox = await start();
    const comment = await field(sandbox, 'leads', 'textarea');
    const added = await form(
      sandbox,
      '/api/v2/leads/',
      'add%5B0%5D%5Bname%5D=%D0%A4%D0%BE%D1%80%D0%BC%D0%B0&add[0][sale]=10%20000',
    );
    const id = v2(added)[0]?.id;
    // Widgets count milliseconds in fractions of seconds.
    const changed = await form(
      sandbox,
      '/api/v2/leads',
      `update[0][id]=${String(id)}&update[0][updated_at]=${now()}.537&update[0][custom_fields][0][id]=${String(comment.id)}&update[0][custom_fields][0][values][0][value]=%D0%94%D0%B0`,
    );
    expect(v2(changed)).toHaveLength(1);
    expect(v2(await sandbox.get(`/api/v2/leads?id=${String(id)}`))).toMatchObject([
      { name: 'Форма', sale: 10_000, custom_fields: [{ values: [{ value: 'Да' }] }] },
    ]);
  });
});

describe('what stands around the old API', () => {
  it('answers sessions of the page, and no others', async () => {
    const sandbox = await start();
    const session = await sessionHeaders(sandbox);
    const own = await sandbox.call('GET', '/api/v2/account', undefined, session);
    expect(own.json).toMatchObject({ id: sandbox.account.id, subdomain: 'demo' });
    const stranger = await sandbox.call('GET', '/api/v2/account', undefined, {});
    expect(stranger.status).toBe(401);
    expect(stranger.type).toBe('application/problem+json');
  });

  it('counts against the same limit as the fourth version', async () => {
    const sandbox = await start({ perSecond: 7 });
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_one, n) =>
        sandbox.get(n % 2 ? '/api/v2/account' : '/api/v4/account'),
      ),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  });

  it('answers unknown addresses with 404 and has them in the log', async () => {
    const sandbox = await start();
    const paths = ['/api/v2/elephants', '/private/api/v2/json/elephants/list'];
    for (const path of paths) expect((await sandbox.get(path)).status).toBe(404);
    const logged = sandbox.control.requests().map(({ path, status }) => ({ path, status }));
    expect(logged).toEqual(paths.map((path) => ({ path, status: 404 })));
  });
});
