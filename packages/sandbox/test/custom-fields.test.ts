import { entitySchemas } from '@amokit/contract/schemas';
import { describe, expect, it } from 'vitest';
import { at, firstId, ids, items, type Started, start } from './harness.ts';

async function field(sandbox: Started, entity: string, body: object): Promise<number> {
  const created = await sandbox.call('POST', `/api/v4/${entity}/custom_fields`, [
    { name: 'Поле', ...body },
  ]);
  expect(created.status, created.text).toBe(201);
  entitySchemas.customFields.item.parse(items(created, 'custom_fields')[0]);
  return firstId(created, 'custom_fields');
}

async function written(sandbox: Started, field_id: number, values: readonly unknown[]) {
  const created = await sandbox.call('POST', '/api/v4/leads', [
    { custom_fields_values: [{ field_id, values }] },
  ]);
  if (created.status !== 200) return { problem: at(created.json, 'validation-errors.0.errors.0') };
  const lead = (await sandbox.get(`/api/v4/leads/${firstId(created, 'leads')}`)).json;
  entitySchemas.leads.item.parse(lead);
  return { values: at(lead, 'custom_fields_values.0.values') };
}

const enums = [
  { value: 'Дуб', sort: 1 },
  { value: 'Ясень', sort: 2, code: 'ash' },
];

