import { Hono } from 'hono';
import { serialize } from 'hono/utils/cookie';
import { Problem, problemResponse } from '../api/problem.ts';
import { type Sessions, sessionCookie, sessionOf } from '../api/session.ts';
import { isLegacyPath } from '../legacy/legacy-api.ts';
import { createPageApi, type PageApiParts } from '../page-api/page-api.ts';
import { preferencesOf } from '../page-api/page-state.ts';
import { administratorOf } from '../store/administrator.ts';
import type { Db } from '../store/db.ts';
import type { UserRow } from '../store/rows.ts';
import { serveWidget } from '../widgets/serve-widget.ts';
import { servePage, servePageFile } from './static-page.ts';

export interface AccountAppParts extends PageApiParts {
  readonly api: (request: Request) => Promise<Response>;
  /** The API before its fourth version. */
  readonly legacy: (request: Request) => Promise<Response>;
  /** Without a page the account answers programs alone. */
  readonly apiOnly: boolean;
}

/** Whose session a request has. */
const seated = (db: Db, sessions: Sessions, request: Request): UserRow | undefined => {
  const session = sessionOf(request);
  const user = session && sessions.userOf(session);
  return typeof user === 'number' ? db.rows.users.get(user) : undefined;
};

/** The account's origin: the API, the page, and what the page asks for. */
export function createAccountApp(parts: AccountAppParts): Hono {
  const { db, sessions, api, legacy, apiOnly } = parts;
  const app = new Hono();
  app.onError((error) => {
    if (!(error instanceof Problem)) throw error;
    return problemResponse(error);
  });
  app.use(async (context, next) => {
    if (isLegacyPath(context.req.path)) return legacy(context.req.raw);
    return next();
  });
  app.all('/api/*', (context) => api(context.req.raw));
  if (apiOnly) return app;
  app.route('/', createPageApi(parts));
  app.get('/page/*', (context) => servePageFile(context.req.path, context.req.raw));
  // Old widgets take their files from here, by addresses that they put together themselves.
  app.get('/upl/*', (context) => serveWidget(parts.widgets, context.req.raw));
  app.get('*', async (context) => {
    if (!context.req.header('accept')?.includes('text/html')) return context.notFound();
    const user = sessions.chosen() ?? administratorOf(db)?.id;
    const known = seated(db, sessions, context.req.raw);
    const person = known ?? (user === undefined ? undefined : db.rows.users.get(user));
    const page = await servePage(
      person ? preferencesOf(db, person) : { language: db.account.language, theme: 'light' },
    );
    if (!known && user !== undefined) {
      const options = { path: '/', httpOnly: true, sameSite: 'Lax' } as const;
      page.headers.append('set-cookie', serialize(sessionCookie, sessions.open(user), options));
    }
    return page;
  });
  return app;
}
