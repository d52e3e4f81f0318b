/** Every endpoint of the contract, with paths, queries and bodies that nobody honest sends. */
import { type Endpoint, type Service, services } from '@amokit/contract';
import { expect, it } from 'vitest';
import { createRandom } from '../src/seed/random.ts';
import { firstId, items, start } from './harness.ts';

const all: readonly Service[] = Object.values(services);
const random = createRandom(11);

const words = [
  'x',
  '',
  '-1',
  '0',
  '1e309',
  'null',
  '%00',
  '%F0%9F%98%80',
  "'",
  '[]',
  '1,2',
  '__proto__',
];

/** A query with the endpoint's own filters, each with a value of another kind. */
function strangeQuery(endpoint: Endpoint): string {
  const keys = Object.keys(endpoint.filters ?? {});
  const params = Object.keys(endpoint.params ?? {});
  const forms = [
    (key: string) => `filter[${key}]=${random.one(words)}`,
    (key: string) => `filter[${key}][]=${random.one(words)}`,
    (key: string) => `filter[${key}][from]=${random.one(words)}&filter[${key}][to]=1`,
    (key: string) => `filter[${key}][0][status_id]=${random.one(words)}`,
    (key: string) => `filter[${key}][${random.one(words)}][a]=1`,
  ];
  const parts = [
    ...keys.map((key) => random.one(forms)(key)),
    ...params.map((key) => `${key}=${random.one(words)}`),
  ];
  const kept = parts.filter(() => random.below(2) === 0);
  return [...kept, `order[${random.one(words)}]=asc`, `with=${random.one(words)}`].join('&');
}

const keys = [
  'id',
  'name',
  'text',
  'values',
  'value',
  'params',
  'rights',
  'enums',
  'settings',
  '_embedded',
];

function strangeValue(depth = 0): unknown {
  const kind = random.below(depth > 2 ? 7 : 9);
  if (kind === 7) return Array.from({ length: random.below(3) }, () => strangeValue(depth + 1));
  if (kind === 8)
    return Object.fromEntries(
      Array.from({ length: random.below(5) }, () => [random.one(keys), strangeValue(depth + 1)]),
    );
  return [null, true, false, -1, 1e300, '', '\u0000'][kind];
}

it('answers strange paths, queries and bodies of every endpoint with less than 500', async () => {
  const warnings: string[] = [];
  const sandbox = await start({ onWarning: (message) => warnings.push(message) });
  const { call, get, driveUrl, tokens } = sandbox;
  const lead = firstId(await get('/api/v4/leads?limit=1'), 'leads');
  const catalog = firstId(await get('/api/v4/catalogs'), 'catalogs');
  const headers = { authorization: `Bearer ${tokens.longLived}` };
  const addressOf = (service: Service, endpoint: Endpoint) => {
    const values = service.parent?.values;
    const parent = values && values !== 'int' ? random.one(values) : String(catalog);
    const id = () =>
      random.one([String(lead), String(catalog), '0', 'x', '142', '%00', '9'.repeat(30)]);
    return endpoint.path.replace(`{${service.parent?.param}}`, parent).replace(/\{\w+\}/g, id);
  };
  let sent = 0;
  for (let round = 0; round < 4; round += 1) {
    for (const service of all) {
      for (const endpoint of Object.values<Endpoint>(service.endpoints)) {
        const path = `${addressOf(service, endpoint)}?${strangeQuery(endpoint)}`;
        const body =
          endpoint.method === 'GET'
            ? undefined
            : JSON.stringify(random.below(2) === 0 ? [strangeValue(), {}] : strangeValue());
        const answer =
          service.host === 'drive'
            ? await fetch(`${driveUrl}${path}`, {
                method: endpoint.method,
                headers,
                ...(body !== undefined && { body }),
              }).then(async (found) => ({ status: found.status, text: await found.text() }))
            : await call(endpoint.method, path, body);
        expect(answer.status, `${endpoint.method} ${path} ${body} ${answer.text}`).toBeLessThan(
          500,
        );
        sent += 1;
      }
    }
  }
  expect(sent).toBeGreaterThan(500);
  expect(warnings).toEqual([]);
  expect(items(await get('/api/v4/leads'), 'leads').length).toBeGreaterThan(0);
}, 120_000);
