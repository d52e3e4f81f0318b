import { expect, it } from 'vitest';
import { openPages } from './browser-pages.ts';
import { listPage, type Reply, type Seen, startServer } from './http-server.ts';
import { scenarios } from './scenarios.ts';

/** A small CRM of five leads and the notes that were written. */
function createAnswers(): (seen: Seen) => Reply {
  const notes: Record<string, unknown>[] = [];
  return ({ method, path, body }) => {
    const [route = '', query] = path.split('?');
    const page = Number(new URLSearchParams(query).get('page'));
    if (method === 'POST' && route === '/api/v4/leads/notes') {
      const written = (body as Record<string, unknown>[]).map((note) => {
        notes.push(note);
        return { id: notes.length, request_id: note.request_id };
      });
      return listPage('notes', written);
    }
    if (route.startsWith('/api/v4/leads/notes/'))
      return { json: { id: 1, ...notes[Number(route.split('/').at(-1)) - 1] } };
    if (route === '/api/v4/leads') {
      const items = [1, 2, 3, 4, 5].slice((page - 1) * 2, page * 2).map((id) => ({ id }));
      const href = `/api/v4/leads?page=${page + 1}&limit=2`;
      return listPage('leads', items, page < 3 ? { next: { href } } : {});
    }
    if (route === '/api/v4/html')
      return { text: '<!DOCTYPE html>', headers: { 'Content-Type': 'text/html' } };
    if (route === '/api/v4/forbidden') return { status: 403, json: { title: 'Forbidden' } };
    if (route === '/api/v4/dropped') return (response) => response.destroy();
    if (route === '/api/v4/never') return () => undefined;
    return { status: 204 };
  };
}

const expected = {
  readsAPage: [[1, 2], true, 2],
  walksOverAllItems: [1, 2, 3, 4, 5],
  writesAndReadsANote: { text: 'Привет' },
  findsNothing: [null, []],
  meetsErrors: ['ANSWER', 'FORBIDDEN', 'NETWORK', 'USAGE'],
  aborts: 'AbortError',
};

it('does the same in Node', { timeout: 20_000 }, async () => {
  const server = await startServer(createAnswers());
  const found: Record<string, unknown> = {};
  for (const [name, run] of Object.entries(scenarios)) found[name] = await run(server.url);
  expect(found).toEqual(expected);
});

it('does the same in Chromium', { timeout: 60_000 }, async () => {
  const { pages } = await openPages(createAnswers(), 1);
  expect(await pages[0]?.evaluate('runScenarios()')).toEqual(expected);
});
