import type { Endpoint, EndpointKind, HttpMethod, Service } from '@amokit/contract';
import { TrieRouter } from 'hono/router/trie-router';
import type { AsyncBehaviour, Behaviour, ServiceBehaviour } from './behaviour.ts';

/** An endpoint with what it does. */
export interface Route {
  readonly service: Service;
  readonly method: string;
  readonly endpoint: Endpoint;
  readonly behave: Behaviour | AsyncBehaviour;
}

/** The method that is the usual one of its kind; others of the same kind are named by their service. */
const usualMethods: Partial<Readonly<Record<EndpointKind, string>>> = {
  list: 'list',
  item: 'get',
  create: 'create',
  createOne: 'createOne',
  update: 'update',
  updateOne: 'updateOne',
  deleteOne: 'deleteOne',
};

/** Every endpoint that the sandbox plays; the others are not there (404). */
export function routesOf(services: readonly ServiceBehaviour[]): readonly Route[] {
  return services.flatMap(({ service, kinds, methods }) =>
    Object.entries<Endpoint>(service.endpoints).flatMap(([method, endpoint]) => {
      const usual = usualMethods[endpoint.kind] === method ? kinds?.[endpoint.kind] : undefined;
      const behave = methods?.[method] ?? usual;
      return behave ? [{ service, method, endpoint, behave }] : [];
    }),
  );
}

export type Match =
  | { readonly route: Route; readonly params: Readonly<Record<string, string>> }
  | { readonly allowed: readonly HttpMethod[] };

const verbs = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;

/** Fixed addresses come before those with placeholders: `leads/pipelines` is not a lead's id. */
const placeholders = (path: string) => path.split('{').length;

/**
 * The addresses of an endpoint: one for each parent that the service takes. `{id}` inside a parent
 * (`catalogs/{id}`) becomes the parameter `parent_id`.
 */
function addresses({ service, endpoint }: Route): readonly { path: string; parent?: Params }[] {
  const { parent } = service;
  if (!parent || parent.values === 'int' || !endpoint.path.includes(`{${parent.param}}`))
    return [{ path: endpoint.path }];
  return parent.values.map((value) => ({
    path: endpoint.path.replace(`{${parent.param}}`, value.replace('{id}', '{parent_id}')),
    parent: { [parent.param]: value },
  }));
}

type Params = Readonly<Record<string, string>>;

interface Target {
  readonly route: Route;
  readonly parent: Params;
}

/** Finds the endpoint of a request among the contract's descriptors. */
export function createRoutes(routes: readonly Route[]): (verb: string, path: string) => Match {
  const router = new TrieRouter<Target>();
  const targets = routes.flatMap((route) =>
    addresses(route).map(({ path, parent = {} }) => ({ route, path, parent })),
  );
  targets.sort((a, b) => placeholders(a.path) - placeholders(b.path));
  for (const { route, path, parent } of targets)
    router.add(route.endpoint.method, path.replace(/\{(\w+)\}/g, ':$1'), { route, parent });
  const find = (verb: string, path: string) => {
    const [first] = router.match(verb, path)[0];
    if (!first) return undefined;
    const [{ route, parent }, params] = first;
    const values = Object.entries<unknown>(params).map(([name, value]) => [name, String(value)]);
    return { route, params: { ...Object.fromEntries(values), ...parent } };
  };
  return (verb, path) => {
    const found = find(verb, path);
    if (found) return found;
    return { allowed: verbs.filter((other) => find(other, path)) };
  };
}
