import { AmoUsageError } from '@amokit/client';
import { type Endpoint, type Service, services } from '@amokit/contract';

type Contract = typeof services;

/** Beside the endpoints of files: the bytes of a file, which the client's `downloadFile` reads. */
type Download<Name> = Name extends 'files' ? 'download' : never;

/**
 * Which endpoints pages may call through the proxy: all of a service, or those that are named, under
 * the names of the client. What is not named is refused. Uploads are `createSession` and `uploadPart`
 * of `files`, downloads its `download`.
 *
 * @example
 * ```ts
 * const allow = { leads: ['list', 'get', 'updateOne'], files: ['get', 'download'], notes: true } satisfies AllowList;
 * ```
 */
export type AllowList = {
  readonly [Name in keyof Contract]?:
    | true
    | readonly (keyof Contract[Name]['endpoints'] | Download<Name>)[];
};

/** An endpoint that may be called. */
export interface AllowedEndpoint {
  /** The path with its placeholders, which names nobody: good for logs. */
  readonly path: string;
  readonly host: 'account' | 'drive';
  /** Bytes that strangers may have made, of any length. */
  readonly isDownload: boolean;
}

/** What pages may call. */
export interface Allowed {
  /** The endpoint of a request; undefined when it may not be called. */
  find(method: string, pathname: string): AllowedEndpoint | undefined;
  /** Whether something of the drive may be called, so that a page may know where it is. */
  readonly hasDrive: boolean;
}

interface Rule extends AllowedEndpoint {
  readonly method: string;
  readonly pattern: RegExp;
}

/** The drive's addresses of bytes, of a file or of one of its versions. */
const download: Rule = {
  method: 'GET',
  path: '/download/{account}/{uuid}/{name}',
  host: 'drive',
  isDownload: true,
  pattern: /^\/download\/[\w-]+\/[\w-]+(?:\/[\w-]+)?\/[^/]+$/,
};

/** @throws {@link AmoUsageError} for a name that is none */
export function createAllowList(allow: AllowList): Allowed {
  const rules = Object.entries(allow).flatMap(([name, which]) => {
    const service = serviceOf(name);
    const more = service.name === 'files' ? ['download'] : [];
    const names = which === true ? [...Object.keys(service.endpoints), ...more] : which;
    return names.map((its) =>
      more.includes(String(its)) ? download : ruleOf(service, String(its)),
    );
  });
  return {
    hasDrive: rules.some(({ host }) => host === 'drive'),
    find(method, pathname) {
      // A path that two programs could read in two ways is read by none.
      if (/%2f|%5c|%2e|\\|\/\/|\/\.{1,2}(?:\/|$)/i.test(pathname)) return undefined;
      const found = rules.find((rule) => rule.method === method && rule.pattern.test(pathname));
      return found && { path: found.path, host: found.host, isDownload: found.isDownload };
    },
  };
}

function serviceOf(name: string): Service {
  const all: Readonly<Record<string, Service>> = services;
  const service = Object.hasOwn(all, name) ? all[name] : undefined;
  if (!service) throw new AmoUsageError(`The allow-list names no service of the client: ${name}`);
  return service;
}

function ruleOf(service: Service, name: string): Rule {
  const endpoint: Endpoint | undefined = Object.hasOwn(service.endpoints, name)
    ? service.endpoints[name]
    : undefined;
  if (!endpoint)
    throw new AmoUsageError(
      `The allow-list names no endpoint of ${service.name}: ${name}. It has ${Object.keys(service.endpoints).join(', ')}`,
    );
  return {
    method: endpoint.method,
    path: endpoint.path,
    host: service.host ?? 'account',
    isDownload: false,
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
