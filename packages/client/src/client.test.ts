import { describe, expect, it } from 'vitest';
import { listPage, startServer } from '../test/http-server.ts';
import { bearer, createClient, leads, notes, session, statuses } from './index.ts';

const services = { leads, notes, statuses };
const clientOf = (baseUrl: string) =>
  createClient({ baseUrl, auth: bearer('a-long-lived-token'), services });

describe('reads', () => {
  it('asks for a list as the API wants it', async () => {
    const server = await startServer(() => listPage('leads', [{ id: 1, name: 'A' }]));
    const page = await clientOf(server.url).leads.list({
      filter: { id: 5, price: { from: 1, to: 9 }, created_at: { from: new Date(5000), to: 9 } },
      with: ['contacts', 'loss_reason'],
      order: { created_at: 'desc' },
      query: 'x y',
      limit: 50,
    });
    expect(page.items).toEqual([{ id: 1, name: 'A' }]);
    expect(server.log[0]?.path).toBe(
      '/api/v4/leads?filter[id][0]=5&filter[price][from]=1&filter[price][to]=9&filter[created_at][from]=5&filter[created_at][to]=9&with=contacts,loss_reason&page=1&limit=50&order[created_at]=desc&query=x y',
    );
    expect(server.log[0]?.headers.authorization).toBe('Bearer a-long-lived-token');
  });

  it('sends the session with the header of the page and without a token', async () => {
    const server = await startServer(() => ({ status: 204 }));
    const crm = createClient({ auth: session(), baseUrl: server.url, services });
    await crm.leads.list();
    expect(server.log[0]?.headers['x-requested-with']).toBe('XMLHttpRequest');
    expect(server.log[0]?.headers.authorization).toBeUndefined();
  });

  it('gives an empty page for 204, and null for an item that is not there', async () => {
    const server = await startServer(({ path }) => ({
      status: path.startsWith('/api/v4/leads/2') ? 404 : 204,
    }));
    const crm = clientOf(server.url);
    const page = await crm.leads.list();
    expect(page.items).toEqual([]);
    expect([page.hasNext, await page.next()]).toEqual([false, null]);
    expect(await crm.leads.get(1)).toBeNull();
    expect(await crm.leads.get(2)).toBeNull();
  });

  it('walks over all pages, and aborts the page that nobody waits for', async () => {
    const server = await startServer(({ path }) => {
      const page = Number(new URLSearchParams(path.split('?')[1]).get('page'));
      const href = `https://elsewhere.test/api/v4/leads?page=${page + 1}&limit=2`;
      return listPage(
        'leads',
        [{ id: page * 2 }, { id: page * 2 + 1 }],
        page < 3 ? { next: { href } } : {},
      );
    });
    const crm = clientOf(server.url);
    const ids: number[] = [];
    for await (const lead of crm.leads.each({ limit: 2 })) ids.push(lead.id);
    expect(ids).toEqual([2, 3, 4, 5, 6, 7]);
    expect(server.log.map(({ path }) => path)).toEqual([
      '/api/v4/leads?page=1&limit=2',
      '/api/v4/leads?page=2&limit=2',
      '/api/v4/leads?page=3&limit=2',
    ]);
    for await (const page of crm.leads.pages({ limit: 2 })) {
      expect(page.items).toHaveLength(2);
      break;
    }
  });

  it('asks for the greatest page when no limit is given', async () => {
    const server = await startServer(() => ({ status: 204 }));
    await clientOf(server.url).leads.list();
    expect(server.log[0]?.path).toBe('/api/v4/leads?page=1&limit=250');
  });

  it('binds the parent of a service', async () => {
    const server = await startServer(() => ({ status: 204 }));
    const crm = clientOf(server.url);
    await crm.statuses(7).list();
    await crm.notes('contacts').get(5);
    expect(server.log.map(({ path }) => path)).toEqual([
      '/api/v4/leads/pipelines/7/statuses',
      '/api/v4/contacts/notes/5',
    ]);
  });
});

