/** The backend beside a sandbox, and the account as a page of the CRM opens it. */
import { createServer } from 'node:http';
import { type Auth, disposable, session } from '@amokit/client';
import { createSandbox, loopbackFetch, type Sandbox } from '@amokit/sandbox';
import { memoryStores, type Stores } from '@amokit/server';
import { getRequestListener } from '@hono/node-server';
import { onTestFinished } from 'vitest';
import { createBackend } from '../server/index.ts';
import { type Account, openAccount } from '../src/model/account.ts';

export interface Started {
  readonly sandbox: Sandbox;
  readonly stores: Stores;
  readonly url: string;
  /** The origin of the account's pages. */
  readonly crm: string;
  readonly account: Account;
  /** A fresh disposable token, as a page of the CRM gets it. */
  token(): Promise<string>;
  /** Ends the backend. */
  stop(): Promise<void>;
  /** The account as another page opens it. */
  open(auth: { readonly server?: Auth; readonly cookie?: string }): Account;
}

/** A page of the CRM's origin, without a browser. */
const asPage =
  (origin: string): typeof fetch =>
  (input, init) => {
    const request = new Request(input, init);
    request.headers.set('origin', origin);
    return fetch(request);
  };

export async function start(): Promise<Started> {
  let handle = async (_request: Request) => new Response(null, { status: 503 });
  const listener = createServer(
    getRequestListener((request) => handle(request), { overrideGlobalObjects: false }),
  );
  await new Promise<void>((done) => listener.listen(0, '127.0.0.1', done));
  const bound = listener.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  const url = `http://127.0.0.1:${port}`;
  const sandbox = await createSandbox({
    language: 'en',
    perSecond: null,
    redirectUri: `${url}/oauth`,
    allowOutgoing: [`127.0.0.1:${port}`],
    onWarning: () => undefined,
  });
  const { clientId, clientSecret, redirectUri } = sandbox.integration;
  const { protocol, host, origin: crm } = new URL(sandbox.url);
  const site = `${protocol}//${host.replace(/^[^.]+\./, '')}`;
  const stores = memoryStores();
  const backend = createBackend({
    integration: {
      clientId,
      clientSecret,
      redirectUri,
      trust: [site, sandbox.apiUrl],
      fetch: loopbackFetch,
    },
    stores,
    www: site.replace('://', '://www.'),
  });
  handle = backend.fetch;
  backend.start();
  sandbox.control.install(clientId);
  await sandbox.control.settled();
  const stop = () =>
    new Promise<void>((done) => {
      listener.close(() => done());
      listener.closeAllConnections();
    });
  onTestFinished(async () => {
    await stop();
    await backend.close();
    await sandbox.close();
  });

  const entered = await loopbackFetch(`${sandbox.url}/`, { headers: { accept: 'text/html' } });
  const [own = ''] = entered.headers.get('set-cookie')?.split(';') ?? [];
  const token = async () => {
    const path = `/ajax/v2/integrations/${clientId}/disposable_token`;
    const answer = await loopbackFetch(`${sandbox.url}${path}`, {
      headers: { cookie: own, 'x-requested-with': 'XMLHttpRequest' },
    });
    return String(Object(await answer.json()).token);
  };
  const widget = {
    async $authorizedAjax({ url: address }: { readonly url: string }) {
      const headers = { 'x-auth-token': await token() };
      const answer = await asPage(crm)(address, { method: 'POST', headers }).catch(() => {
        throw { status: 0 };
      });
      const responseJSON: unknown = await answer.json();
      if (!answer.ok) throw { status: answer.status, responseJSON };
      return responseJSON;
    },
  };
  const open: Started['open'] = ({ server = disposable({ widget }), cookie = own }) =>
    openAccount({
      reader: {
        auth: session(),
        baseUrl: crm,
        fetch: (input, init) => {
          const request = new Request(input, init);
          request.headers.set('cookie', cookie);
          return loopbackFetch(request);
        },
      },
      server: { auth: server, baseUrl: url, fetch: asPage(crm) },
    });
  return { sandbox, stores, url, crm, token, stop, open, account: open({}) };
}
