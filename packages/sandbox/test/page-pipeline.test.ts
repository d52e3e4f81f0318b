import { describe, expect, it, onTestFinished } from 'vitest';
import { at, firstId, sessionHeaders, start } from './harness.ts';
import { widgetZip } from './widget-zip.ts';

/** What the page does not announce by itself in these tests takes no longer. */
const patience = 5_000;

describe('the page of the digital pipeline', () => {
  it('adds and removes sources of widgets, for an administrator alone', async () => {
    const sandbox = await start({ widgets: [await widgetZip({})] });
    const { call } = sandbox;
    const headers = await sessionHeaders(sandbox);
    const pipelineId = firstId(await sandbox.get('/api/v4/leads/pipelines'), 'pipelines');
    const body = { widgetCode: 'hooked', pipelineId, name: 'Source' };
    const add = async (changes: object) =>
      (await call('POST', '/ajax/sources', { ...body, ...changes }, headers)).status;
    expect(await add({ widgetCode: 'none' })).toBe(404);
    expect(await add({ pipelineId: 1 })).toBe(400);
    expect(await add({ name: '' })).toBe(400);
    const made = await call('POST', '/ajax/sources', body, headers);
    expect(made.json).toMatchObject({ pipelineId, name: 'Source', widgetCode: 'hooked' });
    const list = async () => (await call('GET', '/ajax/sources', undefined, headers)).json;
    expect(await list()).toContainEqual(made.json);

    const users = await sandbox.get('/api/v4/users');
    sandbox.control.switchUser(Number(at(users.json, '_embedded.users.3.id')));
    const path = `/ajax/sources/${at(made.json, 'id')}`;
    expect(await add({})).toBe(403);
    expect((await call('DELETE', path, undefined, headers)).status).toBe(403);
    sandbox.control.switchUser(Number(at(users.json, '_embedded.users.0.id')));
    expect((await call('DELETE', path, undefined, headers)).status).toBe(204);
    expect((await call('DELETE', path, undefined, headers)).status).toBe(404);
    expect(await list()).not.toContainEqual(made.json);
  });

  it('gives a widget a hundred sources at most', async () => {
    const sandbox = await start({ widgets: [await widgetZip({})] });
    const headers = await sessionHeaders(sandbox);
    const pipelineId = firstId(await sandbox.get('/api/v4/leads/pipelines'), 'pipelines');
    const body = { widgetCode: 'hooked', pipelineId, name: 'Source' };
    const add = () => sandbox.call('POST', '/ajax/sources', body, headers);
    for (let count = 0; count < 100; count += 1) expect((await add()).status).toBe(200);
    const refused = await add();
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('at most 100')]);
  });

  it('runs and stops a bot for a card that the person may see, and for no other', async () => {
    const sandbox = await start();
    const { call, control } = sandbox;
    const headers = await sessionHeaders(sandbox);
    const program = [{ question: [], answer: [] }];
    const { id } = control.setBot({ name: 'Waits', program });
    const lead = firstId(await sandbox.get('/api/v4/leads'), 'leads');
    const target = { entity_type: 'leads', entity_id: lead };
    const runs = async () =>
      (await call('GET', `/ajax/bot_runs?entity_type=leads&entity_id=${lead}`, undefined, headers))
        .json;
    expect((await call('POST', `/ajax/bots/${id}/run`, target, headers)).status).toBe(200);
    expect(await runs()).toMatchObject([{ botId: id, botName: 'Waits', state: 'answer' }]);
    const card = await call('GET', `/ajax/leads/${lead}`, undefined, headers);
    expect(at(card.json, 'feed')).toContainEqual(
      expect.objectContaining({ noteType: 'bot_started', text: 'Waits' }),
    );
    expect((await call('POST', `/ajax/bots/${id}/stop`, target, headers)).status).toBe(200);
    expect((await call('POST', `/ajax/bots/${id}/stop`, target, headers)).status).toBe(400);
    expect(await runs()).toMatchObject([{ state: 'done' }]);
    const nobody = { ...target, entity_id: 1 };
    expect((await call('POST', `/ajax/bots/${id}/run`, nobody, headers)).status).toBe(404);
    expect((await call('GET', '/ajax/bot_runs', undefined, headers)).status).toBe(400);
    control.setDeleted({ entity: 'leads', ids: [lead] });
    expect((await call('POST', `/ajax/bots/${id}/run`, target, headers)).status).toBe(404);
  });

  it('opens a talk where a client writes first, also for a contact without a lead', async () => {
    const sandbox = await start();
    const headers = await sessionHeaders(sandbox);
    const say = (body: object) => sandbox.call('POST', '/ajax/say', body, headers);
    const made = await sandbox.call('POST', '/api/v4/contacts', [{ name: 'Nora' }]);
    const contactId = firstId(made, 'contacts');
    const talk = await say({ contactId, text: 'Hello' });
    expect(talk.json).toMatchObject({ contact_id: contactId, entity_id: null });
    expect(at((await say({ contactId, text: 'Hello?' })).json, 'id')).toBe(at(talk.json, 'id'));
    const card = await sandbox.call('GET', `/ajax/contacts/${contactId}`, undefined, headers);
    expect(at(card.json, 'feed')).toMatchObject([
      { noteType: 'incoming_chat_message', author: 'Nora', text: 'Hello' },
      { noteType: 'incoming_chat_message', text: 'Hello?' },
    ]);
    expect((await say({ contactId: 1, text: 'Hello' })).status).toBe(404);
    const alone = await sandbox.call('POST', '/api/v4/leads', [{ name: 'Alone' }]);
    const refused = await say({ leadId: firstId(alone, 'leads'), text: 'Hello' });
    expect([refused.status, refused.text]).toEqual([400, expect.stringContaining('no contact')]);
  });
});