describe('custom fields', () => {
  it.each([
    ['text', {}, [{ value: 'x' }], [{ value: 'x' }]],
    ['text', {}, [{ value: 7 }], [{ value: '7' }]],
    ['textarea', {}, [{ value: 'x\ny' }], [{ value: 'x\ny' }]],
    ['numeric', {}, [{ value: 12.5 }], [{ value: '12.5' }]],
    ['monetary', { currency: 'RUB' }, [{ value: '100' }], [{ value: '100' }]],
    ['checkbox', {}, [{ value: 'false' }], [{ value: true }]],
    ['checkbox', {}, [{ value: '0' }], [{ value: false }]],
    ['date', {}, [{ value: '2026-01-02T00:00:00+00:00' }], [{ value: 1767312000 }]],
    ['date_time', {}, [{ value: '1767312000' }], [{ value: 1767312000 }]],
    ['birthday', { remind: 'week' }, [{ value: 1 }], [{ value: 1 }]],
    ['url', {}, [{ value: 'https://x.test' }], [{ value: 'https://x.test' }]],
    ['tracking_data', {}, [{ value: 'ad' }], [{ value: 'ad' }]],
    [
      'smart_address',
      {},
      [{ value: 'Липовск', enum_code: 'city' }],
      [{ value: 'Липовск', enum_id: 3, enum_code: 'city' }],
    ],
    [
      'legal_entity',
      {},
      [{ value: { name: 'ООО', entity_type: 2, vat_id: '1' } }],
      [{ value: { name: 'ООО', entity_type: 2, vat_id: '1' } }],
    ],
  ])('keeps a value of %s as the API shows it', async (type, more, given, shown) => {
    const sandbox = await start();
    const id = await field(sandbox, 'leads', { type, ...more });
    expect((await written(sandbox, id, given)).values).toEqual(shown);
  });

  it('takes a choice by id, by code or by its text, and no other', async () => {
    const sandbox = await start();
    for (const type of ['select', 'radiobutton', 'multiselect']) {
      const id = await field(sandbox, 'leads', { type, enums });
      const [oak, ash] = (await sandbox
        .get(`/api/v4/leads/custom_fields/${id}`)
        .then(({ json }) => {
          const found = at(json, 'enums');
          return Array.isArray(found) ? found : [];
        })) as { id: number }[];
      const shown = { value: 'Ясень', enum_id: ash?.id, enum_code: 'ash' };
      const php = { value: null, enum_code: null };
      for (const given of [
        { enum_id: ash?.id },
        { enum_code: 'ash' },
        { value: 'Ясень' },
        { ...php, enum_id: ash?.id },
        { ...php, enum_id: null, enum_code: 'ash' },
      ])
        expect((await written(sandbox, id, [given])).values).toEqual([shown]);
      const both = await written(sandbox, id, [{ enum_id: oak?.id }, { enum_id: ash?.id }]);
      expect(both.values).toHaveLength(type === 'multiselect' ? 2 : 1);
      expect((await written(sandbox, id, [{ ...php, enum_id: 1 }])).problem).toMatchObject({
        code: 'NotSupportedChoice',
        path: 'custom_fields_values.0.values.0.enum_id',
      });
      expect((await written(sandbox, id, [{ value: 'Сосна' }])).problem).toMatchObject({
        code: 'NotSupportedChoice',
        path: 'custom_fields_values.0.values.0.value',
      });
    }
  });

  it.each([
    ['numeric', { value: 'много' }],
    ['date', { value: 'вчера' }],
    ['date', { value: '9'.repeat(400) }],
    ['text', { value: { a: 1 } }],
    ['legal_entity', { value: { vat_id: '1' } }],
    ['checkbox', { value: [1] }],
  ])('refuses what is not a value of %s', async (type, given) => {
    const sandbox = await start();
    const id = await field(sandbox, 'leads', { type });
    expect((await written(sandbox, id, [given])).problem).toMatchObject({
      path: expect.stringMatching(/^custom_fields_values\.0\.values\.0\.value/),
    });
  });

  it('refuses types that an entity has not, and types without what they need', async () => {
    const { call } = await start();
    const answers = await Promise.all([
      call('POST', '/api/v4/leads/custom_fields', [{ name: 'x', type: 'price' }]),
      call('POST', '/api/v4/leads/custom_fields', [{ name: 'x', type: 'select' }]),
      call('POST', '/api/v4/leads/custom_fields', [{ name: 'x', type: 'poem' }]),
      call('POST', '/api/v4/catalogs/1/custom_fields', [{ name: 'x', type: 'text' }]),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 404]);
  });

  it('lets choices die that a write leaves out, with their values', async () => {
    const sandbox = await start();
    const { call, get } = sandbox;
    const id = await field(sandbox, 'leads', { type: 'multiselect', enums });
    const created = await call('POST', '/api/v4/leads', [
      { custom_fields_values: [{ field_id: id, values: [{ value: 'Дуб' }, { value: 'Ясень' }] }] },
    ]);
    const lead = firstId(created, 'leads');
    const oak = at((await get(`/api/v4/leads/custom_fields/${id}`)).json, 'enums.0');
    const changed = await call('PATCH', '/api/v4/leads/custom_fields', [
      { id, name: 'Порода', enums: [oak, { value: 'Орех', sort: 5 }] },
    ]);
    expect(changed.status).toBe(201);
    const after = (await get(`/api/v4/leads/${lead}`)).json;
    expect(at(after, 'custom_fields_values.0')).toMatchObject({
      field_name: 'Порода',
      values: [{ value: 'Дуб', enum_id: at(oak, 'id') }],
    });
    expect((await call('DELETE', `/api/v4/leads/custom_fields/${id}`)).status).toBe(204);
    expect(at((await get(`/api/v4/leads/${lead}`)).json, 'custom_fields_values')).toBeNull();
  });

  it('builds a tree of categories in one call', async () => {
    const sandbox = await start();
    const catalog = firstId(await sandbox.get('/api/v4/catalogs'), 'catalogs');
    const id = await field(sandbox, `catalogs/${catalog}`, {
      type: 'category',
      nested: [
        { value: 'Мебель', sort: 1, request_id: 'a' },
        { value: 'Столы', sort: 2, request_id: 'b', parent_request_id: 'a' },
      ],
    });
    const shown = (await sandbox.get(`/api/v4/catalogs/${catalog}/custom_fields/${id}`)).json;
    expect(at(shown, 'nested.1.parent_id')).toBe(at(shown, 'nested.0.id'));
    expect(shown).toMatchObject({ entity_type: 'catalogs', catalog_id: catalog });
  });

  it('moves fields into groups and back when a group goes', async () => {
    const sandbox = await start();
    const { call, get } = sandbox;
    const id = await field(sandbox, 'contacts', { type: 'text' });
    const created = await call('POST', '/api/v4/contacts/custom_fields/groups', [
      { name: 'Анкета', sort: 5, fields: [id] },
    ]);
    expect(created.status).toBe(201);
    const [group] = items(created, 'custom_field_groups');
    expect(group).toMatchObject({ id: expect.stringMatching(/^contacts_\d+$/), fields: [id] });
    const groupOf = async () =>
      at((await get(`/api/v4/contacts/custom_fields/${id}`)).json, 'group_id');
    expect(await groupOf()).toBe(group?.id);
    const path = `/api/v4/contacts/custom_fields/groups/${group?.id}`;
    expect((await call('PATCH', path, { name: 'Опрос' })).json).toMatchObject({ name: 'Опрос' });
    expect((await call('PATCH', path, {})).status).toBe(400);
    expect((await call('DELETE', path)).status).toBe(204);
    expect(await groupOf()).toBeNull();
    const main = '/api/v4/contacts/custom_fields/groups/default';
    expect((await call('DELETE', main)).status).toBe(422);
    expect((await get('/api/v4/contacts/custom_fields/groups/none')).status).toBe(404);
  });

  it('filters cards by the values of fields: by text, by choice, by range', async () => {
    const { get } = await start();
    const leads = items(await get('/api/v4/leads?limit=250'), 'leads');
    const of = (lead: unknown, type: string): Record<string, unknown> | undefined => {
      const values = at(lead, 'custom_fields_values');
      return Array.isArray(values) ? values.find((one) => one.field_type === type) : undefined;
    };
    const [first] = leads;
    const select = of(first, 'select');
    const choice = at(select, 'values.0.enum_id');
    const chosen = await get(
      `/api/v4/leads?limit=250&filter[custom_fields_values][${select?.field_id}][]=${choice}`,
    );
    expect(ids(chosen, 'leads')).toEqual(
      leads
        .filter((lead) => at(of(lead, 'select'), 'values.0.enum_id') === choice)
        .map(({ id }) => id),
    );
    const date = of(first, 'date');
    const moment = Number(at(date, 'values.0.value'));
    const range = await get(
      `/api/v4/leads?limit=250&filter[custom_fields_values][${date?.field_id}][from]=${moment}&filter[custom_fields_values][${date?.field_id}][to]=${moment + 10 * 86_400}`,
    );
    for (const lead of items(range, 'leads'))
      expect(Number(at(of(lead, 'date'), 'values.0.value'))).toBeGreaterThanOrEqual(moment);
    const checkbox = leads.map((lead) => of(lead, 'checkbox')).find(Boolean);
    const ticked = await get(
      `/api/v4/leads?filter[custom_fields_values][${checkbox?.field_id}][]=1`,
    );
    expect(ids(ticked, 'leads').length).toBeGreaterThan(0);
  });

  it('refuses filters by types that have none, by ranges of texts, and by fields of others', async () => {
    const { get } = await start();
    const contacts = items(await get('/api/v4/contacts/custom_fields'), 'custom_fields');
    const idOf = (type: string) => contacts.find((one) => one.type === type)?.id;
    const filter = (id: unknown, rest: string) =>
      get(`/api/v4/contacts?filter[custom_fields_values][${id}]${rest}`);
    expect((await filter(idOf('multitext'), '[]=1')).status).toBe(400);
    expect((await filter(idOf('text'), '[from]=1')).status).toBe(400);
    expect((await filter(1, '[]=1')).status).toBe(400);
    const [lead] = items(await get('/api/v4/leads/custom_fields'), 'custom_fields');
    expect((await filter(lead?.id, '[]=1')).status).toBe(400);
  });

  it('filters for accounts alone that have the option', async () => {
    const { control, get } = await start();
    control.setAccount({ is_api_filter_enabled: false });
    expect(
      at((await get('/api/v4/account?with=is_api_filter_enabled')).json, 'is_api_filter_enabled'),
    ).toBe(false);
    for (const entity of ['leads', 'contacts', 'companies', 'customers'])
      expect((await get(`/api/v4/${entity}?filter[id][]=1`)).status).toBe(402);
    expect((await get('/api/v4/leads?page=1&limit=5')).status).toBe(200);
    expect((await get('/api/v4/tasks?filter[is_completed]=0')).status).toBe(200);
  });
});
