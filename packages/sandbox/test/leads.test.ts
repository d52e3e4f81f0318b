import { entitySchemas } from '@amokit/contract/schemas';
import { describe, expect, it } from 'vitest';
import { at, firstId, ids, items, start } from './harness.ts';

describe('leads', () => {
  it('shows leads in the form that the contract documents', async () => {
    const { get } = await start();
    const withs =
      'contacts,catalog_elements,loss_reason,source_id,source,is_price_modified_by_robot';
    const list = await get(`/api/v4/leads?with=${withs}&limit=250`);
    expect(list.type).toBe('application/hal+json');
    const leads = items(list, 'leads');
    expect(leads.length).toBeGreaterThanOrEqual(30);
    for (const lead of leads) entitySchemas.leads.item.parse(lead);
    const one = await get(`/api/v4/leads/${leads[0]?.id}?with=${withs}`);
    expect(one.json).toEqual(leads[0]);
  });

  it('creates, reads and changes a lead, with tags, contacts and a company', async () => {
    const { call, get } = await start();
    const contact = firstId(await get('/api/v4/contacts?limit=1'), 'contacts');
    const company = firstId(await get('/api/v4/companies?limit=1'), 'companies');
    const created = await call('POST', '/api/v4/leads', [
      {
        name: 'Парта',
        price: 12.5,
        request_id: 'mine',
        _embedded: {
          tags: [{ name: 'школа' }],
          contacts: [{ id: contact }],
          companies: [{ id: company }],
        },
      },
      {},
    ]);
    expect(created.status).toBe(200);
    expect(items(created, 'leads')).toEqual([
      { id: expect.any(Number), request_id: 'mine', _links: expect.any(Object) },
      { id: expect.any(Number), request_id: '1', _links: expect.any(Object) },
    ]);
    const [id, unnamed] = ids(created, 'leads');
    const lead = await get(`/api/v4/leads/${id}?with=contacts`);
    expect(lead.json).toMatchObject({
      name: 'Парта',
      price: 12,
      price_with_minor_units: 12.5,
      closed_at: null,
      _embedded: {
        tags: [{ name: 'школа', color: null }],
        contacts: [{ id: contact, is_main: true }],
        companies: [{ id: company }],
      },
    });
    expect(at((await get(`/api/v4/leads/${unnamed}`)).json, 'name')).toBe(`Сделка #${unnamed}`);

    const changed = await call('PATCH', '/api/v4/leads', [
      {
        id,
        status_id: 142,
        tags_to_add: [{ name: 'срочно' }],
        tags_to_delete: [{ name: 'школа' }],
      },
    ]);
    expect(items(changed, 'leads')[0]).toMatchObject({ id, updated_at: expect.any(Number) });
    const won = (await get(`/api/v4/leads/${id}`)).json;
    expect(at(won, 'closed_at')).toBeTypeOf('number');
    expect(at(won, '_embedded.tags')).toMatchObject([{ name: 'срочно' }]);

    const one = await call('PATCH', `/api/v4/leads/${id}`, {
      name: 'Стол',
      _embedded: { tags: null },
    });
    expect(one.json).toMatchObject({ id, updated_at: expect.any(Number), request_id: '0' });
    expect((await get(`/api/v4/leads/${id}`)).json).toMatchObject({
      name: 'Стол',
      _embedded: { tags: [] },
    });
  });

  it('refuses the whole request for one wrong item, and says which and why', async () => {
    const { call, get } = await start();
    const before = ids(await get('/api/v4/leads?limit=250'), 'leads').length;
    const answer = await call('POST', '/api/v4/leads', [
      { name: 'good' },
      { name: 7, status_id: 1, custom_fields_values: [{ field_id: 3, values: [{ value: 1 }] }] },
      { custom_fields_values: [{ field_id: 3, values: [{ value: 1 }] }] },
    ]);
    expect(answer.status).toBe(400);
    expect(answer.type).toBe('application/problem+json');
    expect(at(answer.json, 'validation-errors')).toEqual([
      {
        request_id: '1',
        errors: [{ code: 'InvalidType', path: 'name', detail: expect.any(String) }],
      },
    ]);
    const unknown = await call('POST', '/api/v4/leads', [
      { status_id: 1 },
      { custom_fields_values: [{ field_id: 3, values: [{ value: 1 }] }] },
    ]);
    expect(at(unknown.json, 'validation-errors')).toMatchObject([
      { request_id: '0', errors: [{ code: 'NotSupportedChoice', path: 'status_id' }] },
      {
        request_id: '1',
        errors: [{ code: 'NotSupportedChoice', path: 'custom_fields_values.0.field_id' }],
      },
    ]);
    expect(ids(await get('/api/v4/leads?limit=250'), 'leads')).toHaveLength(before);
  });

  it('filters, orders and pages', async () => {
    const { get } = await start();
    const all = items(await get('/api/v4/leads?limit=250'), 'leads');
    const [first, second] = all;
    const some = await get(`/api/v4/leads?filter[id][0]=${first?.id}&filter[id][2]=${second?.id}`);
    expect(ids(some, 'leads')).toEqual([first?.id, second?.id]);
    const encoded = await get(`/api/v4/leads?filter%5Bid%5D%5B%5D=${first?.id}`);
    expect(ids(encoded, 'leads')).toEqual([first?.id]);

    const range = items(
      await get('/api/v4/leads?filter[price][from]=50000&filter[price][to]=90000'),
      'leads',
    );
    expect(range.map(({ id }) => id)).toEqual(
      all
        .filter(({ price }) => Number(price) >= 50000 && Number(price) <= 90000)
        .map(({ id }) => id),
    );
    const pair = `filter[statuses][0][pipeline_id]=${first?.pipeline_id}&filter[statuses][0][status_id]=${first?.status_id}`;
    const stage = items(await get(`/api/v4/leads?${pair}`), 'leads');
    expect(new Set(stage.map(({ status_id }) => status_id))).toEqual(new Set([first?.status_id]));

    const ordered = await get('/api/v4/leads?order[created_at]=desc&limit=250');
    const dates = items(ordered, 'leads').map(({ created_at }) => Number(created_at));
    expect(dates).toEqual([...dates].sort((a, b) => b - a));
    expect((await get('/api/v4/leads?order[colour]=asc')).status).toBe(400);

    const found: number[] = [];
    let path: string | undefined = '/api/v4/leads?limit=7&order[id]=desc';
    while (path) {
      const page = await get(path);
      found.push(...ids(page, 'leads'));
      const next = at(page.json, '_links.next.href');
      const url: URL | undefined = typeof next === 'string' ? new URL(next) : undefined;
      path = url && url.pathname + url.search;
    }
    expect(found).toEqual(all.map(({ id }) => Number(id)).reverse());
    expect((await get('/api/v4/leads?page=1000')).status).toBe(204);
    expect((await get('/api/v4/leads?limit=251')).status).toBe(422);
    expect((await get('/api/v4/leads?query=no such lead')).status).toBe(204);
  });

  it('answers ids that are not there as the documentation says', async () => {
    const { call, get } = await start();
    expect((await get('/api/v4/leads/1')).status).toBe(204);
    expect((await get('/api/v4/leads/x')).status).toBe(404);
    expect((await call('PATCH', '/api/v4/leads/1', { name: 'x' })).status).toBe(404);
    const batch = await call('PATCH', '/api/v4/leads', [{ id: 1, name: 'x' }]);
    expect(at(batch.json, 'validation-errors.0.errors.0.path')).toBe('id');
    expect((await call('DELETE', '/api/v4/leads/1')).status).toBe(405);
  });

  it('links and unlinks: one company, one main contact', async () => {
    const { call, get } = await start();
    const id = firstId(await call('POST', '/api/v4/leads', [{}]), 'leads');
    const [one, other] = ids(await get('/api/v4/contacts?limit=2'), 'contacts');
    const to = (entity: string, to_entity_id: number | undefined, metadata?: object) => ({
      to_entity_type: entity,
      to_entity_id,
      ...(metadata && { metadata }),
    });
    const linked = await call('POST', `/api/v4/leads/${id}/link`, [
      to('contacts', one),
      to('contacts', other, { is_main: true }),
    ]);
    expect(linked.status).toBe(200);
    expect(items(linked, 'links')[1]).toEqual({
      entity_id: id,
      entity_type: 'leads',
      to_entity_id: other,
      to_entity_type: 'contacts',
      metadata: { main_contact: true },
    });
    const contacts = at(
      (await get(`/api/v4/leads/${id}?with=contacts`)).json,
      '_embedded.contacts',
    );
    expect(contacts).toMatchObject([
      { id: one, is_main: false },
      { id: other, is_main: true },
    ]);
    const companies = ids(await get('/api/v4/companies?limit=2'), 'companies');
    for (const company of companies)
      await call('POST', `/api/v4/leads/${id}/link`, [to('companies', company)]);
    const shown = items(
      await get(`/api/v4/leads/${id}/links?filter[to_entity_type]=companies`),
      'links',
    );
    expect(shown).toEqual([
      { to_entity_id: companies[1], to_entity_type: 'companies', metadata: null },
    ]);
    expect((await call('POST', `/api/v4/leads/${id}/unlink`, [to('contacts', other)])).status).toBe(
      204,
    );
    expect(
      at((await get(`/api/v4/leads/${id}?with=contacts`)).json, '_embedded.contacts'),
    ).toMatchObject([{ id: one, is_main: true }]);
    expect((await call('POST', `/api/v4/leads/${id}/link`, [to('users', 1)])).status).toBe(400);
  });
});

it('stand in an account of any size, which a reset brings back', async () => {
  const { get, call, control } = await start({ leads: 700, apiOnly: true });
  const all = async () => {
    const pages = [1, 2, 3, 4].map((page) => get(`/api/v4/leads?limit=250&page=${page}`));
    return (await Promise.all(pages)).flatMap((page) => items(page, 'leads'));
  };
  const before = await all();
  expect(before).toHaveLength(700);
  expect(before.at(-1)?.custom_fields_values).toHaveLength(4);
  await call('POST', '/api/v4/leads', [{}]);
  await control.reset();
  expect(await all()).toEqual(before);
});
