import { describe, expect, it } from 'vitest';
import { at, firstId, ids, sessionHeaders, start } from './harness.ts';

describe('what the page asks for', () => {
  it('is the account, its users and pipelines, in the language and theme of the user', async () => {
    const sandbox = await start({ language: 'en' });
    const headers = await sessionHeaders(sandbox);
    const page = async () => (await sandbox.call('GET', '/ajax/page', undefined, headers)).json;
    expect(await page()).toMatchObject({
      account: { id: sandbox.account.id, subdomain: 'demo', currency: 'RUB' },
      user: { isAdmin: true },
      language: 'en',
      theme: 'light',
      brand: 'amocrm',
      widgets: [],
    });
    const pipelines = at(await page(), 'pipelines');
    expect(pipelines).toHaveLength(2);
    expect(at(pipelines, '0.statuses.0')).toMatchObject({ isUnsorted: true });
    const answer = await sandbox.call('POST', '/ajax/preferences', { theme: 'dark' }, headers);
    expect(answer.status).toBe(204);
    expect(await page()).toMatchObject({ language: 'en', theme: 'dark' });
    const wrong = await sandbox.call('POST', '/ajax/preferences', { theme: 'pink' }, headers);
    expect(wrong.status).toBe(400);
  });

  it('lists leads by pipeline and by what somebody looks for', async () => {
    const sandbox = await start();
    const headers = await sessionHeaders(sandbox);
    const rows = async (query = '') => {
      const { json } = await sandbox.call('GET', `/ajax/leads${query}`, undefined, headers);
      return Array.isArray(json) ? json : [];
    };
    const all = await rows();
    expect(all.length).toBeGreaterThanOrEqual(30);
    const dates = all.map(({ createdAt }) => createdAt);
    expect(dates).toEqual([...dates].sort((a, b) => b - a));
    const [first] = all;
    const same = await rows(`?pipeline_id=${first.pipelineId}`);
    expect(same).toEqual(all.filter(({ pipelineId }) => pipelineId === first.pipelineId));
    const found = await rows(`?query=${encodeURIComponent(first.contactName.toUpperCase())}`);
    expect(found).toContainEqual(first);
    expect(await rows('?query=nothing-like-this')).toEqual([]);
  });

  it('shows a lead with its contact, fields and feed, as far as the user may see it', async () => {
    const sandbox = await start();
    const headers = await sessionHeaders(sandbox);
    const lead = firstId(await sandbox.get('/api/v4/leads?order[id]=asc'), 'leads');
    const card = await sandbox.call('GET', `/ajax/leads/${lead}`, undefined, headers);
    expect(card.json).toMatchObject({
      id: lead,
      contacts: [
        { phones: expect.arrayContaining(['+7 900 210-45-17']), emails: [expect.any(String)] },
      ],
      fields: expect.arrayContaining([
        expect.objectContaining({ id: expect.any(Number), type: 'select', editable: true }),
      ]),
      feed: expect.arrayContaining([
        expect.objectContaining({ noteType: 'common' }),
        expect.objectContaining({ noteType: 'call_in', text: expect.stringContaining('+7') }),
        expect.objectContaining({
          noteType: 'incoming_chat_message',
          author: at(card.json, 'contacts.0.name'),
        }),
      ]),
    });
    expect((await sandbox.call('GET', '/ajax/leads/1', undefined, headers)).status).toBe(404);
    sandbox.control.switchUser(Number(ids(await sandbox.get('/api/v4/users'), 'users').at(-1)));
    const own = (await sandbox.call('GET', '/ajax/leads', undefined, headers)).json;
    expect(Array.isArray(own) && own.length).toBeLessThan(30);
  });

  it('has lists and cards of every entity, none of which costs a request of the session', async () => {
    const sandbox = await start();
    const headers = await sessionHeaders(sandbox);
    const read = async (path: string) => {
      const { status, json } = await sandbox.call('GET', path, undefined, headers);
      expect(status, path).toBe(200);
      return json;
    };
    // Two rounds are far more than the seven requests a second that widgets share.
    for (let round = 0; round < 2; round += 1) {
      for (const entity of ['contacts', 'companies', 'customers']) {
        const rows = await read(`/ajax/${entity}`);
        expect(rows, entity).toEqual(expect.arrayContaining([expect.anything()]));
        const card = await read(`/ajax/${entity}/${at(rows, '0.id')}`);
        expect(card).toMatchObject({ id: at(rows, '0.id'), name: at(rows, '0.name') });
        expect(await read(`/ajax/${entity}/0`)).toMatchObject({ id: 0, name: '', feed: [] });
        const lost = await sandbox.call('GET', `/ajax/${entity}/1`, undefined, headers);
        expect(lost.status).toBe(404);
      }
      const [catalog] = [at(await read('/ajax/catalogs'), '0.id')];
      expect(at(await read(`/ajax/catalogs/${catalog}/elements`), '0')).toMatchObject({
        catalog_id: catalog,
      });
      const tasks = await read('/ajax/tasks');
      expect(at(tasks, '0.card.id')).toEqual(expect.any(Number));
    }
    expect((await sandbox.call('GET', '/api/v4/account', undefined, headers)).status).toBe(200);
    expect(sandbox.control.requests().filter(({ caller }) => caller === 'session')).toHaveLength(1);
  });

  it('has all tasks of a card, however many are due before them', async () => {
    const sandbox = await start();
    const headers = await sessionHeaders(sandbox);
    const lead = firstId(await sandbox.get('/api/v4/leads'), 'leads');
    const early = Array.from({ length: 200 }, () => ({ text: 'Early', complete_till: 1 }));
    for (let made = 0; made < 600; made += early.length)
      expect((await sandbox.call('POST', '/api/v4/tasks', early)).status).toBe(200);
    const card = { entity_type: 'leads', entity_id: lead };
    const late = [2_100_000_002, 2_100_000_001].map((complete_till) => ({
      text: 'Of the card',
      complete_till,
      ...card,
    }));
    await sandbox.call('POST', '/api/v4/tasks', late);
    const { json } = await sandbox.call(
      'GET',
      `/ajax/tasks?entity=leads&id=${lead}`,
      undefined,
      headers,
    );
    const rows = Array.isArray(json) ? json : [];
    expect(rows.every((row) => at(row, 'card.id') === lead)).toBe(true);
    expect(rows.slice(-2).map((row) => at(row, 'completeTill'))).toEqual([
      2_100_000_001, 2_100_000_002,
    ]);
  });

  it('keeps cards and tasks from users who may not see them', async () => {
    const sandbox = await start();
    const headers = await sessionHeaders(sandbox);
    const rows = async (path: string) => {
      const { json } = await sandbox.call('GET', path, undefined, headers);
      return Array.isArray(json) ? json : [];
    };
    const all = { contacts: await rows('/ajax/contacts'), tasks: await rows('/ajax/tasks') };
    sandbox.control.switchUser(Number(ids(await sandbox.get('/api/v4/users'), 'users').at(-1)));
    const own = await rows('/ajax/contacts');
    expect(own.length).toBeLessThan(all.contacts.length);
    expect((await rows('/ajax/tasks')).length).toBeLessThan(all.tasks.length);
    const hidden = all.contacts.find(({ id }) => !own.some((row) => row.id === id));
    const path = `/ajax/contacts/${hidden.id}`;
    expect((await sandbox.call('GET', path, undefined, headers)).status).toBe(404);
  });

  it('is not there for strangers, nor at a sandbox of the API alone', async () => {
    const sandbox = await start();
    const stranger = { 'x-requested-with': 'XMLHttpRequest', cookie: 'session_id=x' };
    expect((await sandbox.call('GET', '/ajax/page', undefined, stranger)).status).toBe(401);
    const bare = await start({ apiOnly: true });
    const html = { accept: 'text/html' };
    expect((await bare.call('GET', '/', undefined, html)).status).toBe(404);
    expect((await bare.call('GET', '/ajax/page', undefined, stranger)).status).toBe(404);
    expect((await bare.get('/api/v4/account')).status).toBe(200);
  });

  it('keeps to the files of the page', async () => {
    const { call } = await start();
    for (const path of [
      '/page/../package.json',
      '/page/..%2f..%2fpackage.json',
      '/page/%00',
      '/page/%ff',
    ])
      expect((await call('GET', path, undefined, {})).status).toBe(404);
  });
});
