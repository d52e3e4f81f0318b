import { entitySchemas } from '@amokit/contract/schemas';
import { describe, expect, it } from 'vitest';
import { at, firstId, ids, items, start } from './harness.ts';

const all = (letter: string) => ({
  view: letter,
  edit: letter,
  add: letter === 'D' ? 'D' : 'A',
  delete: letter,
  export: letter,
});

describe('roles', () => {
  it('give their rights to their users, status by status', async () => {
    const { call, get, tokens } = await start();
    const leads = items(await get('/api/v4/leads?limit=250'), 'leads');
    const [first] = leads;
    const created = await call('POST', '/api/v4/roles', [
      {
        name: 'Чтение',
        rights: {
          leads: all('A'),
          status_rights: [
            {
              entity_type: 'leads',
              pipeline_id: first?.pipeline_id,
              status_id: first?.status_id,
              rights: { view: 'D', edit: 'D', delete: 'D' },
            },
          ],
        },
      },
    ]);
    expect(created.status).toBe(201);
    const role = firstId(created, 'roles');
    expect(at(items(created, 'roles')[0], 'rights.contacts')).toEqual(all('D'));
    const user = firstId(
      await call('POST', '/api/v4/users', [
        { name: 'Нина', email: 'n@x.test', password: 'Secret1', rights: { role_id: role } },
      ]),
      'users',
    );
    const as = { authorization: `Bearer ${tokens.longLived}`, 'x-context-user-id': String(user) };
    const seen = items(await call('GET', '/api/v4/leads?limit=250', undefined, as), 'leads');
    expect(seen.length).toBeGreaterThan(0);
    const denied = (lead: Record<string, unknown>) =>
      lead.pipeline_id === first?.pipeline_id && lead.status_id === first?.status_id;
    expect(seen.filter(denied)).toEqual([]);
    expect(seen).toHaveLength(leads.filter((lead) => !denied(lead)).length);
    expect((await call('GET', '/api/v4/contacts', undefined, as)).status).toBe(204);

    const changed = await call('PATCH', `/api/v4/roles/${role}`, {
      rights: { status_rights: null },
    });
    expect(changed.status).toBe(202);
    const after = await call('GET', '/api/v4/leads?limit=250', undefined, as);
    expect(ids(after, 'leads')).toHaveLength(leads.length);
    const shown = (await get(`/api/v4/roles/${role}?with=users`)).json;
    entitySchemas.roles.item.parse(shown);
    expect(at(shown, '_embedded.users')).toMatchObject([{ id: user }]);
    expect(
      at((await get(`/api/v4/users/${user}?with=role`)).json, '_embedded.roles'),
    ).toMatchObject([{ id: role, name: 'Чтение' }]);
    expect((await call('DELETE', `/api/v4/roles/${role}`)).status).toBe(204);
    expect(at((await get(`/api/v4/users/${user}`)).json, 'rights.role_id')).toBeNull();
  });

  it('let nobody write what they may only see', async () => {
    const { call, get, tokens } = await start();
    const role = firstId(await get('/api/v4/roles'), 'roles');
    await call('PATCH', '/api/v4/roles', [
      { id: role, rights: { leads: { ...all('D'), view: 'A' } } },
    ]);
    const user = ids(await get('/api/v4/users'), 'users').at(-1);
    const as = { authorization: `Bearer ${tokens.longLived}`, 'x-context-user-id': String(user) };
    const lead = firstId(await call('GET', '/api/v4/leads', undefined, as), 'leads');
    expect((await call('POST', '/api/v4/leads', [{}], as)).status).toBe(400);
    expect((await call('PATCH', `/api/v4/leads/${lead}`, { name: 'x' }, as)).status).toBe(400);
    const contact = firstId(await get('/api/v4/contacts?limit=1'), 'contacts');
    const link = [{ to_entity_id: contact, to_entity_type: 'contacts' }];
    expect(
      (await call('POST', `/api/v4/leads/${lead}/link`, link, as)).status,
    ).toBeGreaterThanOrEqual(400);
  });
});

