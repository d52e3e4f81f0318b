import { describe, expect, it } from 'vitest';
import type { Endpoint, Service } from '../src/index.ts';
import { services } from '../src/index.ts';
import { phpMethods } from './php-methods.ts';

const all: readonly Service[] = Object.values(services);
const endpoints = all.flatMap((service) =>
  Object.entries(service.endpoints).map(([method, endpoint]) => ({ service, method, endpoint })),
);
const anyNames = (path: string) => path.replace(/\{\w+\}/g, '{}');

function endpointOf(service: string, method: string): Endpoint | undefined {
  return all.find(({ name }) => name === service)?.endpoints[method];
}

/** The parts of a query that an endpoint does not know. */
function unknownQuery(endpoint: Endpoint, query: readonly string[]): string[] {
  return query.filter((key) => {
    if (key === 'with') return !endpoint.with;
    if (key === 'order') return !endpoint.order;
    if (key === 'query') return !endpoint.query;
    if (key.startsWith('filter.')) return !endpoint.filters?.[key.slice('filter.'.length)];
    return !(
      endpoint.params?.[key] ??
      (endpoint.accepts?.includes('top') && endpoint.filters?.[key])
    );
  });
}

describe('the services', () => {
  it('are listed under their own names', () => {
    for (const [name, service] of Object.entries(services)) expect(service.name).toBe(name);
  });

  const rows = Object.entries(phpMethods).flatMap(([service, methods]) =>
    methods.map((method) => ({ service, ...method })),
  );

  it.each(rows)('do what $service.$php of the PHP client does', ({ service, ours, ...php }) => {
    const endpoint = endpointOf(service, ours);
    expect(endpoint, `${service}.${ours} is missing`).toBeDefined();
    if (!endpoint) return;
    expect(`${endpoint.method} ${anyNames(endpoint.path)}`).toBe(
      `${php.verb} ${anyNames(php.path)}`,
    );
    expect(unknownQuery(endpoint, php.query)).toEqual([]);
  });

  it('name the PHP client as a source only of what it does', () => {
    const fromPhp = endpoints.filter(({ endpoint }) => endpoint.source.includes('amocrm-api-php'));
    const unknown = fromPhp.filter(
      ({ service, method }) => !phpMethods[service.name]?.some(({ ours }) => ours === method),
    );
    expect(unknown.map(({ service, method }) => `${service.name}.${method}`)).toEqual([]);
    expect(fromPhp.every(({ endpoint }) => endpoint.confidence === 'seen')).toBe(true);
  });

  it('have one method for a verb and a path, but for bonus points', () => {
    const seen = endpoints
      .filter(({ service }) => service.name !== 'customersBonusPoints')
      .map(({ endpoint }) => `${endpoint.method} ${endpoint.path}`);
    expect(seen.filter((route, index) => seen.indexOf(route) !== index)).toEqual([]);
  });

  it('tell the shape of every call: a key for lists, a body for actions that write', () => {
    for (const { service, method, endpoint } of endpoints) {
      const name = `${service.name}.${method}`;
      if (['list', 'create', 'update'].includes(endpoint.kind)) {
        expect(endpoint.key, name).toBeDefined();
      }
      if (endpoint.answers === 'items') expect(endpoint.key, name).toBeDefined();
      if (['create', 'update', 'deleteMany'].includes(endpoint.kind)) {
        expect(endpoint.batch, name).toBeDefined();
      }
      if (endpoint.body === 'items') expect(endpoint.batch, name).toBeDefined();
      if (endpoint.batch) expect(endpoint.batch.advised).toBeLessThanOrEqual(endpoint.batch.max);
    }
  });

  it('bind the placeholder of their parent in every path', () => {
    for (const { service, endpoint } of endpoints) {
      if (service.parent) expect(endpoint.path).toContain(`{${service.parent.param}}`);
    }
  });

  it('point from every unsure fact to something that is there', () => {
    for (const { service, method, endpoint } of endpoints) {
      for (const place of Object.keys(endpoint.unsure ?? {})) {
        const [key = '', value] = place.split('.');
        const fact: unknown = Object.entries(endpoint).find(([name]) => name === key)?.[1];
        const found =
          key === 'parent' ||
          (value === undefined
            ? fact !== undefined
            : Array.isArray(fact)
              ? fact.includes(value)
              : fact instanceof Object && value in fact);
        expect(found, `${service.name}.${method}: ${place}`).toBe(true);
      }
    }
  });
});
