import { Hono } from 'hono';
import { z } from 'zod';
import { bodyOf } from '../api/body-of.ts';
import { pathId } from '../api/path-id.ts';
import { Problem } from '../api/problem.ts';
import { may } from '../api/rights.ts';
import type { Sessions } from '../api/session.ts';
import { sessionAdmin, sessionUser } from '../api/session-user.ts';
import { blocksProblem } from '../bots/blocks.ts';
import { pageBot, pageBotRuns } from '../page-api/page-bots.ts';
import type { BotEntity } from '../page-shapes/bots.ts';
import { cardOf } from '../services/lib/entities.ts';
import type { Db } from '../store/db.ts';
import type { UserRow } from '../store/rows.ts';
import type { EnginesControl } from './engines-control.ts';
import { botBody, runBody, sayBody } from './engines-routes.ts';

export interface PageBotParts {
  readonly db: Db;
  readonly sessions: Sessions;
  readonly control: EnginesControl;
}

const runsQuery = z.object({
  entity_type: runBody.shape.entity_type,
  entity_id: z.coerce.number().int(),
});

/** `/ajax/*` of the page for bots and chats. */
export function createPageBotRoutes({ db, sessions, control }: PageBotParts): Hono {
  const app = new Hono();
  const admin = (request: Request) => sessionAdmin(db, sessions, request);
  const user = (request: Request) => sessionUser(db, sessions, request);
  /** A card that the person may see; others are not there for them. */
  const seen = (who: UserRow, type: BotEntity, id: number): void => {
    const card = cardOf(db, type, id);
    if (!card || !may(who, type, 'view', card))
      throw new Problem(404, `There is no such card among the ${type}`);
  };

  app.get('/bots', (context) => {
    user(context.req.raw);
    return context.json(control.bots().map(pageBot));
  });
  app.post('/bots', async (context) => {
    admin(context.req.raw);
    const body = await bodyOf(context.req.raw, botBody);
    const before = body.id === undefined ? undefined : db.rows.bots.get(body.id);
    if (body.id !== undefined && !before) throw new Problem(404, 'There is no such bot');
    const wrong = body.blocks && blocksProblem(body.blocks);
    if (wrong?.block) throw new Problem(400, wrong.message, { fields: [wrong.block] });
    return context.json(control.setBot(body));
  });
  app.delete('/bots/:id', (context) => {
    admin(context.req.raw);
    control.removeBot(pathId(context.req.param('id')));
    return context.body(null, 204);
  });
  app.post('/bots/:id/run', async (context) => {
    const who = user(context.req.raw);
    const { entity_type, entity_id } = await bodyOf(context.req.raw, runBody);
    seen(who, entity_type, entity_id);
    control.startBot(pathId(context.req.param('id')), entity_type, entity_id);
    return context.json(pageBotRuns(db, entity_type, entity_id));
  });
  app.post('/bots/:id/stop', async (context) => {
    const who = user(context.req.raw);
    const { entity_type, entity_id } = await bodyOf(context.req.raw, runBody);
    seen(who, entity_type, entity_id);
    control.stopBot(pathId(context.req.param('id')), entity_type, entity_id);
    return context.json(pageBotRuns(db, entity_type, entity_id));
  });
  app.get('/bot_runs', (context) => {
    const who = user(context.req.raw);
    const query = runsQuery.safeParse(context.req.query());
    if (!query.success)
      throw new Problem(400, 'entity_type and entity_id say whose runs are asked for');
    const { entity_type, entity_id } = query.data;
    seen(who, entity_type, entity_id);
    return context.json(pageBotRuns(db, entity_type, entity_id));
  });

  app.get('/talks', (context) => {
    user(context.req.raw);
    const lead = context.req.query('lead_id');
    const talks = [...db.rows.talks.values()].filter(
      ({ entity_type, entity_id }) =>
        lead === undefined || (entity_type === 'lead' && entity_id === pathId(lead)),
    );
    return context.json(talks);
  });
  app.get('/talks/:id/messages', (context) => {
    user(context.req.raw);
    return context.json(control.messages(pathId(context.req.param('id'))));
  });
  // The client on the other end is played by whoever sits at the page.
  app.post('/say', async (context) => {
    const who = user(context.req.raw);
    const said = await bodyOf(context.req.raw, sayBody);
    if (said.leadId !== undefined) seen(who, 'leads', said.leadId);
    if (said.contactId !== undefined) seen(who, 'contacts', said.contactId);
    if (said.customerId !== undefined) seen(who, 'customers', said.customerId);
    return context.json(control.say(said));
  });
  return app;
}
