import { describe, expect, it } from 'vitest';
import { listPage, startServer } from '../../test/http-server.ts';
import {
  bearer,
  createClient,
  customFields,
  entityFiles,
  leads,
  notes,
  sources,
} from '../index.ts';

const services = { customFields, entityFiles, leads, notes, sources };

async function start(answer: Parameters<typeof startServer>[0]) {
  const server = await startServer(answer);
  return {
    server,
    crm: createClient({ baseUrl: server.url, auth: bearer('token-of-a-test'), services }),
  };
}

describe('methods of every kind', () => {
  it('create complex leads, whose answers name the requests that they fold', async () => {
    const { server, crm } = await start(() => ({
      json: [
        { id: 8, contact_id: 2, company_id: null, request_id: ['1', '2'], merged: true },
        { id: 7, contact_id: 1, company_id: null, request_id: ['0'], merged: false },
      ],
    }));
    const answers = await crm.leads.createComplex([{ name: 'A' }, { name: 'B' }, { name: 'B' }]);
    expect(answers.map(({ id }) => id)).toEqual([7, 8, 8]);
    expect(server.log[0]).toMatchObject({ method: 'POST', path: '/api/v4/leads/complex' });
    expect((await crm.leads.createOneComplex({ name: 'A' })).id).toBe(7);
  });

  it('take parents with slashes and ids', async () => {
    const { server, crm } = await start(() => ({ status: 204 }));
    await crm.customFields('customers/segments').list();
    await crm.customFields('catalogs/1234').list();
    await crm.entityFiles('catalogs/1234').list(5);
    expect(server.log.map(({ path }) => path.split('?')[0])).toEqual([
      '/api/v4/customers/segments/custom_fields',
      '/api/v4/catalogs/1234/custom_fields',
      '/api/v4/catalogs/1234/5/files',
    ]);
    expect(() => crm.customFields('catalogs/../users' as 'leads')).toThrow('customFields() takes');
    expect(() => crm.notes('tasks' as 'leads')).toThrow('leads,contacts,companies,customers');
  });

  it('link in requests of the size that the API takes, and give all links', async () => {
    const { server, crm } = await start(({ body }) =>
      listPage('links', body as readonly unknown[]),
    );
    const many = Array.from({ length: 120 }, (_, index) => ({
      to_entity_id: index + 1,
      to_entity_type: 'contacts',
    }));
    const linked = await crm.leads.link(1, many);
    expect(linked.map(({ to_entity_id }) => to_entity_id)).toEqual(
      many.map(({ to_entity_id }) => to_entity_id),
    );
    expect(server.log.map(({ body }) => (body as unknown[]).length)).toEqual([50, 50, 20]);
  });

  it('answer nothing where the API answers nothing', async () => {
    const { server, crm } = await start(() => ({ status: 204 }));
    expect(await crm.leads.unlink(1, [{ to_entity_id: 2, to_entity_type: 'contacts' }])).toBe(
      undefined,
    );
    expect(await crm.notes('leads').pin(7)).toBeUndefined();
    expect(await crm.sources.deleteMany([1, { id: 2 }])).toBeUndefined();
    expect(await crm.sources.deleteOne(3)).toBeUndefined();
    expect(server.log.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', '/api/v4/leads/1/unlink', [{ to_entity_id: 2, to_entity_type: 'contacts' }]],
      ['POST', '/api/v4/leads/notes/7/pin', undefined],
      ['DELETE', '/api/v4/sources', [{ id: 1 }, { id: 2 }]],
      ['DELETE', '/api/v4/sources/3', undefined],
    ]);
  });

  it('take an abort signal after what they need', async () => {
    const { crm } = await start(() => () => undefined);
    const signal = AbortSignal.abort(new Error('gone'));
    for (const call of [
      crm.leads.list({}, { signal }),
      crm.leads.get(1, {}, { signal }),
      crm.leads.create([{}], { signal }),
      crm.leads.createOne({}, { signal }),
      crm.leads.updateOne(1, {}, { signal }),
      crm.leads.unlink(1, [], { signal }).then(() => Promise.reject(new Error('gone'))),
      crm.notes('leads').pin(7, { signal }),
      crm.leads.each({}, { signal }).next(),
    ])
      await expect(call).rejects.toThrow('gone');
  });

  it('write one item through an endpoint that takes many, where the API has no other', async () => {
    const { server, crm } = await start(() =>
      listPage('notes', [{ id: 5, entity_id: 1, request_id: '0' }]),
    );
    const params = { text: 'x' };
    await crm.notes('leads').createOneByEntity(1, { note_type: 'common', params });
    await crm.notes('leads').updateOneByEntity(1, 5, { note_type: 'common', params });
    expect(server.log.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['POST', '/api/v4/leads/1/notes', [{ note_type: 'common', params, request_id: '0' }]],
      ['PATCH', '/api/v4/leads/1/notes', [{ id: 5, note_type: 'common', params, request_id: '0' }]],
    ]);
  });
});

