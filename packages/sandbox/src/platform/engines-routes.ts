import { Hono } from 'hono';
import { z } from 'zod';
import { bodyOf } from '../api/body-of.ts';
import type { PlatformControl } from './platform-control.ts';

const code = z.string().max(200);
const block = z.object({
  id: z.string().min(1).max(64),
  widget: code.nullable(),
  handler: code,
  params: z.record(code, z.string()),
  exits: z.array(z.object({ code, title: z.string().max(255) })).max(50),
  next: z.record(code, code),
  program: z.unknown(),
});
export const botBody = z.object({
  id: z.int().optional(),
  name: z.string().max(255).default(''),
  blocks: z.array(block).max(100).optional(),
  type: z.enum(['salesbot', 'marketingbot']).optional(),
  program: z.unknown().optional(),
  client_id: z.string().optional(),
});
export const runBody = z.object({
  entity_type: z.enum(['leads', 'contacts', 'customers']),
  entity_id: z.int(),
});
export const triggerBody = z.object({
  id: z.int().optional(),
  pipeline_id: z.int(),
  statuses: z.array(z.int()).min(1),
  events: z.array(z.string()).optional(),
  action: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('widget'),
      code: z.string(),
      settings: z.record(z.string(), z.unknown()).default({}),
    }),
    z.object({ type: z.literal('webhook'), url: z.url({ protocol: /^https?$/ }) }),
    z.object({ type: z.literal('bot'), bot_id: z.int() }),
  ]),
});
export const sayBody = z.object({
  talkId: z.int().optional(),
  leadId: z.int().optional(),
  customerId: z.int().optional(),
  contactId: z.int().optional(),
  text: z.string().min(1).max(4000),
});
const smsBody = z.object({
  code: z.string(),
  phone: z.string(),
  text: z.string(),
  userId: z.int().optional(),
});
const strangerBody = {
  name: z.string().min(1).max(255),
  text: z.string().min(1).max(4000),
  pipelineId: z.int().optional(),
};
const chatBody = z.object({ ...strangerBody, origin: z.string().optional() });
const mailBody = z.object({
  ...strangerBody,
  email: z.email(),
  subject: z.string().max(998).optional(),
});
const frameBody = z.object({
  code: z.string(),
  entity_type: z.enum(['leads', 'customers']),
  entity_id: z.int(),
  userId: z.int().optional(),
});
const incoming = z.enum(['mail_in', 'call_in', 'site_visit']);

/** The control origin's routes for bots, triggers, chats and SMS. */
export function createEnginesRoutes(control: PlatformControl): Hono {
  const app = new Hono();
  app.get('/bots', (context) => context.json(control.bots()));
  app.post('/bots', async (context) =>
    context.json(control.setBot(await bodyOf(context.req.raw, botBody))),
  );
  app.delete('/bots/:id', (context) => {
    control.removeBot(Number(context.req.param('id')));
    return context.body(null, 204);
  });
  app.post('/bots/:id/run', async (context) => {
    const { entity_type, entity_id } = await bodyOf(context.req.raw, runBody);
    const id = Number(context.req.param('id'));
    return context.json(control.startBot(id, entity_type, entity_id));
  });
  app.post('/bots/:id/stop', async (context) => {
    const { entity_type, entity_id } = await bodyOf(context.req.raw, runBody);
    control.stopBot(Number(context.req.param('id')), entity_type, entity_id);
    return context.body(null, 204);
  });
  app.get('/bot_runs', (context) => context.json(control.botRuns()));

  app.get('/triggers', (context) => context.json(control.triggers()));
  app.post('/triggers', async (context) =>
    context.json(control.setTrigger(await bodyOf(context.req.raw, triggerBody))),
  );
  app.delete('/triggers/:id', (context) => {
    control.removeTrigger(Number(context.req.param('id')));
    return context.body(null, 204);
  });

  app.post('/say', async (context) =>
    context.json(control.say(await bodyOf(context.req.raw, sayBody))),
  );
  app.get('/talks/:id/messages', (context) =>
    context.json(control.messages(Number(context.req.param('id')))),
  );
  app.post('/incoming/:type', async (context) => {
    const body = await bodyOf(context.req.raw, z.object({ leadId: z.int() }));
    control.comeIn(incoming.parse(context.req.param('type')), body);
    return context.body(null, 204);
  });
  app.post('/incoming_chat', async (context) =>
    context.json(control.chatFromStranger(await bodyOf(context.req.raw, chatBody))),
  );
  app.post('/incoming_mail', async (context) =>
    context.json(control.mailFromStranger(await bodyOf(context.req.raw, mailBody))),
  );
  app.post('/mobile_frame', async (context) =>
    context.json({ url: await control.mobileFrame(await bodyOf(context.req.raw, frameBody)) }),
  );
  app.post('/sms', async (context) =>
    context.json(await control.sendSms(await bodyOf(context.req.raw, smsBody))),
  );
  return app;
}
