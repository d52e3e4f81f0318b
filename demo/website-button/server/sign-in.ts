import { readAccessToken } from '@amokit/client';
import { authorizeUrl } from '@amokit/client/oauth';
import type { Server } from '@amokit/server';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { BackendOptions } from './index.ts';
import { type People, signedInSeconds } from './people.ts';

export interface SignInParts extends Pick<BackendOptions, 'integration' | 'stores' | 'www'> {
  readonly server: Server;
  /** Where this backend is. */
  readonly origin: string;
  readonly people: People;
}

const beginning = 'website_button_sign_in';
const signedIn = 'website_button_person';

/**
 * The page's own sign-in: `/sign-in` sends a person to the CRM, the redirect URI brings them back, and
 * `POST /page/session` gives the page a credential for the proxy as long as they are signed in.
 */
export function signInRoutes(parts: SignInParts): Hono {
  const { integration, server, people, origin } = parts;
  const app = new Hono();
  const secure = origin.startsWith('https:');
  const cookie = { path: '/', httpOnly: true, secure } as const;

  app.get('/sign-in', async (context) => {
    const state = await server.signInState();
    // The browser that comes back has to be the one that left: it holds the state, too.
    setCookie(context, beginning, state, { ...cookie, sameSite: 'Lax', maxAge: 3600 });
    const { clientId, brand } = integration;
    return context.redirect(authorizeUrl({ clientId, state, brand, www: parts.www }));
  });

  app.get(new URL(integration.redirectUri).pathname, async (context) => {
    const state = context.req.query('state');
    if (state !== undefined && state !== getCookie(context, beginning))
      return context.redirect('/?sign-in=another-browser');
    deleteCookie(context, beginning, cookie);
    const answer = await server.handlers.redirect(context.req.raw);
    // Who switches the widget on in the CRM is no browser: there is no state.
    if (state === undefined) return answer;
    if (answer.status >= 400)
      return context.redirect(`/?sign-in=${context.req.query('error') ? 'denied' : 'failed'}`);
    const person = await personOf(parts, context.req.query('referer') ?? '');
    if (!person) return context.redirect('/?sign-in=failed');
    const ticket = await people.add(person);
    setCookie(context, signedIn, ticket, {
      ...cookie,
      sameSite: 'Strict',
      maxAge: signedInSeconds,
    });
    return context.redirect('/');
  });

  /** Only the page itself may ask: what it gets is worth as much as the person's rights. */
  const isOwnPage = (context: Context): boolean => context.req.header('origin') === origin;

  app.post('/page/session', async (context) => {
    context.header('cache-control', 'no-store');
    if (!isOwnPage(context)) return context.json({ reason: 'origin' }, 403);
    const ticket = getCookie(context, signedIn);
    const person = ticket ? await people.find(ticket) : undefined;
    const account = person && (await server.accounts.get(person.accountId));
    if (!person) return context.json({ reason: 'signed-out' }, 401);
    if (!account) return context.json({ reason: 'not-installed' }, 401);
    const { credential, expires_in } = await server.openSession({ ...person, isAdmin: undefined });
    return context.json({ credential, expires_in, account: account.baseUrl });
  });

  app.post('/page/sign-out', async (context) => {
    if (!isOwnPage(context)) return context.json({ reason: 'origin' }, 403);
    const ticket = getCookie(context, signedIn);
    if (ticket) await people.remove(ticket);
    deleteCookie(context, signedIn, cookie);
    return context.body(null, 204);
  });
  return app;
}

/** Who has just let the integration in: the access token names them. */
async function personOf({ server, stores }: SignInParts, host: string) {
  const account =
    (await server.accounts.byOrigin(`https://${host}`)) ??
    (await server.accounts.byOrigin(`http://${host}`));
  const token = account && (await stores.tokens.get(String(account.id)));
  if (!account || !token) return undefined;
  return { accountId: account.id, userId: readAccessToken(token.accessToken).sub };
}
