import { describe, expect, it } from 'vitest';
import { listPage, type Seen, startServer } from '../test/http-server.ts';
import { bearer, createClient, joinReads, leads, notes } from './index.ts';

const services = { leads, notes };
const joined = (baseUrl: string) =>
  joinReads(createClient({ baseUrl, auth: bearer('token-of-a-test'), services }), services);

const answer =
  (mayFilter: boolean) =>
  ({ path }: Seen) => {
    if (path.startsWith('/api/v4/account'))
      return { json: { id: 9, is_api_filter_enabled: mayFilter } };
    const ids = [...path.matchAll(/filter\[id\]\[\d+\]=(\d+)/g)].map(([, id]) => Number(id));
    if (ids.length > 0)
      return listPage(
        'leads',
        ids.filter((id) => id < 100).map((id) => ({ id, name: `#${id}` })),
      );
    const id = Number(/\/leads\/(\d+)/.exec(path)?.[1]);
    return id < 100 ? { json: { id, name: `#${id}` } } : { status: 204 };
  };

describe('joinReads', () => {
  it('makes one filtered request of reads at the same moment, and asks again for what is missing', async () => {
    const server = await startServer(answer(true));
    const crm = joined(server.url);
    const items = await Promise.all([1, 2, 1, 500].map((id) => crm.leads.get(id)));
    expect(items.map((item) => item?.name)).toEqual(['#1', '#2', '#1', undefined]);
    expect(server.log.map(({ path }) => path)).toEqual([
      '/api/v4/account?with=is_api_filter_enabled',
      '/api/v4/leads?filter[id][0]=1&filter[id][1]=2&filter[id][2]=500&page=1&limit=3',
      '/api/v4/leads/500',
    ]);
  });

  it('reads one by one where the account may not filter', async () => {
    const server = await startServer(answer(false));
    const crm = joined(server.url);
    const items = await Promise.all([1, 2].map((id) => crm.leads.get(id)));
    expect(items.map((item) => item?.name)).toEqual(['#1', '#2']);
    expect(server.log.map(({ path }) => path)).toEqual([
      '/api/v4/account?with=is_api_filter_enabled',
      '/api/v4/leads/1',
      '/api/v4/leads/2',
    ]);
  });

  it('asks nothing more for a read that is alone, and keeps the other methods', async () => {
    const server = await startServer(answer(true));
    const crm = joined(server.url);
    expect((await crm.leads.get(7))?.name).toBe('#7');
    expect(await crm.notes('leads').get(500)).toBeDefined();
    expect(server.log[0]?.path).toBe('/api/v4/leads/7');
  });

  it('joins the reads of another user as well', async () => {
    const server = await startServer(answer(true));
    const crm = joined(server.url).actAs(5);
    await Promise.all([1, 2].map((id) => crm.leads.get(id)));
    expect(server.log).toHaveLength(2);
    expect(server.log.map(({ headers }) => headers['x-context-user-id'])).toEqual(['5', '5']);
  });

  it('lets each caller leave alone', async () => {
    const server = await startServer(answer(true));
    const crm = joined(server.url);
    const controller = new AbortController();
    const leaving = crm.leads.get(1, {}, { signal: controller.signal });
    const staying = [2, 3].map((id) => crm.leads.get(id, {}));
    controller.abort();
    await expect(leaving).rejects.toMatchObject({ name: 'AbortError' });
    expect((await Promise.all(staying)).map((item) => item?.name)).toEqual(['#2', '#3']);
  });
});
