import { InfiniteQueryObserver, MutationObserver, QueryClient } from '@tanstack/query-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listPage, type Reply, type Seen, startServer } from '../../test/http-server.ts';
import { bearer, createClient, events, leads, notes } from '../index.ts';
import { alsoChanges, createQueries } from './index.ts';

const services = { leads, notes, events };

async function start(answer: (seen: Seen, index: number) => Reply) {
  const server = await startServer(answer);
  const crm = createClient({ baseUrl: server.url, auth: bearer('token-of-a-test'), services });
  const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  onTestFinished(() => cache.clear());
  return { server, cache, queries: createQueries(crm, services) };
}

describe('queries', () => {
  it('read an item and a list, and keep them under their key', async () => {
    const { server, cache, queries } = await start(({ path }) =>
      path.includes('/leads/1') ? { json: { id: 1, name: 'A' } } : listPage('leads', [{ id: 1 }]),
    );
    const options = queries.leads.get(1, { with: ['contacts'] });
    await cache.fetchQuery(options);
    expect(cache.getQueryData(options.queryKey)?.name).toBe('A');
    expect(options.queryKey).toEqual(['amocrm', 'leads', 'get', 1, { with: ['contacts'] }]);
    const list = await cache.fetchQuery(queries.leads.list({ limit: 10 }));
    expect(list).toEqual({
      items: [{ id: 1 }],
      page: 1,
      total: undefined,
      pageCount: undefined,
      hasNext: false,
      hasPrev: false,
    });
    expect(server.log.map(({ path }) => path)).toEqual([
      '/api/v4/leads/1?with=contacts',
      '/api/v4/leads?page=1&limit=10',
    ]);
  });

  it('walk over pages', async () => {
    const { cache, queries } = await start(({ path }) => {
      const page = Number(new URLSearchParams(path.split('?')[1]).get('page'));
      const links = page < 2 ? { next: { href: `/api/v4/leads?page=${page + 1}` } } : {};
      return { json: { _page: page, _links: links, _embedded: { leads: [{ id: page }] } } };
    });
    const observer = new InfiniteQueryObserver(cache, queries.leads.list.infinite({ limit: 1 }));
    onTestFinished(observer.subscribe(() => undefined));
    await observer.refetch();
    await observer.fetchNextPage();
    const { data, hasNextPage } = observer.getCurrentResult();
    expect(data?.pages.flatMap(({ items }) => items.map(({ id }) => id))).toEqual([1, 2]);
    expect(hasNextPage).toBe(false);
  });

  it('abort their request when they are cancelled', async () => {
    let closed = false;
    const { server, cache, queries } = await start(() => (response) => {
      response.on('close', () => {
        closed = true;
      });
    });
    const options = queries.leads.get(1);
    const reading = cache.fetchQuery(options).catch((error: Error) => error.name);
    await expect.poll(() => server.log.length).toBe(1);
    await cache.cancelQueries({ queryKey: options.queryKey });
    await reading;
    await expect.poll(() => closed).toBe(true);
  });
});

describe('mutations', () => {
  it('write, and invalidate what they changed and nothing else', async () => {
    const { server, cache, queries } = await start(({ method }) =>
      method === 'POST' ? listPage('notes', [{ id: 7, request_id: '0' }]) : { status: 204 },
    );
    const ofLeads = queries.notes('leads').list();
    const ofEvents = queries.events.list();
    const untouched = queries.leads.list();
    for (const options of [ofLeads, ofEvents, untouched])
      await cache.fetchQuery(options as typeof ofLeads);
    const mutation = new MutationObserver(cache, queries.notes('leads').create());
    const [note] = await mutation.mutate([
      { entity_id: 1, note_type: 'common', params: { text: 'x' } },
    ]);
    expect(note?.id).toBe(7);
    expect(server.log.at(-1)).toMatchObject({ method: 'POST', path: '/api/v4/leads/notes' });
    const stale = (key: readonly unknown[]) => cache.getQueryState(key)?.isInvalidated;
    expect([ofLeads, ofEvents, untouched].map(({ queryKey }) => stale(queryKey))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('name only services that there are', async () => {
    const { services: all } = await import('../index.ts');
    const named = Object.entries(alsoChanges).flatMap(([name, others]) => [name, ...others]);
    expect(named.filter((name) => !(name in all))).toEqual([]);
  });
});

it('says so when the client has not these services', async () => {
  const { queries } = await start(() => ({ status: 204 }));
  expect(queries.notes.key).toEqual(['amocrm', 'notes']);
  const crm = createClient({
    baseUrl: 'https://a.test',
    auth: bearer('token-of-a-test'),
    services: { leads },
  });
  expect(() => createQueries(crm, services as unknown as { leads: typeof leads })).toThrow(
    'the services that createClient() was given',
  );
});
