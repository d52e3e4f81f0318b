import { describe, expect, it } from 'vitest';
import { at, firstId, ids, items, start } from './harness.ts';

describe('tasks', () => {
  it('makes and completes a task, and tells the card when the next one is due', async () => {
    const { call, get } = await start();
    const lead = firstId(await call('POST', '/api/v4/leads', [{}]), 'leads');
    const task = (complete_till: number) => ({
      text: 'Позвонить',
      complete_till,
      entity_id: lead,
      entity_type: 'leads',
    });
    const created = await call('POST', '/api/v4/tasks', [task(2_000_000_000), task(1_900_000_000)]);
    const [later, sooner] = ids(created, 'tasks');
    const closest = async () => at((await get(`/api/v4/leads/${lead}`)).json, 'closest_task_at');
    expect(await closest()).toBe(1_900_000_000);
    expect((await get(`/api/v4/tasks/${sooner}`)).json).toMatchObject({
      task_type_id: 1,
      result: [],
      is_completed: false,
      duration: 0,
    });
    const done = await call('PATCH', `/api/v4/tasks/${sooner}`, {
      is_completed: true,
      result: { text: 'Договорились' },
    });
    expect(done.json).toMatchObject({
      id: sooner,
      updated_at: expect.any(Number),
      request_id: '0',
    });
    expect(at((await get(`/api/v4/tasks/${sooner}`)).json, 'result')).toEqual({
      text: 'Договорились',
    });
    expect(await closest()).toBe(2_000_000_000);
    await call('PATCH', '/api/v4/tasks', [{ id: later, is_completed: true }]);
    expect(await closest()).toBeNull();
  });

  it('filters by entity, type, completion and stage of the lead; entity_id needs its type', async () => {
    const { call, get } = await start();
    const all = items(await get('/api/v4/tasks?limit=250'), 'tasks');
    const [first] = all;
    const lead = (await get(`/api/v4/leads/${first?.entity_id}`)).json;
    const of = async (query: string) => ids(await get(`/api/v4/tasks?${query}`), 'tasks');
    expect(await of(`filter[entity_type]=leads&filter[entity_id]=${first?.entity_id}`)).toContain(
      first?.id,
    );
    expect((await get(`/api/v4/tasks?filter[entity_id]=${first?.entity_id}`)).status).toBe(400);
    const completed = all.filter(({ is_completed }) => is_completed).map(({ id }) => id);
    expect(await of('filter[is_completed]=1&limit=250')).toEqual(completed);
    const meetings = all.filter(({ task_type_id }) => task_type_id === 2).map(({ id }) => id);
    expect(await of('filter[task_type]=2&filter[task_type_id]=2&limit=250')).toEqual(meetings);
    const pair = `filter[lead_statuses][0][pipeline_id]=${at(lead, 'pipeline_id')}&filter[lead_statuses][0][status_id]=${at(lead, 'status_id')}`;
    expect(await of(pair)).toContain(first?.id);
    const ordered = items(await get('/api/v4/tasks?order[complete_till]=asc&limit=250'), 'tasks');
    const dates = ordered.map(({ complete_till }) => Number(complete_till));
    expect(dates).toEqual([...dates].sort((a, b) => a - b));
    const missing = await call('POST', '/api/v4/tasks', [{ text: 'x' }]);
    expect(at(missing.json, 'validation-errors.0.errors.0')).toMatchObject({
      code: 'FieldMissing',
      path: 'complete_till',
    });
  });
});

describe('tags', () => {
  it('answers a name that is there already with its own id, and colours the tags of leads alone', async () => {
    const { call, get } = await start();
    const [known] = items(await get('/api/v4/leads/tags'), 'tags');
    const created = await call('POST', '/api/v4/leads/tags', [
      { name: known?.name },
      { name: 'зелёный', color: '0c7c59' },
    ]);
    expect(created.json).toMatchObject({ _total_items: 2 });
    expect(items(created, 'tags')).toMatchObject([
      { id: known?.id, request_id: '0' },
      { name: 'зелёный', color: '0C7C59', request_id: '1' },
    ]);
    const contact = await call('POST', '/api/v4/contacts/tags', [{ name: 'x', color: '0C7C59' }]);
    expect(items(contact, 'tags')[0]).toMatchObject({ color: null });
    const wrong = await call('POST', '/api/v4/leads/tags', [{ name: 'x', color: '123456' }]);
    expect(wrong.status).toBe(400);
    const green = ids(created, 'tags')[1];
    await call('PATCH', `/api/v4/leads/tags/${green}`, { name: 'лесной' });
    const found = await get(`/api/v4/leads/tags?filter[name]=${encodeURIComponent('лесной')}`);
    expect(ids(found, 'tags')).toEqual([green]);
    expect((await call('PATCH', '/api/v4/contacts/tags', [{ id: green, name: 'y' }])).status).toBe(
      400,
    );
    expect(ids(await get(`/api/v4/leads/tags?query=${encodeURIComponent('ЛЕС')}`), 'tags')).toEqual(
      [green],
    );
  });
});

