import { Hono } from 'hono';
import { problem } from './http/problem.ts';
import { isSame } from './is-same.ts';
import { factsOf, type Log } from './log.ts';
import type { Metrics } from './metrics.ts';
import type { Handlers } from './server-types.ts';
import type { Stores } from './stores/stores.ts';
import { withinTime } from './within-time.ts';

export interface AppParts {
  readonly handlers: Handlers;
  /** The path of an address within the server. */
  readonly pathOf: (address: string) => string;
  /** Where the CRM sends people and codes. */
  readonly redirectPath: string;
  readonly metrics: Metrics;
  readonly metricsToken: string | undefined;
  readonly stores: Stores;
  readonly log: Log;
}

/** Milliseconds in which the stores have to answer, or the server counts as ill. */
const healthTimeout = 1500;

/** The CRM's paths, those of its drive among them. */
const proxied = ['/api/*', '/v1.0/*', '/download/*'];

/** All handlers at their paths. */
export function createApp({ handlers, log, ...parts }: AppParts): Hono {
  const app = new Hono({ getPath: (request) => parts.pathOf(request.url) });
  app.onError((error) => {
    log({ level: 'error', event: 'fault', ...factsOf(error) });
    return problem({ status: 500, detail: 'The server made a mistake; its log says more' });
  });
  app.notFound(() => problem({ status: 404, detail: 'There is nothing at this path' }));

  for (const path of ['/session', ...proxied])
    app.options(path, (context) => handlers.preflight(context.req.raw));
  app.post('/session', (context) => handlers.session(context.req.raw));
  for (const path of proxied) app.all(path, (context) => handlers.proxy(context.req.raw));

  app.get(parts.redirectPath, (context) => handlers.redirect(context.req.raw));
  app.get('/oauth/start', (context) => handlers.start(context.req.raw));
  app.post('/oauth/secrets', (context) => handlers.secrets(context.req.raw));
  app.get('/oauth/uninstall', (context) => handlers.uninstall(context.req.raw));

  app.post('/hooks/account/:account/:secret', (context) => handlers.webhook(context.req.raw));
  app.post('/hooks/trigger', (context) => handlers.trigger(context.req.raw));
  app.post('/hooks/bot', (context) => handlers.bot(context.req.raw));
  app.post('/hooks/sms', (context) => handlers.sms(context.req.raw));

  app.get('/health', async (context) => {
    const isWell = await withinTime(parts.stores.inbox.count(), healthTimeout);
    return context.json({ status: isWell ? 'ok' : 'stores do not answer' }, isWell ? 200 : 503);
  });
  app.get('/metrics', async (context) => {
    const { metricsToken } = parts;
    if (!metricsToken) return context.notFound();
    if (!isSame(context.req.header('authorization') ?? '', `Bearer ${metricsToken}`))
      return problem({ status: 401, detail: 'Metrics want their own token' });
    return context.text(await parts.metrics.text());
  });
  return app;
}
