import { Hono } from 'hono';
import { z } from 'zod';
import { bodyOf } from '../api/body-of.ts';
import { pathId } from '../api/path-id.ts';
import { Problem } from '../api/problem.ts';
import type { Sessions } from '../api/session.ts';
import { sessionAdmin, sessionUser } from '../api/session-user.ts';
import { disposableToken } from '../oauth/disposable-token.ts';
import { integrationOf } from '../oauth/integrations.ts';
import type { Outgoing } from '../outgoing/outgoing.ts';
import { addPageSource, pageSources, removePageSource } from '../page-api/page-sources.ts';
import { tellChanges } from '../page-api/tell-changes.ts';
import type { Addresses } from '../server/addresses.ts';
import type { Db } from '../store/db.ts';
import { crmPost } from './crm-post.ts';
import type { EnginesControl } from './engines-control.ts';
import { triggerBody } from './engines-routes.ts';
import { createPageBotRoutes } from './page-bot-routes.ts';

export interface PageRoutesParts {
  readonly db: Db;
  readonly sessions: Sessions;
  readonly outgoing: Outgoing;
  readonly addresses: Addresses;
  readonly control: EnginesControl;
}

const crmPostBody = z.object({ url: z.string().min(1), data: z.unknown() });
const sourceBody = z.object({
  widgetCode: z.string(),
  pipelineId: z.int(),
  name: z.string().min(1).max(255),
});

/** `/ajax/*` of the page for widgets' calls, the digital pipeline and its sources, bots and chats. */
export function createPageRoutes(parts: PageRoutesParts): Hono {
  const { db, sessions, outgoing, addresses, control } = parts;
  const app = new Hono().basePath('/ajax');
  tellChanges(db);
  const admin = (request: Request) => sessionAdmin(db, sessions, request);
  const user = (request: Request) => sessionUser(db, sessions, request);

  app.post('/widgets/:code/disposable_token', async (context) => {
    const sitting = user(context.req.raw);
    const widget = db.rows.widgets.get(context.req.param('code'));
    const integration = widget && integrationOf(db, widget.client_uuid);
    if (!integration?.is_installed) throw new Problem(404, 'The widget is not installed');
    const { host, protocol } = new URL(context.req.url);
    const issuer = `${protocol}//${addresses.account(host)}`;
    const token = await disposableToken({ db, integration, user: sitting, issuer });
    return context.json({ token });
  });
  app.post('/widgets/:code/crm_post', async (context) => {
    user(context.req.raw);
    if (!db.rows.widgets.get(context.req.param('code')))
      throw new Problem(404, 'There is no such widget');
    return crmPost(outgoing, await bodyOf(context.req.raw, crmPostBody));
  });

  app.get('/triggers', (context) => {
    user(context.req.raw);
    return context.json(control.triggers());
  });
  app.post('/triggers', async (context) => {
    admin(context.req.raw);
    return context.json(control.setTrigger(await bodyOf(context.req.raw, triggerBody)));
  });
  app.delete('/triggers/:id', (context) => {
    admin(context.req.raw);
    control.removeTrigger(pathId(context.req.param('id')));
    return context.body(null, 204);
  });

  app.get('/sources', (context) => {
    user(context.req.raw);
    return context.json(pageSources(db));
  });
  app.post('/sources', async (context) => {
    admin(context.req.raw);
    return context.json(addPageSource(db, await bodyOf(context.req.raw, sourceBody)));
  });
  app.delete('/sources/:id', (context) => {
    admin(context.req.raw);
    if (!removePageSource(db, pathId(context.req.param('id'))))
      throw new Problem(404, 'There is no such source');
    return context.body(null, 204);
  });

  app.route('/', createPageBotRoutes({ db, sessions, control }));
  return app;
}

/** Paths that {@link createPageRoutes} serves. */
export const isPageRoute = (path: string): boolean =>
  /^\/ajax\/(?:triggers|sources|bots|bot_runs|talks|say|widgets\/[\w-]+\/(?:disposable_token|crm_post))(?:\/|$)/.test(
    path,
  );
