import { Hono } from 'hono';
import { z } from 'zod';
import { bodyOf } from '../api/body-of.ts';
import { createEnginesRoutes } from './engines-routes.ts';
import type { PlatformControl } from './platform-control.ts';

const address = z.url({ protocol: /^https?$/ });
const integrationBody = z.object({
  id: z.uuid().optional(),
  name: z.string().optional(),
  secret: z.string().min(32).optional(),
  redirect_uri: address.optional(),
  uninstall_uri: address.nullable().optional(),
  scopes: z.array(z.string()).optional(),
  is_installed: z.boolean().optional(),
});
const tokenBody = z.object({
  clientId: z.string().optional(),
  userId: z.int().optional(),
  scopes: z.array(z.string()).optional(),
  days: z.number().optional(),
});
const switchesBody = z
  .object({
    disposableTokenRoute: z.boolean(),
    botTokenAlgorithm: z.enum(['HS256', 'HS512']),
    botEntityTypes: z.enum(['numbers', 'words']),
    sessionNeedsRequestedWith: z.boolean(),
  })
  .partial();

/** The control origin's routes for {@link PlatformControl}. */
export function createControlRoutes(control: PlatformControl): Hono {
  const app = new Hono();
  app.get('/integrations', (context) => context.json(control.integrations()));
  app.post('/integrations', async (context) =>
    context.json(control.setIntegration(await bodyOf(context.req.raw, integrationBody))),
  );
  app.post('/integrations/:id/install', (context) => {
    control.install(context.req.param('id'));
    return context.body(null, 204);
  });
  app.post('/integrations/:id/uninstall', (context) => {
    control.uninstall(context.req.param('id'));
    return context.body(null, 204);
  });
  app.post('/tokens', async (context) =>
    context.json({
      token: await control.longLivedToken(await bodyOf(context.req.raw, tokenBody)),
    }),
  );
  app.post('/tokens/revoke', async (context) => {
    const body = await bodyOf(context.req.raw, z.object({ token: z.string().min(1) }));
    control.revokeToken(body.token);
    return context.body(null, 204);
  });
  app.get('/users/:id/api_key', (context) =>
    context.json({ api_key: control.apiKey(Number(context.req.param('id'))) }),
  );
  app.post('/account/subdomain', async (context) => {
    const { subdomain } = await bodyOf(context.req.raw, z.object({ subdomain: z.string() }));
    control.renameAccount(subdomain);
    return context.body(null, 204);
  });
  app.get('/switches', (context) => context.json(control.switches()));
  app.post('/switches', async (context) => {
    control.setSwitches(await bodyOf(context.req.raw, switchesBody));
    return context.json(control.switches());
  });

  app.get('/outgoing', (context) => context.json(control.outgoing()));
  app.get('/deliveries', (context) => context.json(control.deliveries()));
  app.delete('/outgoing', (context) => {
    control.clearOutgoing();
    return context.body(null, 204);
  });
  app.post('/outgoing/allow', async (context) => {
    const { addresses } = await bodyOf(
      context.req.raw,
      z.object({ addresses: z.array(z.string()) }),
    );
    control.allowOutgoing(addresses);
    return context.body(null, 204);
  });
  app.post('/settled', async (context) => {
    await control.settled();
    return context.body(null, 204);
  });
  app.route('/', createEnginesRoutes(control));
  return app;
}