describe('complex leads', () => {
  const lead = {
    name: 'Кровать',
    price: 10,
    request_id: 'ext',
    _embedded: {
      tags: [{ name: 'сайт' }],
      contacts: [
        {
          first_name: 'Ева',
          custom_fields_values: [
            { field_code: 'EMAIL', values: [{ value: 'Eva@x.test', enum_code: 'WORK' }] },
          ],
        },
      ],
      companies: [{ name: 'Дом' }],
    },
  };

  it('make a lead with its contact and company, tied to one another, in one call', async () => {
    const { call, get } = await start();
    const answer = await call('POST', '/api/v4/leads/complex', [lead, { name: 'один' }]);
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual([
      {
        id: expect.any(Number),
        contact_id: expect.any(Number),
        company_id: expect.any(Number),
        request_id: ['ext'],
        merged: false,
      },
      {
        id: expect.any(Number),
        contact_id: null,
        company_id: null,
        request_id: ['1'],
        merged: false,
      },
    ]);
    const { id, contact_id, company_id } = Object(at(answer.json, '0'));
    expect((await get(`/api/v4/leads/${id}?with=contacts`)).json).toMatchObject({
      _embedded: {
        contacts: [{ id: contact_id, is_main: true }],
        companies: [{ id: company_id }],
        tags: [{ name: 'сайт' }],
      },
    });
    const contact = (await get(`/api/v4/contacts/${contact_id}`)).json;
    expect(at(contact, '_embedded.companies')).toMatchObject([{ id: company_id }]);
  });

  it('put a lead among the incoming ones when metadata say where it comes from', async () => {
    const { call, get } = await start();
    const metadata = {
      category: 'forms',
      form_id: 'f',
      form_name: 'Заявка',
      form_page: 'https://x.test',
      form_sent_at: 1_700_000_000,
    };
    const answer = await call('POST', '/api/v4/leads/complex', [
      { ...lead, status_id: 142, _embedded: { ...lead._embedded, metadata } },
    ]);
    const made = (await get(`/api/v4/leads/${at(answer.json, '0.id')}`)).json;
    const pipeline = (await get(`/api/v4/leads/pipelines/${at(made, 'pipeline_id')}`)).json;
    const statuses = at(pipeline, '_embedded.statuses');
    const unsorted = Array.isArray(statuses) && statuses.find(({ type }) => type === 1);
    expect(at(made, 'status_id')).toBe(at(unsorted, 'id'));
  });

  it('of every category have the documented form, however little a write says', async () => {
    const { call, get } = await start();
    const said = { uniq: 'u', phone: '1', duration: 1, link: null, service_code: 'x' };
    for (const metadata of [
      { category: 'sip', ...said },
      { category: 'chats' },
      { category: 'mail' },
    ])
      expect(
        (await call('POST', '/api/v4/leads/complex', [{ _embedded: { metadata } }])).status,
      ).toBe(200);
    const list = items(await get('/api/v4/leads/unsorted'), 'unsorted');
    expect(list.length).toBeGreaterThan(3);
    for (const one of list) entitySchemas.unsorted.item.parse(one);
  });

  it('merge with an open lead of the same e-mail while duplicates are controlled', async () => {
    const { call, get, control } = await start();
    const first = await call('POST', '/api/v4/leads/complex', [lead]);
    const again = await call('POST', '/api/v4/leads/complex', [lead]);
    expect(at(again.json, '0.merged')).toBe(false);
    control.setAccount({ is_duplication_control_enabled: true });
    const merged = await call('POST', '/api/v4/leads/complex', [{ ...lead, price: 77 }]);
    expect(at(merged.json, '0')).toMatchObject({
      id: at(first.json, '0.id'),
      contact_id: at(first.json, '0.contact_id'),
      merged: true,
    });
    expect(at((await get(`/api/v4/leads/${at(first.json, '0.id')}`)).json, 'price')).toBe(77);
  });

  it('refuse more than fifty, more than one contact, and unknown parts', async () => {
    const { call } = await start();
    const many = await call(
      'POST',
      '/api/v4/leads/complex',
      Array.from({ length: 51 }, () => ({})),
    );
    expect(many.status).toBe(400);
    const two = await call('POST', '/api/v4/leads/complex', [
      { _embedded: { contacts: [{}, {}] } },
    ]);
    expect(two.status).toBe(400);
    const unknown = await call('POST', '/api/v4/leads/complex', [
      { _embedded: { contacts: [{ id: 1 }] } },
    ]);
    expect(at(unknown.json, 'validation-errors.0.errors.0.path')).toBe('_embedded.contacts.0.id');
  });
});
