import { AmoUsageError, createClient, type Services } from '@amokit/client';
import { createAccountAuths } from './accounts/account-auth.ts';
import { type Account, createAccounts } from './accounts/accounts.ts';
import { createTurns } from './budget/turns.ts';
import { createApp } from './create-app.ts';
import { continueBot, createHandleJob } from './hooks/handle-job.ts';
import { createReceive, webhookSecretName } from './hooks/receive.ts';
import { createCors } from './http/cors.ts';
import { originOf } from './http/origin.ts';
import { publicAddress } from './http/public-address.ts';
import { createWorker } from './inbox/worker.ts';
import { factsOf, type LogEntry } from './log.ts';
import { createMetrics } from './metrics.ts';
import { createIntegrations } from './oauth/integrations.ts';
import { createOAuthHandlers } from './oauth/oauth-handlers.ts';
import { createStates } from './oauth/states.ts';
import { createAllowList } from './proxy/allow-list.ts';
import { createProxy } from './proxy/proxy.ts';
import type { Handler, Handlers, Server, ServerOptions } from './server-types.ts';
import { answerSession, type SessionHandlerParts, sessionOf } from './sessions/session-handler.ts';
import { createSessions } from './sessions/sessions.ts';
import { checkSeal, reseal } from './stores/change-key.ts';
import type { IssuerCheck, VerifyOptions } from './tokens/verify-token.ts';

/** Milliseconds between two looks for sessions and sign-ins that are over. */
const sweepEvery = 300_000;

/**
 * Makes the backend half of a widget: sign-in, sessions for its pages with a proxy to the API, and hooks.
 *
 * @example
 * ```ts
 * const server = createServer({
 *   integration,
 *   stores: fileStores({ folder: '/var/lib/my-widget', key: process.env.AMOKIT_KEY }),
 *   allow: { leads: ['list', 'get'] },
 *   on: { webhook: { add_lead: async ({ item }, { account }) => console.log(account.id, item.id) } },
 * });
 * export default { fetch: server.fetch };
 * ```
 * @throws {@link AmoUsageError} when an option is missing or can not work
 */
