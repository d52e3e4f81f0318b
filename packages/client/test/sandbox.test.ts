import { createSandbox, type SandboxOptions } from '@amokit/sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  bearer,
  type Client,
  contacts,
  createClient,
  joinReads,
  leads,
  notes,
  services,
} from '../src/index.ts';
import { maxInWindow } from './max-in-window.ts';

async function start(options: SandboxOptions = {}) {
  const sandbox = await createSandbox({ apiOnly: true, ...options });
  onTestFinished(() => sandbox.close());
  const crm = createClient({
    baseUrl: sandbox.apiUrl,
    auth: bearer(sandbox.tokens.longLived),
    services,
  });
  return { sandbox, crm };
}

/** The first page of every list that needs nothing but its parent. */
function readLists(crm: Client<typeof services>): [string, () => Promise<unknown>][] {
  const byName: Record<string, unknown> = { ...crm };
  return Object.entries(services).flatMap(([name, service]): [string, () => Promise<unknown>][] => {
    const list = 'list' in service.endpoints ? service.endpoints.list : undefined;
    if (!list || 'required' in list || /\{(?!entity_type|catalog_id|pipeline_id)/.test(list.path))
      return [];
    const target = byName[name];
    return [
      [
        name,
        async () => {
          const methods =
            'parent' in service && typeof target === 'function'
              ? target(service.parent.values === 'int' ? 1 : service.parent.values[0])
              : target;
          return methods.list();
        },
      ],
    ];
  });
}

describe('against the sandbox', () => {
  it('reads, filters, orders and walks', { timeout: 20_000 }, async () => {
    const { sandbox, crm } = await start();
    const all = [];
    for await (const lead of crm.leads.each({ limit: 10, order: { id: 'asc' } })) all.push(lead);
    const ids = all.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(new Set(ids).size).toBe(ids.length);
    const dear = await crm.leads.list({ filter: { price: { from: 1, to: 100_000 } } });
    expect(dear.items.map(({ id }) => id).sort()).toEqual(
      all
        .filter(({ price }) => price >= 1 && price <= 100_000)
        .map(({ id }) => id)
        .sort(),
    );
    const [first] = all;
    if (!first) throw new Error('the demo account has no leads');
    const lead = await crm.leads.get(first.id, { with: ['contacts'] });
    expect(lead?.name).toBe(first.name);
    expect(lead?._embedded?.contacts).toBeInstanceOf(Array);
    expect(await crm.leads.get(999_999_999)).toBeNull();
    const account = await crm.account.get({ with: ['drive_url'] });
    expect(account.id).toBe(sandbox.account.id);
    expect(account.drive_url).toBe(sandbox.driveUrl);
  });

  it('creates, updates and notes', { timeout: 20_000 }, async () => {
    const { crm } = await start();
    const [one, two] = await crm.leads.create([{ name: 'One' }, { name: 'Two', price: 7 }]);
    if (!one || !two) throw new Error('two leads were not created');
    await crm.leads.updateOne(one.id, { price: 5 });
    await crm.leads.update([{ id: two.id, name: 'Zwei' }]);
    expect(await crm.leads.get(one.id)).toMatchObject({ name: 'One', price: 5 });
    expect(await crm.leads.get(two.id)).toMatchObject({ name: 'Zwei', price: 7 });
    const note = await crm
      .notes('leads')
      .createOne({ entity_id: one.id, note_type: 'common', params: { text: 'Привет' } });
    expect(await crm.notes('leads').getByEntity(one.id, note.id)).toMatchObject({
      params: { text: 'Привет' },
    });
    await expect(crm.leads.update([{ id: 999_999_999, name: 'x' }])).rejects.toMatchObject({
      code: 'VALIDATION',
    });
  });

  it('reads the list of every service', { timeout: 60_000 }, async () => {
    const { crm } = await start();
    const answers = await Promise.all(
      readLists(crm).map(async ([name, read]) => {
        return read().then(
          () => undefined,
          // An id that is not there, or a service that the sandbox does not have, is no fault of ours.
          (error: { code: string; message: string }) =>
            error.code === 'NOT_FOUND' ? undefined : `${name}: ${error.code} ${error.message}`,
        );
      }),
    );
    expect(answers.length).toBeGreaterThan(25);
    expect(answers.filter((answer) => answer !== undefined)).toEqual([]);
  });

  it('joins reads where the account may filter', { timeout: 20_000 }, async () => {
    const { sandbox, crm } = await start();
    const page = await crm.leads.list({ limit: 5 });
    const joined = joinReads(crm, services);
    sandbox.control.clearRequests();
    const items = await Promise.all(page.items.map(({ id }) => joined.leads.get(id)));
    expect(items.map((item) => item?.id)).toEqual(page.items.map(({ id }) => id));
    const { is_api_filter_enabled } = await crm.account.get({ with: ['is_api_filter_enabled'] });
    expect(sandbox.control.requests().filter(({ path }) => path.includes('/leads'))).toHaveLength(
      is_api_filter_enabled ? 1 : 5,
    );
  });
});

describe('when things go wrong', () => {
  it('loses nothing and doubles nothing of a long write', { timeout: 60_000 }, async () => {
    const { sandbox, crm } = await start();
    const path = '/api/v4/contacts';
    sandbox.control.addFault({ method: 'POST', path, after: 1, drop: 'after' });
    sandbox.control.addFault({ method: 'POST', path, after: 2, drop: 'before' });
    sandbox.control.addFault({ method: 'POST', path, after: 3, status: 429 });
    sandbox.control.addFault({ method: 'POST', path, after: 4, status: 504, html: true });
    const items = Array.from({ length: 400 }, (_, index) => ({ name: `Bulk ${index}` }));
    const outcomes = await crm.contacts.create.settled(items, {
      async lookUp(lost) {
        const found = new Map<string, { id: number }>();
        for await (const contact of crm.contacts.each({ query: 'Bulk' }))
          found.set(contact.name, contact);
        return lost.map(({ name }) => {
          const its = found.get(name ?? '');
          return its ? { ...its, request_id: '', _links: { self: { href: '' } } } : null;
        });
      },
    });
    expect(outcomes).toHaveLength(400);
    const written = new Map<string, number>();
    for await (const { name } of crm.contacts.each({ query: 'Bulk' }))
      written.set(name, (written.get(name) ?? 0) + 1);
    expect([...written.values()].every((times) => times === 1)).toBe(true);
    const done = outcomes.flatMap((its, index) =>
      its.outcome === 'done' ? [`Bulk ${index}`] : [],
    );
    expect(done.sort()).toEqual([...written.keys()].sort());
    expect(outcomes.filter(({ outcome }) => outcome === 'unknown')).toEqual([]);
    expect(done.length).toBeLessThan(400);
  });

  it('gets everything through a server that refuses for a while', { timeout: 60_000 }, async () => {
    const { sandbox, crm } = await start();
    sandbox.control.addFault({ status: 429, headers: { 'Retry-After': '1' }, count: 2 });
    sandbox.control.addFault({ drop: 'before', after: 3, count: 1 });
    sandbox.control.addFault({ status: 502, html: true, after: 5, count: 1 });
    sandbox.control.addFault({ truncate: true, after: 7, count: 1 });
    const pages = await Promise.all(
      Array.from({ length: 10 }, (_, index) => crm.leads.list({ limit: 1, page: index + 1 })),
    );
    expect(pages.flatMap(({ items }) => items)).toHaveLength(10);
    expect(sandbox.control.faults()).toEqual([]);
  });

  it('never sends more than 7 requests in a second, by the log of the sandbox', {
    timeout: 30_000,
  }, async () => {
    const { sandbox, crm } = await start();
    await Promise.all(
      Array.from({ length: 30 }, (_, index) => crm.leads.list({ limit: 1, page: index + 1 })),
    );
    const requests = sandbox.control.requests();
    expect(requests.map(({ status }) => status).filter((status) => status === 429)).toEqual([]);
    expect(
      maxInWindow(
        requests.map(({ at }) => at),
        1000,
      ),
    ).toBeLessThanOrEqual(7);
  });
});

it('needs only the services that it is given', async () => {
  const { sandbox } = await start();
  const crm = createClient({
    baseUrl: sandbox.apiUrl,
    auth: bearer(sandbox.tokens.access),
    services: { leads, contacts, notes },
  });
  expect((await crm.leads.list({ limit: 1 })).items).toHaveLength(1);
});
