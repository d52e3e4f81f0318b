import { describe, expect, it } from 'vitest';
import { createRandom } from '../src/seed/random.ts';
import { services } from '../src/services/index.ts';
import { at, start } from './harness.ts';

const deep = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

const bodies: readonly (string | Uint8Array<ArrayBuffer>)[] = [
  '',
  '   ',
  '{',
  '[',
  'null',
  'true',
  '7',
  '"text"',
  '[]',
  '{}',
  '[null]',
  '[[]]',
  '[{}]',
  '[{"id":null}]',
  '[{"id":"1"}]',
  '[{"name":{"a":1}}]',
  '[{"__proto__":{"admin":true},"constructor":{"prototype":1}}]',
  '[{"custom_fields_values":[{"field_id":1e99,"values":[]}]}]',
  '[{"custom_fields_values":[{"values":[{"value":{}}]}]}]',
  '[{"_embedded":{"tags":[{"id":-1}]}}]',
  '{"a":1,}',
  `[${'{},'.repeat(300)}{}]`,
  deep(100),
  deep(5000),
  Uint8Array.from([0x5b, 0x22, 0xff, 0xfe, 0x22, 0x5d]),
];

const paths = [
  '/api',
  '/api/',
  '/api/v4',
  '/api/v4//leads',
  '/api/v4/leads/',
  '/api/v4/leads/../users',
  '/api/v4/leads/%2e%2e/users',
  '/api/v4/leads/%00',
  '/api/v4/leads/%ff',
  '/api/v4/leads/%',
  '/api/v4/leads/99999999999999999999',
  '/api/v4/leads/-1',
  '/api/v4/leads/1.5',
  '/api/v4/constructor',
  '/api/v4/__proto__/notes',
  '/api/v4/users/notes',
  '/api/v5/leads',
  `/api/v4/${'a'.repeat(6000)}`,
];

const queries = [
  'limit=x',
  'limit=0',
  'limit=-1',
  'limit[]=1',
  'page=0',
  'page=1e9',
  'page=99999999999999999',
  'filter=x',
  'filter[id]=x',
  'filter[id][a][b][c][d][e][f][g][h]=1',
  'filter[price][from]=x',
  'filter[created_at][__proto__]=1',
  'filter[statuses][0]=1',
  'filter[custom_fields_values][x]=1',
  'order[id]=up',
  'order=id',
  'with[]=contacts&with=x',
  '%',
  'filter[id][]=%ff',
  `filter[id][]=${'1&filter[id][]='.repeat(500)}1`,
];

/** The API's own 4xx, in its own form, without a word of the machine's inside. */
function expectRefusal(answer: { status: number; type: string | null; text: string }, of: string) {
  expect(answer.status, of).toBeLessThan(500);
  expect(answer.text, of).not.toMatch(/\bat .*\.ts:\d|node_modules|TypeError/);
  if (answer.status >= 400) expect(answer.type, of).toBe('application/problem+json');
}

describe('malformed requests', () => {
  it('answers broken bodies with 4xx at every endpoint that writes', async () => {
    const { call } = await start();
    const writes = services.flatMap(({ service }) =>
      Object.values(service.endpoints).filter(({ method }) => method !== 'GET'),
    );
    const seen = new Set<string>();
    for (const { method, path } of writes) {
      const address = path.replace('{entity_type}', 'leads').replace(/\{\w+\}/g, '1');
      if (seen.has(method + address)) continue;
      seen.add(method + address);
      for (const body of bodies) {
        if (method === 'DELETE') continue;
        const answer = await call(method, address, body instanceof Uint8Array ? undefined : body);
        const what = `${method} ${address} ${String(body).slice(0, 60)}`;
        expectRefusal(answer, what);
      }
    }
    expect(seen.size).toBeGreaterThan(15);
  }, 60_000);

  it('answers broken UTF-8 and oversized bodies with 400 and 413', async () => {
    const { apiUrl, tokens, call } = await start();
    const headers = { authorization: `Bearer ${tokens.longLived}` };
    const broken = Uint8Array.from([0x5b, 0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d, 0x5d]);
    const answer = await fetch(`${apiUrl}/api/v4/leads`, { method: 'POST', headers, body: broken });
    expect(answer.status).toBe(400);
    const large = await call('POST', '/api/v4/leads', `["${'x'.repeat(5_000_000)}"]`);
    expect(large.status).toBe(413);
    expect(at(large.json, 'title')).toBe('Payload Too Large');
  });

  it('stops reading a body that does not say its length', async () => {
    const { apiUrl, tokens } = await start();
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 65_536;
        controller.enqueue(new Uint8Array(65_536).fill(32));
        if (sent > 50_000_000) controller.close();
      },
    });
    const answer = await fetch(`${apiUrl}/api/v4/leads`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tokens.longLived}` },
      body: endless,
      duplex: 'half',
    } as RequestInit).then(
      ({ status }) => status,
      () => 'closed',
    );
    expect([413, 'closed']).toContain(answer);
    expect(sent).toBeLessThan(50_000_000);
  });

  it('answers strange paths and queries with 4xx', async () => {
    const { get } = await start();
    for (const path of paths) {
      const answer = await get(path);
      expectRefusal(answer, path);
      if (!path.includes('..') && !path.includes('%2e')) expect(answer.status, path).toBe(404);
    }
    for (const query of queries)
      expectRefusal(await get(`/api/v4/leads?${query}`), query.slice(0, 80));
  });

  it('answers random JSON with 4xx or takes it, and still stands', async () => {
    const { call, get } = await start();
    const random = createRandom(7);
    const keys = [
      'id',
      'name',
      'price',
      'status_id',
      '_embedded',
      'tags',
      'custom_fields_values',
      'values',
      'value',
      'field_id',
      'request_id',
      'params',
      'note_type',
      'entity_id',
    ];
    const value = (depth: number): unknown => {
      const kind = random.below(depth > 3 ? 6 : 8);
      if (kind === 6) return Array.from({ length: random.below(4) }, () => value(depth + 1));
      if (kind === 7)
        return Object.fromEntries(
          Array.from({ length: random.below(5) }, () => [random.one(keys), value(depth + 1)]),
        );
      return [null, true, -1, 1e300, 'common', ''][kind];
    };
    const targets = ['leads', 'contacts', 'companies', 'leads/notes', 'leads/pipelines', 'users'];
    for (let round = 0; round < 400; round += 1) {
      const body = JSON.stringify([value(0), value(0)]);
      const verb = random.one(['POST', 'PATCH']);
      expectRefusal(await call(verb, `/api/v4/${random.one(targets)}`, body), body);
    }
    expect((await get('/api/v4/leads')).status).toBe(200);
  }, 60_000);
});
