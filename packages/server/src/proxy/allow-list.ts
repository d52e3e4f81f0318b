import { type Endpoint, type Service, services } from '@amokit/contract';

type Contract = typeof services;

/**
 * Which endpoints pages may call through the proxy: all of a service, or those that are named, under
 * the names of the client. What is not named is refused.
 *
 * @example
 * ```ts
 * const allow = { leads: ['list', 'get', 'updateOne'], notes: true } satisfies AllowList;
 * ```
 */
export type AllowList = {
  readonly [Name in keyof Contract]?: true | readonly (keyof Contract[Name]['endpoints'])[];
};

/** An endpoint that may be called. */
export interface AllowedEndpoint {
  /** The path with its placeholders, which names nobody: good for logs. */
  readonly path: string;
  readonly host: 'account' | 'drive';
}

/** Finds the endpoint of a request; undefined when it may not be called. */
export type FindAllowed = (method: string, pathname: string) => AllowedEndpoint | undefined;

interface Rule extends AllowedEndpoint {
  readonly method: string;
  readonly pattern: RegExp;
}

export function createAllowList(allow: AllowList): FindAllowed {
  const named = Object.entries(allow).flatMap(([name, which]) => {
    const service = serviceOf(name);
    const endpoints = which === true ? Object.keys(service.endpoints) : which;
    return endpoints.map((endpoint) => ruleOf(service, String(endpoint)));
  });
  return (method, pathname) => {
    // A path that two programs could read in two ways is read by none.
    if (/%2f|%5c|%2e|\\|\/\/|\/\.{1,2}(?:\/|$)/i.test(pathname)) return undefined;
    const found = named.find((rule) => rule.method === method && rule.pattern.test(pathname));
    return found && { path: found.path, host: found.host };
  };
}

function serviceOf(name: string): Service {
  const all: Readonly<Record<string, Service>> = services;
  const service = Object.hasOwn(all, name) ? all[name] : undefined;
  if (!service) throw new Error(`The allow-list names no service of the client: ${name}`);
  return service;
}

function ruleOf(service: Service, name: string): Rule {
  const endpoint: Endpoint | undefined = Object.hasOwn(service.endpoints, name)
    ? service.endpoints[name]
    : undefined;
  if (!endpoint)
    throw new Error(
      `The allow-list names no endpoint of ${service.name}: ${name}. It has ${Object.keys(service.endpoints).join(', ')}`,
    );
  return {
    method: endpoint.method,
    path: endpoint.path,
    host: service.host ?? 'account',
    pattern: patternOf(endpoint.path, service.parent),
  };
}

const literal = (text: string): string => text.replace(/[.*+?^$()|[\]\\]/g, '\\$&');

function patternOf(path: string, parent: Service['parent']): RegExp {
  const parts = path.split(/(\{\w+\})/).map((part) => {
    const [, name] = /^\{(\w+)\}$/.exec(part) ?? [];
    if (name === undefined) return literal(part);
    if (!parent || name !== parent.param) return '[^/]+';
    if (parent.values === 'int') return '\\d+';
    const values = parent.values.map((value) =>
      value
        .split(/\{\w+\}/)
        .map(literal)
        .join('\\d+'),
    );
    return `(?:${values.join('|')})`;
  });
  return new RegExp(`^${parts.join('')}$`);
}