describe('writes', () => {
  it('numbers the items and gives their answers in the order given', async () => {
    const server = await startServer(({ body }) =>
      listPage(
        'leads',
        (body as { request_id: string }[])
          .map(({ request_id }, index) => ({ id: 100 + index, request_id }))
          .reverse(),
      ),
    );
    const crm = clientOf(server.url);
    const answers = await crm.leads.create([{ name: 'A' }, { name: 'B' }]);
    expect(server.log[0]?.body).toEqual([
      { name: 'A', request_id: '0' },
      { name: 'B', request_id: '1' },
    ]);
    expect(answers.map(({ id }) => id)).toEqual([100, 101]);
    expect((await crm.leads.createOne({ name: 'C' })).id).toBe(100);
  });

  it('updates one item at its id', async () => {
    const server = await startServer(() => ({ json: { id: 5, updated_at: 9 } }));
    const answer = await clientOf(server.url).leads.updateOne(5, { price: 10 });
    expect(answer).toEqual({ id: 5, updated_at: 9 });
    expect(server.log[0]).toMatchObject({
      method: 'PATCH',
      path: '/api/v4/leads/5',
      body: { price: 10 },
    });
  });

  it('sends nothing for no items', async () => {
    const server = await startServer(() => ({ status: 500 }));
    expect(await clientOf(server.url).leads.create([])).toEqual([]);
    expect(server.log).toEqual([]);
  });

  it('splits a long list, sends the others of a request again when some were refused, and says so', async () => {
    const server = await startServer(({ body }) => {
      const items = body as { name: string; request_id: string }[];
      const bad = items.filter(({ name }) => name === 'bad');
      if (bad.length === 0)
        return listPage(
          'leads',
          items.map(({ request_id }) => ({ id: Number(request_id), request_id })),
        );
      return {
        status: 400,
        json: {
          title: 'Bad Request',
          status: 400,
          detail: 'Request validation failed',
          'validation-errors': bad.map(({ request_id }) => ({
            request_id,
            errors: [{ code: 'NotSupportedChoice', path: 'name', detail: 'no' }],
          })),
        },
      };
    });
    const items = Array.from({ length: 5 }, (_, index) => ({ name: index === 1 ? 'bad' : 'good' }));
    const settled: number[] = [];
    const outcomes = await clientOf(server.url).leads.create.settled(items, {
      batch: 3,
      onProgress: (progress) => settled.push(progress.settled),
    });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      'done',
      'refused',
      'done',
      'done',
      'done',
    ]);
    expect(outcomes[1]).toMatchObject({
      validationErrors: [
        { request_id: '1', code: 'NotSupportedChoice', path: 'name', detail: 'no' },
      ],
    });
    expect(server.log.map(({ body }) => (body as unknown[]).length)).toEqual([3, 3, 1]);
    expect(settled).toEqual([1, 4, 5]);
    await expect(clientOf(server.url).leads.create(items)).rejects.toMatchObject({
      code: 'WRITE',
      outcomes: { length: 5 },
    });
  });

  it('takes the advised number of items where it is asked for no number', async () => {
    const server = await startServer(({ body }) =>
      listPage(
        'leads',
        (body as { request_id: string }[]).map(({ request_id }) => ({ id: 1, request_id })),
      ),
    );
    const items = Array.from({ length: 51 }, () => ({ name: 'A' }));
    await clientOf(server.url).leads.create(items, { batch: Number.NaN });
    expect(server.log.map(({ body }) => (body as unknown[]).length)).toEqual([50, 1]);
  });

  it('does not send again what may have been written, unless somebody looks it up', async () => {
    const server = await startServer((_, index) =>
      index === 0
        ? { status: 504, text: '<html>gateway</html>' }
        : (response) => response.destroy(),
    );
    const crm = clientOf(server.url);
    const items = Array.from({ length: 6 }, (_, index) => ({ name: String(index) }));
    const outcomes = await crm.leads.create.settled(items, {
      batch: 4,
      lookUp: async (lost) => lost.map(({ name }) => (name === '5' ? null : undefined)),
    });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      'unknown',
      'unknown',
      'unknown',
      'unknown',
      'unknown',
      'refused',
    ]);
    expect(server.log).toHaveLength(2);
  });
});