describe('writes', () => {
  it('keep the request ids that they are given, and refuse two that are the same', async () => {
    const { server, crm } = await start(({ body }) =>
      listPage(
        'leads',
        (body as { request_id: string }[]).map(({ request_id }) => ({ id: 1, request_id })),
      ),
    );
    await crm.leads.create([{ name: 'A', request_id: 'mine' }, { name: 'B' }]);
    expect(server.log[0]?.body).toMatchObject([{ request_id: 'mine' }, { request_id: '1' }]);
    await expect(
      crm.leads.create([{ request_id: 'x' }, { request_id: 'x' }]),
    ).rejects.toMatchObject({ code: 'USAGE' });
    await expect(crm.leads.create({ name: 'A' } as never)).rejects.toMatchObject({ code: 'USAGE' });
  });

  it('make their requests smaller when these are too large, and after a 504', async () => {
    const sizes: number[] = [];
    const { crm } = await start(({ body }) => {
      const items = body as { request_id: string }[];
      sizes.push(items.length);
      if (items.length > 4) return { status: 413, text: '<html>too large</html>' };
      if (sizes.length === 3) return { status: 504, text: '' };
      return listPage(
        'leads',
        items.map(({ request_id }) => ({ id: 1, request_id })),
      );
    });
    const outcomes = await crm.leads.create.settled(
      Array.from({ length: 12 }, () => ({})),
      { batch: 8 },
    );
    expect(sizes).toEqual([8, 4, 4, 2, 2]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual([
      ...Array(4).fill('done'),
      ...Array(4).fill('unknown'),
      ...Array(4).fill('done'),
    ]);
  });

  it('send nothing more once nothing can succeed', async () => {
    const { server, crm } = await start(() => ({ status: 403, json: { title: 'Forbidden' } }));
    const outcomes = await crm.leads.create.settled([{}, {}, {}], { batch: 1 });
    expect(server.log).toHaveLength(1);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused']);
    await expect(crm.leads.create([{}, {}])).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('tell what was on its way when they are aborted', async () => {
    const { server, crm } = await start(({ body }, index) =>
      index === 0
        ? listPage(
            'leads',
            (body as { request_id: string }[]).map(({ request_id }) => ({ id: 1, request_id })),
          )
        : () => undefined,
    );
    const controller = new AbortController();
    const seen: string[] = [];
    const writing = crm.leads.create([{}, {}, {}], {
      batch: 1,
      signal: controller.signal,
      onProgress: ({ latest }) =>
        seen.push(...latest.map(({ index, outcome }) => `${index} ${outcome.outcome}`)),
    });
    await expect.poll(() => server.log.length).toBe(2);
    controller.abort();
    await expect(writing).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toEqual(['0 done', '1 unknown']);
  });

  it('say which items an answer did not name', async () => {
    const { crm } = await start(() => listPage('leads', [{ id: 1, request_id: '1' }]));
    const outcomes = await crm.leads.create.settled([{}, {}]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['unknown', 'done']);
  });
});
