import type { Service } from '@amokit/contract';
import { entitySchemas } from '@amokit/contract/schemas';
import { describe, expect, it } from 'vitest';
import { services } from '../src/services/index.ts';
import { at, firstId, items, type Started, start } from './harness.ts';

/** The lists of a service: one for each parent that it takes, with something in it. */
async function listsOf(sandbox: Started, service: Service): Promise<readonly string[]> {
  const list = service.endpoints.list;
  if (!list) return [];
  const withs = list.with?.filter((one) => one !== 'only_deleted');
  const query = withs && withs.length > 0 ? `?with=${withs.join(',')}` : '';
  const catalogs = items(await sandbox.get('/api/v4/catalogs'), 'catalogs').map(({ id }) => id);
  const pipeline = firstId(await sandbox.get('/api/v4/leads/pipelines'), 'pipelines');
  const { parent } = service;
  if (!parent) return [list.path + query];
  if (parent.param === 'pipeline_id')
    return [list.path.replace('{pipeline_id}', String(pipeline)) + query];
  if (parent.param === 'catalog_id')
    return catalogs.map((id) => list.path.replace('{catalog_id}', String(id)) + query);
  const values = parent.values === 'int' ? [] : parent.values;
  return values.flatMap((value) =>
    (value.includes('{id}') ? catalogs : ['']).map(
      (id) => list.path.replace(`{${parent.param}}`, value.replace('{id}', String(id))) + query,
    ),
  );
}

describe('the contract', () => {
  it('is played whole: every endpoint of every service does something', () => {
    const missing = services.flatMap(({ service, kinds, methods }) =>
      Object.entries(service.endpoints)
        .filter(([name, endpoint]) => !methods?.[name] && !kinds?.[endpoint.kind])
        .map(([name]) => `${service.name}.${name}`),
    );
    // Chats of contacts are played beside the chats themselves.
    expect(missing.filter((name) => !/^contacts\.(get|link)Chats$/.test(name))).toEqual([]);
  });

  it.each(services.map((behaviour) => [behaviour.service.name, behaviour] as const))(
    'holds for the list of %s: every item has the documented form',
    async (name, { service }) => {
      const sandbox = await start();
      const schema = Object.entries(entitySchemas).find(([key]) => key === name)?.[1];
      const paths = await listsOf(sandbox, service);
      const needed = service.endpoints.list?.required ?? [];
      if (needed.length > 0) return;
      let seen = 0;
      for (const path of paths) {
        const list = await sandbox.get(path);
        if (list.status === 204) continue;
        expect(list.status, `${path} ${list.text}`).toBe(200);
        for (const item of items(list, service.endpoints.list?.key ?? '')) {
          const parsed = schema?.item.safeParse(item);
          expect(parsed?.success, `${path} ${parsed?.error?.message} ${JSON.stringify(item)}`).toBe(
            true,
          );
          expect(item).not.toHaveProperty('request_id');
          seen += 1;
        }
      }
      if (paths.length > 0 && name !== 'tags') expect(seen).toBeGreaterThan(0);
    },
  );

  it('answers every list with the envelope that the contract names', async () => {
    const sandbox = await start();
    const keys: Readonly<Record<string, readonly string[]>> = {
      page: ['_page', '_links', '_embedded'],
      page_count: ['_total_items', '_page', '_page_count', '_links', '_embedded'],
      total: ['_total_items', '_links', '_embedded'],
      total_only: ['_total_items', '_embedded'],
    };
    for (const { service } of services) {
      const [path] = await listsOf(sandbox, service);
      const form = service.endpoints.list?.envelope ?? 'page';
      if (!path || (service.endpoints.list?.required ?? []).length > 0) continue;
      const answer = await sandbox.get(path);
      if (answer.status === 204) continue;
      expect(Object.keys(Object(answer.json)), path).toEqual(keys[form]);
      const self = at(answer.json, '_links.self.href');
      if (form !== 'total_only') expect(self, path).toBe(`${sandbox.apiUrl}${path}`);
    }
  });
});
