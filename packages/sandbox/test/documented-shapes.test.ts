/** The answers of the sandbox beside the examples of the vendor's documentation, key by key. */
import { readFileSync } from 'node:fs';
import type { Endpoint, Service } from '@amokit/contract';
import { describe, expect, it } from 'vitest';
import { services } from '../src/services/index.ts';
import { firstId, items, type Started, start } from './harness.ts';

interface Shape {
  readonly kind: 'request' | 'response';
  readonly method: string;
  readonly path: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly misprint?: string;
}

const shapes: readonly Shape[] = JSON.parse(
  readFileSync(new URL('../../contract/test/documented-shapes.json', import.meta.url), 'utf8'),
);

const all: readonly Service[] = services.map(({ service }) => service);

/** The endpoint of a documented path, whatever its placeholders are called. */
function endpointOf(path: string): Endpoint | undefined {
  const bare = (text: string) => text.replace(/\{\w+\}/g, '{}');
  const asLeads = (text: string) => text.replace('{entity_type}', 'leads');
  for (const service of all)
    for (const endpoint of Object.values<Endpoint>(service.endpoints))
      if (endpoint.method === 'GET' && bare(asLeads(endpoint.path)) === bare(asLeads(path)))
        return endpoint;
  return undefined;
}

/** The documented path with ids of the demo account in it. */
async function addressOf(sandbox: Started, path: string): Promise<string> {
  const { get } = sandbox;
  const notes = items(await get('/api/v4/leads/notes?limit=1'), 'notes');
  const lead = notes[0]?.entity_id;
  let address = path
    .replace('{entity_type}', 'leads')
    .replace('{entity_id}', String(lead))
    .replace('{pipeline_id}', String(firstId(await get('/api/v4/leads/pipelines'), 'pipelines')))
    .replace('{catalog_id}', String(firstId(await get('/api/v4/catalogs'), 'catalogs')))
    .replace('{customer_id}', String(firstId(await get('/api/v4/customers'), 'customers')));
  const open = address.indexOf('/{');
  if (open < 0) return address;
  const listPath = address.slice(0, open);
  const key = endpointOf(listPath.replace(/\/\d+(?=\/|$)/g, '/{id}'))?.key ?? '';
  const [first] = items(await get(listPath), key);
  address = address.replace(/\{\w+\}/, String(first?.id));
  return address;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects that have a key, or should have it: `_embedded.leads[].name` → the leads. */
function owners(value: unknown, path: readonly string[]): readonly Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap((one) => owners(one, path));
  if (!isRecord(value)) return [];
  const [step, ...rest] = path;
  return step === undefined ? [value] : owners(value[step], rest);
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

const accepted: Readonly<Record<string, string>> = {
  int: 'number',
  timestamp: 'number',
  float: 'number',
  bool: 'boolean',
  string: 'string',
  'numeric-string': 'string',
  object: 'object',
};

/** A value of another type than documented. `null` in an example says nothing of the type. */
function isWrong(value: unknown, documented: string): boolean {
  const types = documented.split('|').map((one) => one.replace(/<.*>$/, ''));
  if (types.includes('null') && types.length <= 2) return false;
  const actual = typeOf(value);
  return actual !== 'null' && !types.some((one) => (accepted[one] ?? one) === actual);
}

/**
 * Keys that only a page in the middle has, the misspelt name of a field's code, and the result of
 * a task, which is an empty list in the example and `{ text }` once there is one.
 */
const situational = /^_links\.(next|prev|first|last)|\.enum$|\.result$/;

const judged = shapes.filter(
  (shape) =>
    shape.kind === 'response' &&
    shape.method === 'GET' &&
    !shape.misprint &&
    endpointOf(shape.path) !== undefined,
);

describe('the documented examples', () => {
  it('cover the services that the sandbox plays', () => {
    expect(judged.length).toBeGreaterThan(25);
  });

  it.each(judged.map((shape) => [shape.path, shape] as const))(
    'of GET %s have the keys and types that the sandbox answers',
    async (_path, shape) => {
      const sandbox = await start();
      if (shape.path.includes('customers/statuses'))
        sandbox.control.setAccount({ customers_mode: 'periodicity' });
      const endpoint = endpointOf(shape.path);
      const withs = (endpoint?.with ?? []).filter((one) => one !== 'only_deleted');
      const ids = endpoint?.required ? `&filter[entity_id][]=${await leadWithLinks(sandbox)}` : '';
      const query = `?with=${withs.join(',')}${ids}`;
      const answer = await sandbox.get((await addressOf(sandbox, shape.path)) + query);
      expect(answer.status, answer.text).toBe(200);
      for (const [key, documented] of Object.entries(shape.keys)) {
        if (situational.test(key) || key.endsWith('[]')) continue;
        const steps = key.replaceAll('[]', '').split('.');
        const name = steps.at(-1) ?? '';
        const found = owners(answer.json, steps.slice(0, -1));
        // What stands under a nullable key may be absent in all of the demo's items.
        if (found.length === 0) continue;
        if (!documented.includes('absent'))
          expect(
            found.some((owner) => name in owner),
            `${key} is missing`,
          ).toBe(true);
        for (const owner of found)
          if (name in owner)
            expect(
              isWrong(owner[name], documented),
              `${key}: ${documented}, not ${JSON.stringify(owner[name])}`,
            ).toBe(false);
      }
    },
  );
});

async function leadWithLinks({ get }: Started): Promise<number> {
  return firstId(await get('/api/v4/leads?limit=1'), 'leads');
}
