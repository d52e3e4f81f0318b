import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';
import { bodyOf } from '../api/body-of.ts';
import { Problem, problemResponse } from '../api/problem.ts';
import { serveControlPanel, servePageFile } from '../server/static-page.ts';
import type { Control } from './control.ts';
import { faultSchema } from './faults.ts';

const clockBody = z.object({
  set: z.number().optional(),
  advance: z.number().optional(),
  frozen: z.boolean().optional(),
});
const pathBody = z.object({ path: z.string().min(1) });
const userBody = z.object({ id: z.int() });
const accountBody = z.object({
  is_api_filter_enabled: z.boolean().optional(),
  is_duplication_control_enabled: z.boolean().optional(),
  customers_mode: z.enum(['unavailable', 'disabled', 'segments', 'periodicity']).optional(),
  brand: z.enum(['amocrm', 'kommo']).optional(),
});
const deletedBody = z.object({
  entity: z.enum(['leads', 'contacts', 'companies', 'customers']),
  ids: z.array(z.int()),
  deleted: z.boolean().optional(),
});
const limitsBody = z.object({
  perSecond: z.number().positive().nullable().optional(),
  banAfter: z.int().nonnegative().optional(),
  latency: z.number().min(0).max(60_000).optional(),
});

const digest = (text: string) => createHash('sha256').update(text).digest();

/** The control origin: what a test, or a person, does to the sandbox. It wants the secret. */
export function createControlApp(control: Control, secret: string, more = new Hono()): Hono {
  const app = new Hono();
  const expected = digest(secret);
  app.onError((error) => {
    const problem =
      error instanceof Problem ? error : new Problem(400, `It can not be done: ${error.message}`);
    return problemResponse(problem);
  });
  // The panel's files hold nothing that is not in the package; what it asks for wants the secret.
  app.get('/', () => serveControlPanel());
  app.get('/page/*', (context) => servePageFile(context.req.path));
  app.use(async (context, next) => {
    const given = context.req.header('x-control-secret') ?? '';
    if (!timingSafeEqual(digest(given), expected))
      throw new Problem(401, 'X-Control-Secret is missing or wrong');
    await next();
  });

  app.post('/reset', async (context) => {
    await control.reset();
    return context.body(null, 204);
  });
  app.post('/save', async (context) => {
    await control.save((await bodyOf(context.req.raw, pathBody)).path);
    return context.body(null, 204);
  });
  app.post('/load', async (context) => {
    await control.load((await bodyOf(context.req.raw, pathBody)).path);
    return context.body(null, 204);
  });

  app.get('/requests', (context) => {
    const after = Number(context.req.query('after') ?? Number.NEGATIVE_INFINITY);
    return context.json(control.requests().filter(({ at }) => !(at <= after)));
  });
  app.delete('/requests', (context) => {
    control.clearRequests();
    return context.body(null, 204);
  });

  app.get('/faults', (context) => context.json(control.faults()));
  app.post('/faults', async (context) => {
    control.addFault(await bodyOf(context.req.raw, faultSchema));
    return context.body(null, 204);
  });
  app.delete('/faults', (context) => {
    control.clearFaults();
    return context.body(null, 204);
  });

  app.get('/clock', (context) => context.json(control.clock()));
  app.post('/clock', async (context) => {
    control.setClock(await bodyOf(context.req.raw, clockBody));
    return context.json(control.clock());
  });

  app.post('/user', async (context) => {
    control.switchUser((await bodyOf(context.req.raw, userBody)).id);
    return context.body(null, 204);
  });
  app.post('/account', async (context) => {
    control.setAccount(await bodyOf(context.req.raw, accountBody));
    return context.body(null, 204);
  });
  app.post('/deleted', async (context) => {
    control.setDeleted(await bodyOf(context.req.raw, deletedBody));
    return context.body(null, 204);
  });
  app.get('/relied-on', (context) => context.json(control.reliedOn()));
  app.get('/limits', (context) => context.json(control.limits()));
  app.post('/limits', async (context) => {
    control.setLimits(await bodyOf(context.req.raw, limitsBody));
    return context.body(null, 204);
  });
  app.route('/', more);
  return app;
}
