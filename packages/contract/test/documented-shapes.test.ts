import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Endpoint, Envelope, Service } from '../src/index.ts';
import { services } from '../src/index.ts';
import type { EntitySchemas } from '../src/schemas/index.ts';
import * as schemas from '../src/schemas/index.ts';
import { isAnything, type JsonSchema, nodesAt } from './json-schema.ts';
import { phpRequired } from './php-required.ts';

/** An example of the vendor's documentation: the keys that it shows, with their types. */
interface Shape {
  readonly kind: 'request' | 'response';
  readonly method: string;
  readonly path: string;
  readonly page: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly status?: number;
  readonly misprint?: string;
}

const shapes: readonly Shape[] = JSON.parse(
  readFileSync(new URL('documented-shapes.json', import.meta.url), 'utf8'),
);

const all: readonly Service[] = Object.values(services);
const schemaMap: Readonly<Record<string, EntitySchemas>> = schemas.entitySchemas;

/** The endpoint that a documented path means. A documented kind of entity is one of a parent's. */
function find(shape: Shape): { service: Service; method: string; endpoint: Endpoint } | undefined {
  for (const service of all) {
    for (const [method, endpoint] of Object.entries(service.endpoints)) {
      const pattern = endpoint.path.replace(/\{\w+\}/g, (name) =>
        service.parent && name === `{${service.parent.param}}` && service.parent.values !== 'int'
          ? `(?:\\{entity_type\\}|${service.parent.values.join('|').replace(/\{id\}/g, '\\{\\w+\\}')})`
          : name === '{category}'
            ? '(?:sip|forms)'
            : '\\{[\\w|]+\\}',
      );
      if (endpoint.method === shape.method && new RegExp(`^${pattern}$`).test(shape.path)) {
        return { service, method, endpoint };
      }
    }
  }
  return undefined;
}

/** The schema of one item of a request or an answer, and where the item stands in the body. */
function itemOf(shape: Shape): { schema: z.ZodType; prefix: string } | undefined {
  const found = find(shape);
  if (!found) return undefined;
  const { endpoint, method, service } = found;
  const own = schemaMap[service.name];
  const action = own?.actions[method];
  const embedded = `_embedded.${endpoint.key}[]`;
  if (!own) return undefined;
  if (shape.kind === 'request') {
    if (action)
      return {
        schema: action.body,
        prefix: endpoint.body === 'items' || endpoint.kind === 'deleteMany' ? '[]' : '',
      };
    const write = endpoint.kind.startsWith('create') ? own.create : own.update;
    return { schema: write, prefix: endpoint.kind.endsWith('One') ? '' : '[]' };
  }
  if (action) {
    const prefix = { items: embedded, array: '[]', object: '' };
    const answers = endpoint.kind === 'list' ? 'items' : endpoint.answers;
    return answers ? { schema: action.result, prefix: prefix[answers] } : undefined;
  }
  const bySort: Partial<Record<Endpoint['kind'], { schema: z.ZodType; prefix: string }>> = {
    list: { schema: own.item, prefix: embedded },
    item: { schema: own.item, prefix: '' },
    flat: { schema: own.item, prefix: '' },
    create: { schema: own.created, prefix: embedded },
    createOne: { schema: own.created, prefix: '' },
    update: { schema: own.updated, prefix: embedded },
    updateOne: { schema: own.updated, prefix: '' },
  };
  return bySort[endpoint.kind];
}

const accepted: Readonly<Record<string, readonly string[]>> = {
  int: ['integer', 'number'],
  timestamp: ['integer', 'number'],
  float: ['number'],
  bool: ['boolean'],
  string: ['string'],
  'numeric-string': ['string'],
  null: ['null'],
  object: ['object'],
};

function accepts(nodes: readonly JsonSchema[], type: string): boolean {
  if (nodes.some(isAnything)) return true;
  const types = nodes.flatMap((node) => node.type ?? (node.const === null ? 'null' : 'string'));
  if (type.startsWith('array')) return types.includes('array');
  return accepted[type]?.some((name) => types.includes(name)) ?? false;
}

function problems(shape: Shape, schema: z.ZodType, prefix: string): string[] {
  const keys = Object.entries(shape.keys).flatMap(([key, type]) => {
    if (prefix === '') return [[key, type] as const];
    return key.startsWith(`${prefix}.`) ? [[key.slice(prefix.length + 1), type] as const] : [];
  });
  return keys.flatMap(([key, type]) => {
    const nodes = nodesAt(schema, key);
    if (nodes.length === 0) return [`${key} is not in the schema`];
    return type
      .split('|')
      .filter((one) => one !== 'absent' && !accepts(nodes, one))
      .map((one) => `${key} may be ${one}`);
  });
}

const judged = shapes.flatMap((shape) => {
  const item = shape.misprint ? undefined : itemOf(shape);
  return item ? [{ ...shape, ...item }] : [];
});

const envelopes: Readonly<Record<Envelope, readonly string[]>> = {
  page: ['_links', '_page'],
  page_count: ['_links', '_page', '_page_count', '_total_items'],
  total: ['_links', '_total_items'],
  total_only: ['_total_items'],
  links: ['_links'],
  bare: [],
  count: ['_count', '_links'],
  count_only: ['_count'],
};

const named: Readonly<Record<string, unknown>> = schemas;

/** Required keys that neither the example nor the PHP client knows. */
function invented(shape: Shape, schema: z.ZodType, prefix: string): string[] {
  const shown = Object.keys(shape.keys).map((key) => key.slice(prefix ? prefix.length + 1 : 0));
  const php = Object.entries(phpRequired).find(([name]) => named[name] === schema)?.[1] ?? [];
  const [node] = nodesAt(schema, '');
  return (node?.required ?? []).filter((key) => !shown.includes(key) && !php.includes(key));
}

describe('the schemas', () => {
  it('are judged by most of the documented examples', () => {
    expect(judged.length).toBeGreaterThan(100);
  });

  it.each(judged)('know what the $kind of $method $path shows', ({ schema, prefix, ...shape }) => {
    expect(problems(shape, schema, prefix)).toEqual([]);
  });

  const enveloped = judged.filter(({ kind, keys }) => kind === 'response' && keys._embedded);
  it.each(enveloped.filter(({ prefix }) => prefix))(
    'say what $method $path has beside its items',
    (shape) => {
      const endpoint = find(shape)?.endpoint;
      const said = endpoint?.envelope ?? (endpoint?.kind === 'list' ? 'page' : 'links');
      const shown = Object.keys(shape.keys).filter((key) =>
        /^_(page|page_count|total_items|links|count)$/.test(key),
      );
      expect(shown.sort()).toEqual(envelopes[said]);
    },
  );

  it.each(judged.filter(({ status }) => status))('answer $method $path with $status', (shape) => {
    const endpoint = find(shape)?.endpoint;
    expect(endpoint?.success ?? 200).toBe(shape.status);
  });

  const answers = judged.filter(
    ({ kind, path }) => kind === 'response' && !path.includes('upload'),
  );
  it.each(answers)('need of $method $path only what is known', ({ schema, prefix, ...shape }) => {
    expect(invented(shape, schema, prefix)).toEqual([]);
  });

  it.each(Object.entries(phpRequired))('ask of %s what the PHP client needs', (name, keys) => {
    const schema = named[name];
    expect(schema, `there is no schema ${name}`).toBeDefined();
    const nodes = nodesAt(schema as z.ZodType, '');
    for (const node of nodes)
      expect(node.required ?? []).toEqual(expect.arrayContaining([...keys]));
  });
});
