import { randomBytes, randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { readBytes } from '../api/read-body.ts';
import type { PageLanguage } from '../page-shapes/page-state.ts';
import { administratorOf } from '../store/administrator.ts';
import type { UserRow } from '../store/rows.ts';
import { buttonScript } from './button-script.ts';
import { consentPage, openerPage, problemPage } from './consent-page.ts';
import { consentTexts } from './consent-texts.ts';
import { addIntegration, allScopes, integrationOf, setInstalled } from './integrations.ts';
import { answerProblem, bearerSubdomain, currentSubdomain, type OauthParts } from './oauth-app.ts';
import { OauthProblem, oauthProblemResponse } from './oauth-problem.ts';

/** What is asked for, kept until the person has answered. */
interface Asked {
  readonly clientId: string;
  readonly state: string | undefined;
  readonly mode: 'popup' | 'post_message';
  readonly userId: number;
  readonly external: External | undefined;
  readonly at: number;
}

interface External {
  readonly name: string;
  readonly redirect_uri: string;
  readonly secrets_uri: string;
  readonly scopes: readonly string[];
}

const address = z.url({ protocol: /^https?$/ });
const external = z.object({
  name: z.string().min(1).max(255),
  redirect_uri: address,
  secrets_uri: address,
  scopes: z.string().default('crm'),
});

/** Pages that nobody answers are forgotten. */
const mostAsked = 1000;
const patience = 30 * 60_000;
const security = {
  'x-frame-options': 'DENY',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

type Shown = ReturnType<typeof consentPage>;

async function show(shown: Shown, status = 200): Promise<Response> {
  return new Response(String(await shown), {
    status,
    headers: { ...security, 'content-type': 'text/html; charset=utf-8' },
  });
}

/** The host that all accounts share: the page of consent, and where renamed accounts are found. */
export function createWwwApp(parts: OauthParts): Hono {
  const { db, grants, hooks, outgoing, sessions } = parts;
  const asked = new Map<string, Asked>();
  const app = new Hono();
  app.onError(answerProblem);
  app.notFound(() => oauthProblemResponse(new OauthProblem(404, { detail: 'Not Found' })));

  /** Who sits there: the user that was chosen for the page, else the administrator. */
  const person = (): UserRow | undefined => {
    const chosen = sessions.chosen();
    const found = chosen === undefined ? undefined : db.rows.users.get(chosen);
    if (found) return found;
    return administratorOf(db);
  };
  const languageOf = (user: UserRow | undefined): PageLanguage =>
    (user && db.rows.preferences.get(user.id)?.language) ?? db.account.language;

  const ask = (context: Context) => {
    const query = context.req.query();
    const user = person();
    const language = languageOf(user);
    const { problems, notAdministrator } = consentTexts[language];
    const wish = query.client_id ? undefined : external.safeParse(query);
    const integration = query.client_id ? integrationOf(db, query.client_id) : undefined;
    if (!user || (!integration && !wish?.success))
      return show(problemPage(language, problems.client), 400);
    if (integration && query.redirect_uri && query.redirect_uri !== integration.redirect_uri)
      return show(problemPage(language, problems.redirect), 400);
    if (!user.is_admin && !integration?.is_installed)
      return show(problemPage(language, notAdministrator), 403);
    const made: External | undefined = wish?.success
      ? {
          ...wish.data,
          scopes: wish.data.scopes
            .split(',')
            .map((scope) => scope.trim())
            .filter((scope) => allScopes.some((known) => known === scope)),
        }
      : undefined;
    const ticket = randomBytes(24).toString('base64url');
    const clientId = integration?.id ?? randomUUID();
    asked.set(ticket, {
      clientId,
      state: query.state,
      mode: query.mode === 'popup' ? 'popup' : 'post_message',
      userId: user.id,
      external: made,
      at: performance.now(),
    });
    const oldest = asked.keys().next();
    if (asked.size > mostAsked && !oldest.done) asked.delete(oldest.value);
    return show(
      consentPage({
        language,
        integration: integration?.name || made?.name || clientId,
        account: db.account.name,
        user: user.name,
        isAdmin: user.is_admin,
        target: new URL(integration?.redirect_uri ?? made?.redirect_uri ?? '').host,
        scopes: integration?.scopes ?? made?.scopes ?? [],
        isExternal: made !== undefined,
        ticket,
      }),
    );
  };
  app.get('/oauth', ask);
  app.get('/oauth/', ask);

  /** Makes the integration that a person has consented to; it hears its secret before anything else. */
  const makeExternal = async (one: Asked, wanted: External): Promise<string | undefined> => {
    const integration = addIntegration(db, {
      id: one.clientId,
      name: wanted.name,
      redirect_uri: wanted.redirect_uri,
      scopes: wanted.scopes,
      is_external: true,
    });
    const result = await outgoing.send({
      kind: 'secrets',
      url: wanted.secrets_uri,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        client_id: integration.id,
        client_secret: integration.secret,
        state: one.state ?? null,
      }),
      timeout: 3000,
    });
    if ('status' in result && result.status === 200) return undefined;
    db.rows.integrations.remove(integration.id);
    return 'status' in result ? String(result.status) : result.failed;
  };

  app.post('/oauth', async (context) => {
    const origin = context.req.header('origin');
    const form = new URLSearchParams(new TextDecoder().decode(await readBytes(context.req.raw)));
    const ticket = form.get('ticket') ?? '';
    const one = asked.get(ticket);
    asked.delete(ticket);
    const language = languageOf(person());
    const { problems } = consentTexts[language];
    // `null` is what a page without a referrer sends; the ticket is what counts.
    const foreign = origin && origin !== 'null' && origin !== new URL(context.req.url).origin;
    if (!one || foreign || performance.now() - one.at > patience)
      return show(problemPage(language, problems.stale), 400);
    const state = one.state === undefined ? {} : { state: one.state };
    const go = (url: URL) =>
      one.mode === 'popup'
        ? show(openerPage(language, url.href))
        : Promise.resolve(context.redirect(url.href, 302));
    if (form.get('answer') !== 'allow') {
      const redirect = one.external?.redirect_uri ?? integrationOf(db, one.clientId)?.redirect_uri;
      if (redirect === undefined) return show(problemPage(language, problems.client), 400);
      const url = new URL(redirect);
      url.searchParams.set('error', 'access_denied');
      for (const [name, value] of Object.entries(state)) url.searchParams.set(name, value);
      return go(url);
    }
    const refused = one.external && (await makeExternal(one, one.external));
    if (refused) return show(problemPage(language, problems.secrets(refused)), 502);
    setInstalled(db, one.clientId, true);
    const integration = integrationOf(db, one.clientId);
    if (!integration) return show(problemPage(language, problems.client), 400);
    const code = grants.code(one.clientId, one.userId);
    return go(hooks.redirectOf(integration, { code, ...state }));
  });

  app.get('/auth/button.min.js', (context) =>
    context.body(buttonScript, 200, { 'content-type': 'text/javascript; charset=utf-8' }),
  );
  app.get('/oauth2/account/current/subdomain', (context) =>
    currentSubdomain(parts, context.req.raw),
  );
  app.get('/oauth2/account/subdomain', (context) => bearerSubdomain(parts, context.req.raw));
  return app;
}