export function createServer(options: ServerOptions): Server {
  const { integration, stores, on = {} } = options;
  for (const name of ['clientId', 'clientSecret'] as const)
    if (!integration[name])
      throw new AmoUsageError(
        `createServer() needs integration.${name}, and it is empty: take it from the keys of the integration`,
      );
  const address = publicAddress(options.publicUrl ?? originOf(integration.redirectUri) ?? '');
  const own = address.origin;
  const { data, claims, tokens, inbox, seal } = stores;
  const metrics = createMetrics(inbox);
  const log = (entry: LogEntry): void => {
    metrics.observe(entry);
    options.log?.(entry);
  };

  const integrations = createIntegrations(integration, data, seal);
  const accounts = createAccounts({ data, tokens, integrationOf: integrations.of });
  const auths = createAccountAuths({ accounts, tokens, integrationOf: integrations.of });
  const turns = createTurns(stores.budget);
  const sessions = createSessions(data);
  const states = createStates(data, claims);
  const send = integration.fetch ?? globalThis.fetch;
  // Origins that may even get the secret may be an account's second address: a sandbox has two.
  const trusted = (integration.trust ?? []).flatMap((address) => originOf(address) ?? []);
  const isIssuer: IssuerCheck = async (id, iss) =>
    trusted.includes(originOf(iss) ?? '')
      ? (await accounts.get(id)) !== undefined
      : accounts.isAt(id, iss);
  const verify: VerifyOptions = { integration, leeway: options.leeway, isIssuer };

  const client = async <const S extends Services>(accountId: number, services: S) => {
    const account = await accounts.get(accountId);
    if (!account)
      throw new AmoUsageError(`The integration is not installed in the account ${accountId}`);
    const auth = await auths.of(account);
    return createClient({
      auth,
      baseUrl: account.baseUrl,
      services,
      fetch(input, init) {
        const request = new Request(input, init);
        const sendNow = () => {
          for (const [name, value] of Object.entries(auth.latest()))
            request.headers.set(name, value);
          return send(request);
        };
        return turns.run(String(accountId), sendNow, { signal: request.signal });
      },
    });
  };

  const worker = createWorker({
    inbox,
    handle: createHandleJob({ on, accounts, client }),
    log,
    concurrency: options.concurrency,
  });
  const tell = async (kind: string, account: Account): Promise<void> => {
    log({ level: 'info', event: kind, account: account.id });
    const key = `${kind}:${account.id}:${crypto.randomUUID()}`;
    await inbox.add({ kind, key, account: account.id, body: account });
    worker.wake();
  };

  const sessionParts: SessionHandlerParts = {
    verify,
    claims,
    sessions,
    own,
    onRefused: ({ reason, claim }) => log({ level: 'warn', event: 'token_refused', reason, claim }),
  };
  const session = (request: Request) => sessionOf(request, sessionParts);
  const proxy = createProxy({
    accounts,
    auths,
    turns,
    allowed: createAllowList(options.allow ?? {}),
    sessionOf: session,
    address,
    fetch: send,
    onRequest: (entry) => log({ level: 'info', event: 'request', ...entry }),
    onFault: (error) => log({ level: 'warn', event: 'proxy_fault', ...factsOf(error) }),
  });
  const receive = createReceive({
    accounts,
    inbox,
    claims,
    seal,
    verify,
    own,
    onJob: worker.wake,
    onRefused: (kind, reason) => log({ level: 'warn', event: 'hook_refused', kind, reason }),
  });
  const signIn = createOAuthHandlers({
    integration,
    integrations,
    states,
    accounts,
    auths,
    tokens,
    www: options.www,
    onSignIn: options.onSignIn,
    onInstalled: (account) => tell('installed', account),
    onUninstalled: (account) => tell('uninstalled', account),
    onRefused: (reason, cause) =>
      log({ level: 'warn', event: 'sign_in_refused', reason, ...(cause && { cause }) }),
  });
  const cors = createCors({ accounts, own });

  const forPages =
    (handler: Handler): Handler =>
    async (request) =>
      cors.readable(request, await handler(request));
  const hook =
    (kind: string, handler: Handler): Handler =>
    async (request) => {
      const start = performance.now();
      const response = await handler(request);
      const milliseconds = Math.round(performance.now() - start);
      log({ level: 'info', event: 'hook', kind, status: response.status, milliseconds });
      return response;
    };

  const handlers: Handlers = {
    session: forPages((request) => answerSession(request, sessionParts)),
    proxy: forPages(proxy),
    preflight: cors.preflight,
    ...signIn,
    webhook: hook('webhook', (request) => {
      const [secret = '', accountId = ''] = address.pathOf(request.url).split('/').reverse();
      return receive.webhook(request, { accountId, secret });
    }),
    trigger: hook('trigger', receive.trigger),
    bot: hook('bot', receive.bot),
    sms: hook('sms', receive.sms),
  };
  const app = createApp({
    handlers,
    pathOf: address.pathOf,
    redirectPath: address.pathOf(integration.redirectUri),
    metrics,
    metricsToken: options.metricsToken,
    stores,
    log,
  });

  const sweep = async (): Promise<void> => {
    await Promise.all([sessions.sweep(), states.sweep()]);
  };
  let sweeping: ReturnType<typeof setInterval> | undefined;
  return {
    app,
    fetch: async (request) => app.fetch(request),
    handlers,
    accounts,
    session,
    cors: cors.middleware,
    openSession: ({ accountId: account_id, userId: user_id, isAdmin: is_admin }) =>
      sessions.open({ account_id, user_id, is_admin }, own),
    client,
    continueBot: async (accountId, place, answer) =>
      continueBot(await client(accountId, {}), place, answer),
    async webhookUrl(account) {
      const id = typeof account === 'number' ? account : account.id;
      return `${address.base}/hooks/account/${id}/${await seal.derive(webhookSecretName(id))}`;
    },
    signInState: () => states.begin(),
    checkKey: () => checkSeal(data, seal),
    reseal: () => reseal({ accounts, tokens, integrations }),
    failed: inbox.failed,
    async revive(id) {
      const isThere = await inbox.revive(id);
      worker.wake();
      return isThere;
    },
    start() {
      worker.start();
      sweeping ??= setInterval(() => void sweep().catch(() => undefined), sweepEvery);
    },
    workOff: worker.workOff,
    async close(milliseconds = 10_000) {
      clearInterval(sweeping);
      await worker.stop(milliseconds);
      await stores.close();
    },
  };
}