describe('links of many entities at once', () => {
  it('makes, lists and cuts them, with the elements of lists and their numbers', async () => {
    const { call, get } = await start();
    const leads = ids(await call('POST', '/api/v4/leads', [{}, {}]), 'leads');
    const catalog = firstId(await get('/api/v4/catalogs'), 'catalogs');
    const element = firstId(await get(`/api/v4/catalogs/${catalog}/elements`), 'elements');
    const link = (entity_id: number | undefined, metadata?: object) => ({
      entity_id,
      to_entity_id: element,
      to_entity_type: 'catalog_elements',
      ...(metadata && { metadata }),
    });
    const made = await call('POST', '/api/v4/leads/link', [
      link(leads[0], { quantity: 3, catalog_id: catalog }),
      link(leads[1]),
    ]);
    expect(made.json).toMatchObject({ _total_items: 2 });
    expect(items(made, 'links')[0]).toEqual({
      entity_id: leads[0],
      entity_type: 'leads',
      to_entity_id: element,
      to_entity_type: 'catalog_elements',
      metadata: { quantity: 3, catalog_id: catalog, price_id: null },
    });
    const wanted = leads.map((id) => `filter[entity_id][]=${id}`).join('&');
    expect(items(await get(`/api/v4/leads/links?${wanted}`), 'links')).toHaveLength(2);
    expect((await get('/api/v4/leads/links')).status).toBe(400);
    const lead = (await get(`/api/v4/leads/${leads[0]}?with=catalog_elements`)).json;
    expect(at(lead, '_embedded.catalog_elements')).toEqual([
      { id: element, metadata: { quantity: 3, catalog_id: catalog, price_id: null } },
    ]);
    const back = await get(`/api/v4/catalogs/${catalog}/elements/${element}/links`);
    expect(items(back, 'links').map(({ to_entity_id }) => to_entity_id)).toEqual(
      expect.arrayContaining([...leads]),
    );
    expect((await call('POST', '/api/v4/leads/unlink', [link(leads[0])])).status).toBe(204);
    expect((await get(`/api/v4/leads/links?filter[entity_id][]=${leads[0]}`)).status).toBe(204);
    const wrong = await call('POST', '/api/v4/leads/link', [{ ...link(1) }]);
    expect(at(wrong.json, 'validation-errors.0.errors.0.path')).toBe('entity_id');
  });
});

describe('links of one entity', () => {
  it('take the form of the PHP client, which names the entity as null', async () => {
    const { call, get } = await start();
    const lead = firstId(await call('POST', '/api/v4/leads', [{}]), 'leads');
    const contact = firstId(await get('/api/v4/contacts?limit=1'), 'contacts');
    const made = await call('POST', `/api/v4/leads/${lead}/link`, [
      {
        entity_type: null,
        entity_id: null,
        to_entity_type: 'contacts',
        to_entity_id: contact,
        metadata: { is_main: true },
      },
    ]);
    expect(made.status, made.text).toBe(200);
  });
});

describe('loss reasons', () => {
  it('stay with lost leads alone, and show inside of them', async () => {
    const { call, get } = await start();
    const reason = firstId(
      await call('POST', '/api/v4/leads/loss_reasons', [{ name: 'Переезд' }]),
      'loss_reasons',
    );
    const lead = firstId(
      await call('POST', '/api/v4/leads', [{ status_id: 143, loss_reason_id: reason }]),
      'leads',
    );
    const shown = async () => (await get(`/api/v4/leads/${lead}?with=loss_reason`)).json;
    expect(await shown()).toMatchObject({
      loss_reason_id: reason,
      closed_at: expect.any(Number),
      _embedded: { loss_reason: [{ id: reason, name: 'Переезд' }] },
    });
    await call('PATCH', `/api/v4/leads/${lead}`, { status_id: 142 });
    expect(await shown()).toMatchObject({ loss_reason_id: null, _embedded: { loss_reason: [] } });
    await call('PATCH', `/api/v4/leads/${lead}`, { status_id: 143, loss_reason_id: reason });
    expect((await call('DELETE', `/api/v4/leads/loss_reasons/${reason}`)).status).toBe(204);
    expect(await shown()).toMatchObject({ loss_reason_id: null });
  });
});
