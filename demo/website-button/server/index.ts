/**
 * The backend of the website button: the calls that only an integration may make, for the widget and
 * for a page of its own, where people sign in.
 *
 * @module
 */
import type { Integration } from '@amokit/client/oauth';
import { createServer, type Log, type Server, type Stores } from '@amokit/server';
import { Hono } from 'hono';
import { pageFiles } from './page-files.ts';
import { createPeople } from './people.ts';
import { endSignIn, pageRoutes } from './sign-in.ts';

export interface BackendOptions {
  /** From the keys tab of the integration. */
  readonly integration: Integration;
  readonly stores: Stores;
  /** @default the origin of the redirect URI */
  readonly publicUrl?: string | undefined;
  /** Another sign-in page than the brand's. */
  readonly www?: string | undefined;
  /** The folder of the built page. @default there is no page, but the widget works */
  readonly page?: string | undefined;
  readonly log?: Log | undefined;
}

/**
 * Makes the backend.
 *
 * @example
 * const backend = createBackend({ integration, stores: memoryStores() });
 * await listen(backend, { port: 8080 });
 */
export function createBackend(options: BackendOptions): Server {
  const { integration, stores, publicUrl, www, page, log } = options;
  const { origin } = new URL(publicUrl ?? integration.redirectUri);
  const people = createPeople(stores.data);
  const server = createServer({
    integration,
    stores,
    publicUrl,
    www,
    log,
    onSignIn: endSignIn({ people, origin }),
    // The person's own rights decide in the CRM; here is what the configurator needs of it at all.
    allow: {
      account: ['get'],
      pipelines: ['list'],
      websiteButtons: true,
      sources: true,
    },
  });
  const app = new Hono();
  app.route('/', pageRoutes({ server, origin, people }));
  if (page !== undefined) app.route('/', pageFiles(page));
  app.all('*', (context) => server.fetch(context.req.raw));
  return { ...server, app, fetch: async (request) => app.fetch(request) };
}
