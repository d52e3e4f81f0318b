import { botTypes, type Endpoint, type Service, services } from '../../src/index.ts';

/** One endpoint at one concrete path: kinds of entities are written out. */
export interface Route {
  readonly service: Service;
  readonly method: string;
  readonly endpoint: Endpoint;
  readonly path: string;
  /** The value that stands where the endpoint has a placeholder: `leads`, `sip`. */
  readonly variant: string | undefined;
}

/** What placeholders other than those of a parent can be. */
const choices: Readonly<Record<string, readonly string[]>> = {
  bot_type: botTypes,
  category: ['sip', 'forms'],
};

function choiceOf(
  service: Service,
  path: string,
): [name: string, values: readonly string[]] | undefined {
  const { parent } = service;
  if (parent && parent.values !== 'int') return [parent.param, parent.values];
  return Object.entries(choices).find(([name]) => path.includes(`{${name}}`));
}

/**
 * All endpoints at their paths. A placeholder that knows a few values becomes as many paths, since
 * `/api/v4/{entity_type}/notes` would be the same route as others.
 */
export function routes(): Route[] {
  return Object.values<Service>(services).flatMap((service) =>
    Object.entries(service.endpoints).flatMap(([method, endpoint]): Route[] => {
      const choice = choiceOf(service, endpoint.path);
      if (!choice) return [{ service, method, endpoint, path: endpoint.path, variant: undefined }];
      const [name, values] = choice;
      return values.map((variant) => ({
        service,
        method,
        endpoint,
        path: endpoint.path.replace(`{${name}}`, variant.replace('{id}', '{catalog_id}')),
        variant,
      }));
    }),
  );
}
