import type { Server, ServerOptions } from '@amokit/server';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie } from 'hono/cookie';
import { serialize } from 'hono/utils/cookie';
import { type People, signedInSeconds } from './people.ts';

export interface SignInParts {
  readonly server: Server;
  /** Where this backend is. */
  readonly origin: string;
  readonly people: People;
}

const cookieName = 'website_button_person';
const cookieOf = (origin: string) =>
  ({ path: '/', httpOnly: true, secure: origin.startsWith('https:') }) as const;

/** The word that the page finds in its address when nobody was signed in. */
const endings = {
  browser: 'another-browser',
  access_denied: 'denied',
  state: 'failed',
  client_id: 'failed',
  code: 'failed',
} as const;

/** Where `/oauth/start` of the server ends: on the page again, with a cookie for whoever has signed in. */
export function endSignIn({
  people,
  origin,
}: Omit<SignInParts, 'server'>): NonNullable<ServerOptions['onSignIn']> {
  const goHome = (query: string, cookie?: string) =>
    new Response(null, {
      status: 302,
      headers: { location: `/${query}`, ...(cookie && { 'set-cookie': cookie }) },
    });
  return async (end) => {
    if (end.status === 'refused') return goHome(`?sign-in=${endings[end.reason]}`);
    // Who switches the widget on in the CRM is no visitor of the page.
    if (end.userId === undefined) return undefined;
    const ticket = await people.add({ accountId: end.account.id, userId: end.userId });
    const options = { ...cookieOf(origin), sameSite: 'Strict', maxAge: signedInSeconds } as const;
    return goHome('', serialize(cookieName, ticket, options));
  };
}

/** `POST /page/session` gives the page a credential for the proxy as long as a person is signed in. */
export function pageRoutes({ server, people, origin }: SignInParts): Hono {
  const app = new Hono();

  /** Only the page itself may ask: what it gets is worth as much as the person's rights. */
  const isOwnPage = (context: Context): boolean => context.req.header('origin') === origin;

  app.post('/page/session', async (context) => {
    context.header('cache-control', 'no-store');
    if (!isOwnPage(context)) return context.json({ reason: 'origin' }, 403);
    const ticket = getCookie(context, cookieName);
    const person = ticket ? await people.find(ticket) : undefined;
    const account = person && (await server.accounts.get(person.accountId));
    if (!person) return context.json({ reason: 'signed-out' }, 401);
    if (!account) return context.json({ reason: 'not-installed' }, 401);
    const { credential, expires_in } = await server.openSession({ ...person, isAdmin: undefined });
    return context.json({ credential, expires_in, account: account.baseUrl });
  });

  app.post('/page/sign-out', async (context) => {
    if (!isOwnPage(context)) return context.json({ reason: 'origin' }, 403);
    const ticket = getCookie(context, cookieName);
    if (ticket) await people.remove(ticket);
    deleteCookie(context, cookieName, cookieOf(origin));
    return context.body(null, 204);
  });
  return app;
}
