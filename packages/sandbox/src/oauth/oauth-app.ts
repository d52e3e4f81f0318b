import { Hono } from 'hono';
import { Problem, problemResponse } from '../api/problem.ts';
import type { Sessions } from '../api/session.ts';
import { sessionUser } from '../api/session-user.ts';
import type { Tokens } from '../api/tokens.ts';
import type { Outgoing } from '../outgoing/outgoing.ts';
import { type Addresses, isPlain } from '../server/addresses.ts';
import type { Db } from '../store/db.ts';
import { accountDomain } from './account-domain.ts';
import { createApiKeyExchange } from './api-key.ts';
import { disposableToken } from './disposable-token.ts';
import type { Grants } from './grants.ts';
import type { IntegrationHooks } from './integration-hooks.ts';
import { integrationOf } from './integrations.ts';
import { OauthProblem, oauthProblemResponse } from './oauth-problem.ts';
import type { Switches } from './switches.ts';
import { exchange } from './token-endpoint.ts';

export interface OauthParts {
  readonly db: Db;
  readonly tokens: Tokens;
  readonly grants: Grants;
  readonly hooks: IntegrationHooks;
  readonly outgoing: Outgoing;
  readonly addresses: Addresses;
  readonly sessions: Sessions;
  readonly switches: Switches;
}

/** What belongs to the sign-in on the account's own host; the rest is the page's and the API's. */
export const isOauthPath = (path: string): boolean =>
  /^\/+(?:oauth2\/|v3\/user$|ajax\/v2\/integrations\/)/.test(path);

const unauthorised = () => new OauthProblem(401, { detail: 'Unauthorized' });

async function bearer({ db, tokens }: OauthParts, request: Request) {
  const [, token] = /^Bearer\s+(\S+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  const claims = token ? await tokens.verify(token) : undefined;
  const user = claims && db.rows.users.get(claims.userId);
  if (!claims || !user?.is_active) throw unauthorised();
  return user;
}

/** The look-up of a renamed account: it wants the refresh token, and does not use it up. */
export function currentSubdomain(
  { db, grants, addresses }: OauthParts,
  request: Request,
): Response {
  const token = request.headers.get('x-refresh-token') ?? '';
  if (!grants.ownerOf(token)) throw unauthorised();
  return Response.json(accountDomain(db, addresses, new URL(request.url).host));
}

/** The older look-up by an access token. */
export async function bearerSubdomain(parts: OauthParts, request: Request): Promise<Response> {
  await bearer(parts, request);
  return Response.json(accountDomain(parts.db, parts.addresses, new URL(request.url).host));
}

/** Answers in JSON what the sign-in refuses. */
export function answerProblem(error: Error): Response {
  if (error instanceof OauthProblem) return oauthProblemResponse(error);
  if (error instanceof Problem) return problemResponse(error);
  throw error;
}

/** Tokens and look-ups on the account's host. */
export function createOauthApp(parts: OauthParts): Hono {
  const { db, grants, addresses, switches } = parts;
  const app = new Hono();
  const exchangeApiKey = createApiKeyExchange(parts);
  app.onError(answerProblem);
  app.notFound(() => oauthProblemResponse(new OauthProblem(404, { detail: 'Not Found' })));

  app.post('/oauth2/access_token', async (context) =>
    context.json(await exchange(db, grants, context.req.raw)),
  );
  app.post('/oauth2/exchange_api_key', async (context) => {
    await exchangeApiKey(context.req.raw);
    return context.body(null, 202);
  });
  app.get('/v3/user', async (context) => {
    const { id, name, email } = await bearer(parts, context.req.raw);
    return context.json({ id, name, email });
  });
  // For who came by a plain address this host is that of the look-ups too.
  app.get('/oauth2/account/current/subdomain', (context) => {
    if (!isPlain(new URL(context.req.url).host)) return context.notFound();
    return currentSubdomain(parts, context.req.raw);
  });
  app.get('/oauth2/account/subdomain', (context) => {
    if (!isPlain(new URL(context.req.url).host)) return context.notFound();
    return bearerSubdomain(parts, context.req.raw);
  });

  const mint = async (request: Request, uuid: string | undefined): Promise<Response> => {
    const user = sessionUser(db, parts.sessions, request);
    const integration = uuid === undefined ? undefined : integrationOf(db, uuid);
    if (!integration?.is_installed)
      throw new Problem(404, 'There is no such integration in the account');
    const { host, protocol } = new URL(request.url);
    const issuer = `${protocol}//${addresses.account(host)}`;
    return Response.json({ token: await disposableToken({ db, integration, user, issuer }) });
  };
  app.get('/ajax/v2/integrations/:uuid/disposable_token', (context) => {
    if (!switches.disposableTokenRoute) return context.notFound();
    return mint(context.req.raw, context.req.param('uuid'));
  });
  return app;
}

/** `//oauth2/exchange_api_key` is how the PHP client writes it. */
export function withoutDoubleSlash(request: Request): Request {
  const url = new URL(request.url);
  if (!url.pathname.startsWith('//')) return request;
  url.pathname = url.pathname.replace(/^\/+/, '/');
  return new Request(url, request);
}
