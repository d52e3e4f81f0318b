import { type Client, createClient, type Services } from '@amokit/client';
import type { Integration } from '@amokit/client/oauth';
import { Hono } from 'hono';
import { type AccountAuths, createAccountAuths } from './accounts/account-auth.ts';
import { type Accounts, createAccounts } from './accounts/accounts.ts';
import { createTurns } from './budget/turns.ts';
import { createCors } from './http/cors.ts';
import { originOf } from './http/origin.ts';
import { problem } from './http/problem.ts';
import type { Log } from './log.ts';
import { type AllowList, createAllowList } from './proxy/allow-list.ts';
import { createProxy } from './proxy/proxy.ts';
import { answerSession, type SessionHandlerParts, sessionOf } from './sessions/session-handler.ts';
import { createSessions, type Session } from './sessions/sessions.ts';
import type { Stores } from './stores/stores.ts';

/** What {@link createServer} takes. */
export interface ServerOptions {
  /** The integration, from the keys tab of its settings. */
  readonly integration: Integration;
  /** Where things are kept. */
  readonly stores: Stores;
  /**
   * What pages may call through the proxy.
   *
   * @default nothing
   */
  readonly allow?: AllowList | undefined;
  /**
   * Seconds by which the clocks of the CRM and of this machine may differ.
   *
   * @default 30
   */
  readonly leeway?: number | undefined;
  /**
   * The address at which the world reaches this server.
   *
   * @default the origin of the integration's redirect URI
   */
  readonly publicUrl?: string | undefined;
  /** Told of everything that happens, without secrets. */
  readonly log?: Log | undefined;
}

/** A handler on the Web's `Request` and `Response`. */
export type Handler = (request: Request) => Promise<Response>;

/** The backend half of a widget. */
export interface Server {
  /** All handlers at their paths, as a Hono app to which routes can be added. */
  readonly app: Hono;
  /** The app as one function, for any runtime. */
  readonly fetch: Handler;
  /** The handlers one by one, for a router of your own. */
  readonly handlers: {
    /** `POST /session` */
    readonly session: Handler;
    /** Everything below `/api/` and `/v1.0/` */
    readonly proxy: Handler;
    /** `OPTIONS` of all that pages call */
    readonly preflight: Handler;
  };
  readonly accounts: Accounts;
  /** Who is calling one of your own routes; undefined when it is nobody that we know. */
  session(request: Request): Promise<Session | undefined>;
  /** The client of an installed account with the rights of the integration, within the shared budget. */
  client<const S extends Services>(accountId: number, services: S): Promise<Client<S>>;
  /** Ends connections. */
  close(): Promise<void>;
}

/**
 * Makes the backend half of a widget: sessions for its pages and a proxy to the API.
 *
 * @example
 * ```ts
 * const server = createServer({ integration, stores, allow: { leads: ['list', 'get'] } });
 * export default { fetch: server.fetch };
 * ```
 */
export function createServer(options: ServerOptions): Server {
  const { integration, stores, allow = {}, leeway, log } = options;
  const own = originOf(options.publicUrl ?? integration.redirectUri);
  if (!own)
    throw new Error(
      'The server needs its public address: { publicUrl: "https://backend.example" }, or a redirectUri that is one',
    );
  const integrationOf = async (clientId: string): Promise<Integration | undefined> =>
    clientId === integration.clientId ? integration : undefined;
  const accounts = createAccounts({ ...stores, integrationOf });
  const auths: AccountAuths = createAccountAuths({
    accounts,
    tokens: stores.tokens,
    integrationOf,
  });
  const turns = createTurns(stores.budget);
  const sessionParts: SessionHandlerParts = {
    verify: { integration, leeway, isIssuer: accounts.isAt },
    claims: stores.claims,
    sessions: createSessions(stores.data),
    own,
    onRefused: ({ reason, claim }) =>
      log?.({ level: 'warn', event: 'token_refused', reason, claim }),
  };
  const session = (request: Request) => sessionOf(request, sessionParts);
  const send = integration.fetch ?? globalThis.fetch;
  const proxy = createProxy({
    accounts,
    auths,
    turns,
    allowed: createAllowList(allow),
    sessionOf: session,
    own,
    fetch: send,
    onRequest: (entry) => log?.({ level: 'info', event: 'request', ...entry }),
  });
  const cors = createCors({ accounts, origins: [own] });
  const forPages =
    (handler: Handler): Handler =>
    async (request) =>
      cors.readable(request, await handler(request));

  const handlers = {
    session: forPages((request) => answerSession(request, sessionParts)),
    proxy: forPages(proxy),
    preflight: cors.preflight,
  };
  const app = new Hono();
  app.onError((error) => {
    log?.({ level: 'error', event: 'fault', error: error.name });
    return problem({ status: 500, detail: 'The server made a mistake' });
  });
  app.notFound(() => problem({ status: 404, detail: 'There is nothing at this path' }));
  for (const path of ['/session', '/api/*', '/v1.0/*'])
    app.options(path, (context) => handlers.preflight(context.req.raw));
  app.post('/session', (context) => handlers.session(context.req.raw));
  for (const path of ['/api/*', '/v1.0/*'])
    app.all(path, (context) => handlers.proxy(context.req.raw));

  return {
    app,
    fetch: async (request) => app.fetch(request),
    handlers,
    accounts,
    session,
    async client(accountId, services) {
      const account = await accounts.get(accountId);
      if (!account) throw new Error(`The integration is not installed in the account ${accountId}`);
      return createClient({
        auth: await auths.of(account),
        baseUrl: account.baseUrl,
        services,
        fetch: (input, init) =>
          turns.run(String(accountId), () => send(input, init), {
            signal: init?.signal ?? undefined,
          }),
      });
    },
    close: () => stores.close(),
  };
}
