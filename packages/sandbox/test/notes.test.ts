import { entitySchemas } from '@amokit/contract/schemas';
import { describe, expect, it } from 'vitest';
import { at, firstId, ids, items, sessionHeaders, start } from './harness.ts';

/** Reads a stream of events until one of them says what is waited for. */
async function readUntil(response: Response, wanted: string): Promise<string> {
  const reader = response.body?.getReader();
  let text = '';
  while (!text.includes(wanted)) {
    const part = await reader?.read();
    if (!part || part.done) break;
    text += new TextDecoder().decode(part.value);
  }
  await reader?.cancel();
  return text;
}

describe('notes', () => {
  it('shows the notes of the demo account in the form that the contract documents', async () => {
    const { get } = await start();
    const notes = items(await get('/api/v4/leads/notes?with=is_pinned&limit=250'), 'notes');
    for (const note of notes) entitySchemas.notes.item.parse(note);
    const types = new Set(notes.map(({ note_type }) => note_type));
    expect([...types]).toEqual(
      expect.arrayContaining(['common', 'call_in', 'call_out', 'service_message', 'sms_out']),
    );
  });

  it('creates notes with the entity in the body or in the path', async () => {
    const { call, get } = await start();
    const lead = firstId(await get('/api/v4/leads?limit=1&order[id]=desc'), 'leads');
    const common = (text: string) => ({ note_type: 'common', params: { text } });
    const mass = await call('POST', '/api/v4/leads/notes', [
      { entity_id: lead, ...common('один') },
    ]);
    expect(items(mass, 'notes')).toEqual([
      { id: expect.any(Number), entity_id: lead, request_id: '0', _links: expect.any(Object) },
    ]);
    const id = firstId(await call('POST', `/api/v4/leads/${lead}/notes`, [common('два')]), 'notes');
    const listed = items(await get(`/api/v4/leads/${lead}/notes`), 'notes');
    expect(listed.map(({ params }) => at(params, 'text'))).toEqual(['один', 'два']);
    expect((await get(`/api/v4/leads/notes/${id}`)).json).toEqual(listed[1]);
    expect((await get(`/api/v4/leads/${lead}/notes/${id}`)).json).toEqual(listed[1]);
    expect((await get(`/api/v4/contacts/notes/${id}`)).status).toBe(204);

    await call('PATCH', `/api/v4/leads/${lead}/notes/${id}`, common('два с половиной'));
    expect(at((await get(`/api/v4/leads/notes/${id}`)).json, 'params.text')).toBe(
      'два с половиной',
    );
    const answer = await call('PATCH', '/api/v4/leads/notes', [{ id, ...common('три') }]);
    expect(items(answer, 'notes')[0]).toMatchObject({ id, updated_at: expect.any(Number) });
  });

  it('refuses unknown entities, unknown types, and params of another type', async () => {
    const { call, get } = await start();
    const lead = firstId(await get('/api/v4/leads?limit=1'), 'leads');
    const answers = await Promise.all([
      call('POST', '/api/v4/leads/notes', [
        { entity_id: 1, note_type: 'common', params: { text: '' } },
      ]),
      call('POST', '/api/v4/leads/notes', [{ note_type: 'common', params: { text: '' } }]),
      call('POST', '/api/v4/leads/notes', [{ entity_id: lead, note_type: 'poem', params: {} }]),
      call('POST', '/api/v4/leads/notes', [{ entity_id: lead, note_type: 'common', params: {} }]),
      call('POST', '/api/v4/things/notes', [{ entity_id: lead, note_type: 'common', params: {} }]),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 404]);
    expect(answers.map(({ json }) => at(json, 'validation-errors.0.errors.0.path'))).toEqual([
      'entity_id',
      'entity_id',
      'note_type',
      'params.text',
      undefined,
    ]);
  });

  it('pins and unpins', async () => {
    const { call, get } = await start();
    const id = firstId(await get('/api/v4/leads/notes?limit=1'), 'notes');
    const pinned = async () =>
      at((await get(`/api/v4/leads/notes/${id}?with=is_pinned`)).json, 'is_pinned');
    expect((await call('POST', `/api/v4/leads/notes/${id}/pin`, [])).status).toBe(204);
    expect(await pinned()).toBe(true);
    expect((await call('POST', `/api/v4/leads/notes/${id}/unpin`, [])).status).toBe(204);
    expect(await pinned()).toBe(false);
    expect((await call('POST', '/api/v4/leads/notes/1/pin', [])).status).toBe(404);
  });

  it('tells the page of a note that came through the API', async () => {
    const sandbox = await start();
    const headers = await sessionHeaders(sandbox);
    const lead = firstId(await sandbox.get('/api/v4/leads?limit=1'), 'leads');
    const stream = await fetch(`${sandbox.apiUrl}/ajax/changes`, { headers });
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const waiting = readUntil(stream, '"notes"');
    await sandbox.call('POST', `/api/v4/leads/${lead}/notes`, [
      { note_type: 'common', params: { text: 'Привет' } },
    ]);
    expect(await waiting).toContain(`data: {"entity":"notes","id":${lead}}`);
    const card = await sandbox.call('GET', `/ajax/leads/${lead}`, undefined, headers);
    const feed = at(card.json, 'feed');
    expect(Array.isArray(feed) && feed.at(-1)).toMatchObject({
      noteType: 'common',
      text: 'Привет',
    });
  });

  it('shows nobody the notes of an entity that they may not see', async () => {
    const { call, get, tokens } = await start();
    const fewRights = Number(items(await get('/api/v4/users'), 'users').at(-1)?.id);
    const headers = {
      authorization: `Bearer ${tokens.longLived}`,
      'x-context-user-id': String(fewRights),
    };
    const leads = items(await get('/api/v4/leads?limit=250'), 'leads');
    const own = new Set(
      leads.filter((lead) => lead.responsible_user_id === fewRights).map(({ id }) => id),
    );
    const notes = items(
      await call('GET', '/api/v4/leads/notes?limit=250', undefined, headers),
      'notes',
    );
    expect(notes.length).toBeGreaterThan(0);
    for (const note of notes) expect(own).toContain(note.entity_id);
    const foreign = leads.find(({ id }) => !own.has(id))?.id;
    const body = [{ entity_id: foreign, note_type: 'common', params: { text: 'x' } }];
    expect((await call('POST', '/api/v4/leads/notes', body, headers)).status).toBe(400);
    expect(ids(await get('/api/v4/leads/notes?limit=250'), 'notes').length).toBeGreaterThan(
      notes.length,
    );
  });
});