describe('the stream of changes', () => {
  const open = async (apiUrl: string, headers: Readonly<Record<string, string>>) => {
    const ending = new AbortController();
    onTestFinished(() => ending.abort());
    const response = await fetch(`${apiUrl}/ajax/changes`, { headers, signal: ending.signal });
    return { response, close: () => ending.abort() };
  };

  it('tells of talks, bots, runs, sources and triggers', async () => {
    const sandbox = await start({ widgets: [await widgetZip({})] });
    const headers = await sessionHeaders(sandbox);
    const { response } = await open(sandbox.apiUrl, headers);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    const heard: unknown[] = [];
    const { id } = sandbox.control.setBot({ name: 'B', program: [{ question: [], answer: [] }] });
    const lead = firstId(await sandbox.get('/api/v4/leads'), 'leads');
    sandbox.control.startBot(id, 'leads', lead);
    sandbox.control.say({ talkId: sandbox.seed.talkId ?? 0, text: 'Hi' });
    const pipelineId = firstId(await sandbox.get('/api/v4/leads/pipelines'), 'pipelines');
    const source = { widgetCode: 'hooked', pipelineId, name: 'S' };
    await sandbox.call('POST', '/ajax/sources', source, headers);
    const action = { type: 'bot', bot_id: id } as const;
    const trigger = sandbox.control.setTrigger({
      pipeline_id: pipelineId,
      statuses: [142],
      action,
    });
    const signal = AbortSignal.timeout(patience);
    const last = { entity: 'triggers', id: trigger.id };
    while (!signal.aborted && !JSON.stringify(heard).includes(JSON.stringify(last))) {
      const chunk = await reader?.read();
      for (const [, data = ''] of (chunk?.value ?? '').matchAll(/^data: (.+)$/gm))
        heard.push(JSON.parse(data));
    }
    expect(heard).toEqual(
      expect.arrayContaining([
        { entity: 'bots', id },
        { entity: 'bot_runs', id: lead },
        { entity: 'talks', id: sandbox.seed.talkId },
        { entity: 'sources', id: expect.any(Number) },
        last,
      ]),
    );
  });

  it('is held twenty times by a session at most, and again when one was closed', async () => {
    const sandbox = await start();
    const headers = await sessionHeaders(sandbox);
    const streams = await Promise.all(
      Array.from({ length: 20 }, () => open(sandbox.apiUrl, headers)),
    );
    expect(streams.map(({ response }) => response.status)).toEqual(Array(20).fill(200));
    const more = (await open(sandbox.apiUrl, headers)).response;
    expect([more.status, await more.text()]).toEqual([
      429,
      expect.stringContaining('holds 20 streams of changes already'),
    ]);
    const others = await open(sandbox.apiUrl, await sessionHeaders(sandbox));
    expect(others.response.status).toBe(200);
    streams[0]?.close();
    await expect.poll(async () => (await open(sandbox.apiUrl, headers)).response.status).toBe(200);
  });
});
