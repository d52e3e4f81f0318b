import { entitySchemas } from '@amokit/contract/schemas';
import { describe, expect, it } from 'vitest';
import { at, firstId, ids, items, start } from './harness.ts';

const pipeline = (name: string, more: object = {}) => ({
  name,
  sort: 5,
  is_main: false,
  is_unsorted_on: true,
  ...more,
});

describe('pipelines and statuses', () => {
  it('shows both in the form that the contract documents, statuses with descriptions', async () => {
    const { get } = await start();
    const list = await get('/api/v4/leads/pipelines');
    expect(list.json).toMatchObject({ _total_items: 2, _links: { self: expect.any(Object) } });
    expect(list.json).not.toHaveProperty('_page');
    for (const one of items(list, 'pipelines')) entitySchemas.pipelines.item.parse(one);
    const id = firstId(list, 'pipelines');
    const statuses = await get(`/api/v4/leads/pipelines/${id}/statuses?with=descriptions`);
    expect(Object.keys(Object(statuses.json))).toEqual(['_total_items', '_embedded']);
    for (const one of items(statuses, 'statuses')) entitySchemas.statuses.item.parse(one);
    expect(ids(statuses, 'statuses')).toEqual(expect.arrayContaining([142, 143]));
    expect(at((await get(`/api/v4/leads/pipelines/${id}/statuses/143`)).json, 'pipeline_id')).toBe(
      id,
    );
  });

  it('creates a pipeline with statuses, renames the system ones, and keeps one main pipeline', async () => {
    const { call, get } = await start();
    const created = await call('POST', '/api/v4/leads/pipelines', [
      pipeline('Аренда', {
        is_main: true,
        _embedded: {
          statuses: [
            { name: 'Бронь', sort: 10 },
            { id: 142, name: 'Сдано' },
          ],
        },
      }),
    ]);
    const [row] = items(created, 'pipelines');
    expect(row).toMatchObject({ name: 'Аренда', request_id: '0', is_archive: false });
    const statuses = at(row, '_embedded.statuses');
    expect(Array.isArray(statuses) && statuses.map(({ name }) => name)).toEqual([
      'Неразобранное',
      'Бронь',
      'Сдано',
      'Закрыто и не реализовано',
    ]);
    const all = items(await get('/api/v4/leads/pipelines'), 'pipelines');
    expect(all.filter(({ is_main }) => is_main).map(({ id }) => id)).toEqual([row?.id]);
    const lead = firstId(await call('POST', '/api/v4/leads', [{}]), 'leads');
    expect(at((await get(`/api/v4/leads/${lead}`)).json, 'pipeline_id')).toBe(row?.id);
  });

  it('deletes only what may go: no pipeline with leads, no system status', async () => {
    const { call, get } = await start();
    const [used] = ids(await get('/api/v4/leads/pipelines'), 'pipelines');
    expect((await call('DELETE', `/api/v4/leads/pipelines/${used}`)).status).toBe(422);
    expect((await call('DELETE', `/api/v4/leads/pipelines/${used}/statuses/142`)).status).toBe(422);
    const free = firstId(
      await call('POST', '/api/v4/leads/pipelines', [pipeline('x')]),
      'pipelines',
    );
    expect((await call('DELETE', `/api/v4/leads/pipelines/${free}`)).status).toBe(204);
    expect((await get(`/api/v4/leads/pipelines/${free}`)).status).toBe(204);
  });

  it('adds, describes and deletes a status; its leads move to the first one', async () => {
    const { call, get } = await start();
    const id = firstId(await get('/api/v4/leads/pipelines'), 'pipelines');
    const base = `/api/v4/leads/pipelines/${id}/statuses`;
    const status = firstId(
      await call('POST', base, [
        {
          name: 'Сборка',
          sort: 65,
          color: '#ffdc7f',
          descriptions: [{ level: 'newbie', description: 'Собрать' }],
        },
      ]),
      'statuses',
    );
    const shown = (await get(`${base}/${status}?with=descriptions`)).json;
    expect(shown).toMatchObject({ name: 'Сборка', color: '#ffdc7f' });
    const [description] = [at(shown, 'descriptions.0')];
    expect(description).toMatchObject({
      level: 'newbie',
      created_at: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/),
      updated_by: null,
    });
    await call('PATCH', `${base}/${status}`, {
      descriptions: [{ id: at(description, 'id'), level: 'newbie' }],
    });
    expect(at((await get(`${base}/${status}?with=descriptions`)).json, 'descriptions')).toEqual([]);

    const lead = firstId(
      await call('POST', '/api/v4/leads', [{ status_id: status, pipeline_id: id }]),
      'leads',
    );
    expect((await call('DELETE', `${base}/${status}`)).status).toBe(204);
    const moved = at((await get(`/api/v4/leads/${lead}`)).json, 'status_id');
    const first = items(await get(base), 'statuses').find(({ type }) => type === 0);
    expect(moved).toBe(first?.id);
  });

  it('refuses colours that are not of the palette, and two descriptions for one level', async () => {
    const { call, get } = await start();
    const id = firstId(await get('/api/v4/leads/pipelines'), 'pipelines');
    const text = { level: 'newbie', description: 'x' };
    const answer = await call('POST', `/api/v4/leads/pipelines/${id}/statuses`, [
      { name: 'a', sort: 1, color: '#123456' },
      { name: 'b', sort: 1, descriptions: [text, text] },
    ]);
    expect(at(answer.json, 'validation-errors')).toMatchObject([
      { request_id: '0', errors: [{ path: 'color' }] },
      { request_id: '1', errors: [{ path: 'descriptions.1.level' }] },
    ]);
  });

  it('lets only administrators write', async () => {
    const { call, get, tokens } = await start();
    const other = ids(await get('/api/v4/users'), 'users')[1];
    const headers = {
      authorization: `Bearer ${tokens.longLived}`,
      'x-context-user-id': String(other),
    };
    const answer = await call('POST', '/api/v4/leads/pipelines', [pipeline('x')], headers);
    expect(answer.status).toBe(403);
  });
});
