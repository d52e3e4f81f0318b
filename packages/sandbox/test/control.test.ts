import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createSandbox } from '../src/index.ts';
import { at, firstId, ids, sessionHeaders, start } from './harness.ts';

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'amokit-sandbox-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

describe('the control origin', () => {
  it('wants its secret, and is not reachable as the account', async () => {
    const sandbox = await start();
    const ask = (secret: Record<string, string>) =>
      fetch(`${sandbox.controlUrl}/requests`, { headers: secret });
    expect((await ask({})).status).toBe(401);
    expect((await ask({ 'x-control-secret': 'x' })).status).toBe(401);
    expect((await ask({ 'x-control-secret': sandbox.controlSecret })).status).toBe(200);
    expect((await sandbox.get('/requests')).status).toBe(404);
  });

  it('changes bots and triggers that are there, and takes no id for a new one', async () => {
    const { control, get } = await start();
    const bot = { id: 7, name: 'X', program: [{ question: [] }] };
    expect(() => control.setBot(bot)).toThrow('there is no bot 7');
    const pipeline_id = firstId(await get('/api/v4/leads/pipelines'), 'pipelines');
    const action = { type: 'webhook', url: 'https://example.test' } as const;
    const trigger = { id: 7, pipeline_id, statuses: [142], action };
    expect(() => control.setTrigger(trigger)).toThrow('there is no trigger 7');
  });

  it('moves the clock to no moment that is none', async () => {
    const { control, get } = await start();
    for (const change of [{ set: 1e300 }, { set: Number.NaN }, { advance: -1e15 }])
      expect(() => control.setClock(change)).toThrow('the clock goes from 1970 to 9999');
    expect(Math.abs(control.clock().now - Date.now())).toBeLessThan(60_000);
    control.setClock({ set: Date.UTC(9999, 0, 1) });
    expect((await get('/api/v4/account')).status).toBe(401);
  });

  it('does over HTTP what the object does in the process', async () => {
    const sandbox = await start();
    const control = async (method: string, path: string, body?: unknown) => {
      const answer = await fetch(`${sandbox.controlUrl}${path}`, {
        method,
        headers: { 'x-control-secret': sandbox.controlSecret },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      const text = await answer.text();
      const json: unknown = text ? JSON.parse(text) : undefined;
      return { status: answer.status, json };
    };
    const before = ids(await sandbox.get('/api/v4/leads?limit=250'), 'leads').length;
    await sandbox.call('POST', '/api/v4/leads', [{}]);
    expect((await control('GET', '/requests')).json).toMatchObject([
      { method: 'GET', path: '/api/v4/leads', query: 'limit=250', status: 200 },
      { method: 'POST', status: 200, caller: sandbox.integration.clientId },
    ]);
    expect((await control('POST', '/reset')).status).toBe(204);
    expect(ids(await sandbox.get('/api/v4/leads?limit=250'), 'leads')).toHaveLength(before);
    const now = Date.UTC(2030, 0, 1);
    expect((await control('POST', '/clock', { frozen: true, set: now })).json).toEqual({
      now,
      frozen: true,
    });
    const id = firstId(
      await sandbox.call('POST', '/api/v4/leads', [{}], {
        authorization: `Bearer ${sandbox.tokens.longLived}`,
      }),
      'leads',
    );
    expect(at((await sandbox.get(`/api/v4/leads/${id}`)).json, 'created_at')).toBe(now / 1000);
    expect((await control('POST', '/user', { id: 1 })).status).toBe(400);
    expect((await control('POST', '/faults', { count: -1 })).status).toBe(400);
    expect((await control('POST', '/faults', 7)).status).toBe(400);
  });

  it('switches the user of every page', async () => {
    const sandbox = await start();
    const headers = await sessionHeaders(sandbox);
    const users = ids(await sandbox.get('/api/v4/users'), 'users');
    sandbox.control.switchUser(Number(users[3]));
    const page = await sandbox.call('GET', '/ajax/page', undefined, headers);
    expect(at(page.json, 'user')).toMatchObject({ id: users[3], isAdmin: false });
    expect((await sandbox.call('GET', '/api/v4/users', undefined, headers)).status).toBe(403);
    const later = await sessionHeaders(sandbox);
    const other = await sandbox.call('GET', '/ajax/page', undefined, later);
    expect(at(other.json, 'user.id')).toBe(users[3]);
  });

  it('makes requests fail as networks and proxies do, by route and count', async () => {
    const { control, get, call } = await start();
    const count = async () => ids(await get('/api/v4/contacts?limit=250'), 'contacts').length;
    const before = await count();

    control.addFault({ path: '/api/v4/leads*', status: 503, count: 2 });
    expect((await get('/api/v4/account')).status).toBe(200);
    expect((await get('/api/v4/leads')).status).toBe(503);
    expect((await get('/api/v4/leads/pipelines')).status).toBe(503);
    expect((await get('/api/v4/leads')).status).toBe(200);

    control.addFault({ method: 'POST', drop: 'before' });
    await expect(call('POST', '/api/v4/contacts', [{}])).rejects.toThrow();
    expect(await count()).toBe(before);
    control.addFault({ method: 'POST', drop: 'after' });
    await expect(call('POST', '/api/v4/contacts', [{}])).rejects.toThrow();
    expect(await count()).toBe(before + 1);

    control.addFault({ truncate: true });
    await expect(get('/api/v4/leads')).rejects.toThrow();
    control.addFault({ html: true, status: 429, after: 1 });
    expect((await get('/api/v4/leads')).status).toBe(200);
    const html = await get('/api/v4/leads');
    expect(html).toMatchObject({ status: 429, type: 'text/html' });
    expect(html.text).toMatch(/^<html>/);
    const started = performance.now();
    control.addFault({ delay: 60 });
    expect((await get('/api/v4/leads')).status).toBe(200);
    expect(performance.now() - started).toBeGreaterThanOrEqual(55);
    expect(control.faults()).toEqual([]);
    const log = control
      .requests()
      .map(({ method, status, failed }) => ({ method, status, failed }));
    expect(log).toContainEqual({ method: 'GET', status: 503, failed: true });
    expect(log).toContainEqual({ method: 'POST', status: 0, failed: true });
    expect(log).toContainEqual({ method: 'POST', status: 200, failed: true });
    expect(log.at(-1)).toEqual({ method: 'GET', status: 200, failed: false });
    const last = control.requests().at(-1);
    // The log tells when a request came, not when it was answered.
    expect((last?.at ?? 0) - performance.timeOrigin - started).toBeLessThan(50);
  });

  it('tells what requests relied on beyond the documentation', async () => {
    const { control, get } = await start();
    await get('/api/v4/leads?with=contacts');
    expect(control.reliedOn()).toEqual([]);
    await get('/api/v4/customers?with=group_id&order[id]=asc');
    await get('/api/v4/leads/loss_reasons');
    await get('/api/v4/leads/loss_reasons');
    expect(control.reliedOn()).toEqual(
      expect.arrayContaining([
        { call: 'customers.list', fact: 'with.group_id', confidence: 'seen', times: 1 },
        { call: 'customers.list', fact: 'order', confidence: 'seen', times: 1 },
        { call: 'lossReasons.list', fact: 'method', confidence: 'seen', times: 2 },
        { call: 'lossReasons.list', fact: 'envelope', confidence: 'guess', times: 2 },
      ]),
    );
  });

  it('deletes cards and brings them back, which the API can not', async () => {
    const { control, get } = await start();
    const [lead] = ids(await get('/api/v4/leads?limit=1'), 'leads');
    const id = Number(lead);
    const path = `/api/v4/leads/${id}`;
    const [contact] = ids(await get(`/api/v4/contacts?limit=1&with=leads`), 'contacts');
    const leads = async () =>
      at((await get(`/api/v4/contacts/${contact}?with=leads`)).json, '_embedded.leads');
    expect(await leads()).toContainEqual(expect.objectContaining({ id }));
    control.setDeleted({ entity: 'leads', ids: [id] });
    expect((await get(path)).status).toBe(204);
    expect(await leads()).not.toContainEqual(expect.objectContaining({ id }));
    const deleted = await get('/api/v4/leads?with=only_deleted');
    expect(ids(deleted, 'leads')).toEqual([id]);
    expect((await get(`${path}/links`)).status).toBe(404);
    control.setDeleted({ entity: 'leads', ids: [id], deleted: false });
    expect((await get(path)).status).toBe(200);
    expect(await leads()).toContainEqual(expect.objectContaining({ id }));
    const events = `/api/v4/events?filter[entity]=lead&filter[entity_id]=${id}&filter[type]=lead_deleted,lead_restored`;
    expect(ids(await get(events), 'events')).toHaveLength(2);
    expect(() => control.setDeleted({ entity: 'leads', ids: [1] })).toThrow(
      'no leads with the id 1',
    );
  });

  it('keeps secrets out of the log', async () => {
    const { control, get, tokens } = await start();
    await get(`/api/v4/leads?access_token=${tokens.longLived}&limit=1`);
    const log = JSON.stringify(control.requests());
    expect(log).not.toContain(tokens.longLived);
    expect(log).toContain('limit=1');
  });
});

describe('save and load', () => {
  it('carries the account over to another sandbox, with its widget settings and counters', async () => {
    const path = join(await folder(), 'account.json');
    const first = await createSandbox({ save: path, perSecond: null });
    const headers = { authorization: `Bearer ${first.tokens.longLived}` };
    const created = await fetch(`${first.apiUrl}/api/v4/leads`, {
      method: 'POST',
      headers,
      body: '[{"name":"Переживёт"}]',
    });
    const id = at(await created.json(), '_embedded.leads.0.id');
    await first.close();
    expect(await readdir(join(path, '..'))).toEqual(['account.json']);

    const second = await start({ save: path });
    expect(at((await second.get(`/api/v4/leads/${id}`)).json, 'name')).toBe('Переживёт');
    const next = firstId(await second.call('POST', '/api/v4/leads', [{}]), 'leads');
    expect(next).toBe(Number(id) + 1);

    const third = await start({ seed: path });
    expect((await third.get(`/api/v4/leads/${id}`)).status).toBe(200);
    expect((await third.get(`/api/v4/leads/${next}`)).status).toBe(204);
  });

  it('refuses a file that is not a saved account, and leaves the running one as it is', async () => {
    const path = join(await folder(), 'x.json');
    await writeFile(path, '{"format":2}');
    await expect(createSandbox({ seed: path })).rejects.toThrow(/not an account/);
    await expect(createSandbox({ seed: `${path}.none` })).rejects.toThrow(/can not be read/);
    const { control, get } = await start();
    await expect(control.load(path)).rejects.toThrow(/not an account/);
    expect((await get('/api/v4/leads')).status).toBe(200);
    const saved = join(path, '..', 'saved.json');
    await control.save(saved);
    expect(JSON.parse(await readFile(saved, 'utf8'))).toHaveProperty('format', 1);
    await control.load(saved);
    expect((await get('/api/v4/leads')).status).toBe(200);
  });

  it('says which port is taken', async () => {
    const { apiUrl } = await start();
    const port = Number(new URL(apiUrl).port);
    await expect(createSandbox({ port })).rejects.toThrow(`Port ${port} is taken`);
  });
});
