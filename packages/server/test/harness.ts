/** A backend that listens, beside a sandbox that plays the CRM. */
import { createServer as createHttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Auth, disposable } from '@amokit/client';
import type { Integration } from '@amokit/client/oauth';
import { refreshToken, saveToken } from '@amokit/client/oauth';
import { createSandbox, loopbackFetch, type Sandbox, type SandboxOptions } from '@amokit/sandbox';
import { getRequestListener } from '@hono/node-server';
import { onTestFinished } from 'vitest';
import {
  createServer,
  type LogEntry,
  memoryStores,
  type Server,
  type ServerOptions,
  type Stores,
} from '../src/index.ts';

/** Listens on a free port; `handle` may be put in its place later. */
export async function listen() {
  const holder: { handle: (request: Request) => Promise<Response> } = {
    handle: async () => new Response(null, { status: 503 }),
  };
  const server = createHttpServer(
    getRequestListener((incoming) => holder.handle(incoming), { overrideGlobalObjects: false }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  );
  const { port } = server.address() as AddressInfo;
  return { holder, url: `http://127.0.0.1:${port}`, address: `127.0.0.1:${port}` };
}

export interface Backend {
  readonly sandbox: Sandbox;
  readonly server: Server;
  readonly stores: Stores;
  readonly url: string;
  readonly integration: Integration;
  /** Everything that was logged. */
  readonly log: LogEntry[];
  /** The origin of the account's pages. */
  readonly crm: string;
  /** A fresh disposable token of the person at the page. */
  token(): Promise<string>;
}

export type BackendOptions = Partial<ServerOptions> & {
  readonly sandbox?: SandboxOptions | undefined;
  /** @default true: the account has let the integration in */
  readonly isInstalled?: boolean | undefined;
  /** The code of the widget whose integration it is; the CRM installs it. @default the sandbox's own */
  readonly widget?: string | undefined;
  /** Sees every answer of the backend. */
  readonly onAnswer?: ((request: Request, answer: Response) => Promise<void>) | undefined;
  /** Adds routes before the first request comes. */
  readonly routes?: ((server: Server) => void) | undefined;
  /** Sees every request of the backend to the CRM. */
  readonly onSend?: ((request: Request) => void) | undefined;
  /** Where the backend is below its origin: `/my-widget`. */
  readonly path?: string | undefined;
};

export async function startBackend(options: BackendOptions = {}): Promise<Backend> {
  const {
    sandbox: sandboxOptions,
    isInstalled = true,
    path = '',
    widget,
    routes,
    onAnswer,
    onSend,
    ...own
  } = options;
  const { holder, url: root, address } = await listen();
  const url = `${root}${path}`;
  const sandbox = await createSandbox({
    perSecond: null,
    allowOutgoing: [address],
    redirectUri: `${url}/oauth`,
    ...sandboxOptions,
  });
  onTestFinished(() => sandbox.close());
  const { clientId, clientSecret, redirectUri } = widget
    ? await integrationOf(sandbox, widget, `${url}/oauth`)
    : sandbox.integration;
  const crm = new URL(sandbox.url);
  const integration: Integration = {
    clientId,
    clientSecret,
    redirectUri,
    trust: [`http://${crm.host.replace(/^[^.]+\./, '')}`],
    fetch: async (input, init) => {
      const request = new Request(input, init);
      onSend?.(request);
      return loopbackFetch(request);
    },
  };
  const log: LogEntry[] = [];
  const stores = own.stores ?? memoryStores();
  const server = createServer({
    integration,
    stores,
    ...(path && { publicUrl: url }),
    log: (entry) => log.push(entry),
    ...own,
  });
  onTestFinished(() => server.close());
  routes?.(server);
  holder.handle = async (request) => {
    const answer = await server.fetch(request);
    await onAnswer?.(request, answer.clone());
    return answer;
  };
  if (isInstalled && widget) {
    sandbox.control.install(clientId);
    await sandbox.control.settled();
  } else if (isInstalled) {
    const { access: accessToken, refresh } = sandbox.tokens;
    const { id } = sandbox.account;
    const baseUrl = crm.origin;
    // The ready document's token is for callers of 127.0.0.1; a fresh one names the hosts.
    const token = await refreshToken(integration, {
      accessToken,
      refreshToken: refresh,
      expiresAt: 0,
      baseUrl,
    });
    await saveToken(stores.tokens, String(id), token);
    await server.accounts.put({ id, baseUrl, clientId });
  }
  return {
    sandbox,
    server,
    stores,
    url,
    integration,
    log,
    crm: crm.origin,
    token: () => disposableToken({ ...sandbox, integration: { ...sandbox.integration, clientId } }),
  };
}

/** The keys of a widget's integration, which sends its codes to `redirectUri` from now on. */
async function integrationOf(
  { control, apiUrl, tokens }: Sandbox,
  code: string,
  redirectUri: string,
) {
  const headers = { authorization: `Bearer ${tokens.longLived}` };
  const widget = await fetch(`${apiUrl}/api/v4/widgets/${code}`, { headers });
  const { client_uuid: id } = Object(await widget.json());
  const { secret } = control.setIntegration({ id, redirect_uri: redirectUri });
  return { clientId: String(id), clientSecret: secret, redirectUri };
}

/** As a page of the CRM gets it. */
export async function disposableToken({ url, integration }: Sandbox): Promise<string> {
  const page = await loopbackFetch(`${url}/`, { headers: { accept: 'text/html' } });
  const [cookie = ''] = page.headers.get('set-cookie')?.split(';') ?? [];
  const path = `/ajax/v2/integrations/${integration.clientId}/disposable_token`;
  const answer = await loopbackFetch(`${url}${path}`, {
    headers: { cookie, 'x-requested-with': 'XMLHttpRequest' },
  });
  const { token } = Object(await answer.json());
  if (typeof token !== 'string') throw new Error(`no token: ${answer.status}`);
  return token;
}

/** A page of the CRM's origin, without a browser. */
export const asPage =
  (origin: string): typeof fetch =>
  (input, init) => {
    const request = new Request(input, init);
    request.headers.set('origin', origin);
    return fetch(request);
  };

/** The auth of a widget's page. */
export function pageAuth(backend: Backend): Auth {
  const page = asPage(backend.crm);
  const ajax = async ({ url }: { url: string }) => {
    const headers = { 'x-auth-token': await backend.token() };
    return (await page(url, { method: 'POST', headers })).json();
  };
  return disposable({ widget: { $authorizedAjax: ajax } });
}

/** Opens a session as a page of the CRM does. */
export async function openSession({ url, crm }: Backend, token: string, origin = crm) {
  const answer = await fetch(`${url}/session`, {
    method: 'POST',
    headers: { 'x-auth-token': token, origin },
  });
  const body = Object(await answer.json());
  return { status: answer.status, headers: answer.headers, body };
}
