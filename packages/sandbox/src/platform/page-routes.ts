import { Hono } from 'hono';
import { z } from 'zod';
import { Problem } from '../api/problem.ts';
import type { Sessions } from '../api/session.ts';
import { bodyOf } from '../control/control-app.ts';
import { disposableToken } from '../oauth/disposable-token.ts';
import { integrationOf } from '../oauth/integrations.ts';
import type { Outgoing } from '../outgoing/outgoing.ts';
import type { Addresses } from '../server/addresses.ts';
import type { Db } from '../store/db.ts';
import { crmPost } from './crm-post.ts';
import type { EnginesControl } from './engines-control.ts';
import { botBody, sayBody, triggerBody } from './engines-routes.ts';
import { sessionAdmin, sessionUser } from './session-user.ts';

export interface PageRoutesParts {
  readonly db: Db;
  readonly sessions: Sessions;
  readonly outgoing: Outgoing;
  readonly addresses: Addresses;
  readonly control: EnginesControl;
}

const crmPostBody = z.object({ url: z.string().min(1), data: z.unknown() });
const idOf = (text: string): number => {
  if (!/^\d{1,15}$/.test(text)) throw new Problem(404, 'Not Found');
  return Number(text);
};

/** `/ajax/*` of the page for widgets' calls, the digital pipeline, bots and chats. */
export function createPageRoutes(parts: PageRoutesParts): Hono {
  const { db, sessions, outgoing, addresses, control } = parts;
  const app = new Hono().basePath('/ajax');
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
    control.removeTrigger(idOf(context.req.param('id')));
    return context.body(null, 204);
  });

  app.get('/bots', (context) => {
    user(context.req.raw);
    return context.json(control.bots());
  });
  app.post('/bots', async (context) => {
    admin(context.req.raw);
    return context.json(control.setBot(await bodyOf(context.req.raw, botBody)));
  });
  app.delete('/bots/:id', (context) => {
    admin(context.req.raw);
    control.removeBot(idOf(context.req.param('id')));
    return context.body(null, 204);
  });
  app.get('/bot_runs', (context) => {
    user(context.req.raw);
    return context.json(control.botRuns());
  });

  app.get('/talks', (context) => {
    user(context.req.raw);
    const lead = context.req.query('lead_id');
    const talks = [...db.rows.talks.values()].filter(
      ({ entity_type, entity_id }) =>
        lead === undefined || (entity_type === 'lead' && entity_id === idOf(lead)),
    );
    return context.json(talks);
  });
  app.get('/talks/:id/messages', (context) => {
    user(context.req.raw);
    return context.json(control.messages(idOf(context.req.param('id'))));
  });
  // The client on the other end is played by whoever sits at the page.
  app.post('/say', async (context) => {
    user(context.req.raw);
    return context.json(control.say(await bodyOf(context.req.raw, sayBody)));
  });
  return app;
}

/** Paths that {@link createPageRoutes} serves. */
export const isPageRoute = (path: string): boolean =>
  /^\/ajax\/(?:triggers|bots|bot_runs|talks|say|widgets\/[\w-]+\/(?:disposable_token|crm_post))(?:\/|$)/.test(
    path,
  );
