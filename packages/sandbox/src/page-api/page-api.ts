import { Hono } from 'hono';
import { z } from 'zod';
import { bodyOf } from '../api/body-of.ts';
import { pathId } from '../api/path-id.ts';
import { Problem } from '../api/problem.ts';
import { readBytes } from '../api/read-body.ts';
import { type Sessions, sessionOf } from '../api/session.ts';
import { sessionUser } from '../api/session-user.ts';
import { createUploads } from '../drive/uploads.ts';
import type { Db } from '../store/db.ts';
import type { UserRow } from '../store/rows.ts';
import type { Widgets } from '../widgets/widgets.ts';
import { createChangeStream } from './change-stream.ts';
import { pageEntityCard } from './page-cards.ts';
import { pageElementCard } from './page-elements.ts';
import { keepFile } from './page-files.ts';
import { pageLeadCard, pageLeads } from './page-leads.ts';
import {
  pageCardTasks,
  pageCatalogs,
  pageCustomers,
  pageElements,
  pagePeople,
  pageTasks,
} from './page-lists.ts';
import { pageState, preferencesOf } from './page-state.ts';

export interface PageApiParts {
  readonly db: Db;
  readonly sessions: Sessions;
  readonly widgets: Widgets;
}

const settingsBody = z.object({
  active: z.enum(['Y', 'N']),
  fields: z.record(z.string(), z.unknown()),
});

const statusBody = z.union([
  z.object({ status: z.enum(['install', 'installed', 'not_configured', 'error']) }),
  z.object({ isTourOver: z.literal(true) }),
  z.object({ sdkCatalogId: z.int().positive() }),
]);

const preferencesBody = z.object({
  language: z.enum(['ru', 'en']).optional(),
  theme: z.enum(['light', 'dark']).optional(),
});

/** `/ajax/*`: what the account's own page asks for, behind its session. */
export function createPageApi({ db, sessions, widgets }: PageApiParts) {
  const app = new Hono<{ Variables: { user: UserRow } }>().basePath('/ajax');
  const uploads = createUploads(db);
  const changes = createChangeStream(db);

  app.use(async (context, next) => {
    // An EventSource can not send headers; it is read only, and same-origin like the rest.
    const needsHeader = context.req.path !== '/ajax/changes';
    context.set('user', sessionUser(db, sessions, context.req.raw, { needsHeader }));
    await next();
  });

  app.get('/page', async (context) => {
    const user = context.get('user');
    const { language } = preferencesOf(db, user);
    return context.json(pageState(db, user, await widgets.page(language)));
  });

  app.get('/leads', (context) => {
    const { pipeline_id: pipeline, query: search } = context.req.query();
    const pipelineId = pipeline === undefined ? undefined : pathId(pipeline);
    return context.json(pageLeads(db, context.get('user'), { pipelineId, search }));
  });

  app.get('/leads/:id', (context) => {
    const card = pageLeadCard(db, context.get('user'), pathId(context.req.param('id')));
    if (!card) throw new Problem(404, 'There is no such lead');
    return context.json(card);
  });

  for (const type of ['contacts', 'companies', 'customers'] as const) {
    app.get(`/${type}`, (context) => {
      const user = context.get('user');
      return context.json(
        type === 'customers' ? pageCustomers(db, user) : pagePeople(db, user, type),
      );
    });
    app.get(`/${type}/:id`, (context) => {
      const id = pathId(context.req.param('id'));
      const card = pageEntityCard(db, context.get('user'), type, id);
      if (!card) throw new Problem(404, `There is no such card among the ${type}`);
      return context.json(card);
    });
  }

  app.get('/tasks', (context) => {
    const { entity, id = '' } = context.req.query();
    const user = context.get('user');
    return context.json(
      entity === undefined ? pageTasks(db, user) : pageCardTasks(db, user, entity, id),
    );
  });

  app.get('/catalogs', (context) => context.json(pageCatalogs(db, context.get('user'))));

  app.get('/catalogs/:id/elements', (context) => {
    const elements = pageElements(db, context.get('user'), pathId(context.req.param('id')));
    if (!elements) throw new Problem(404, 'There is no such list');
    return context.json(elements);
  });

  app.get('/catalogs/:id/elements/:element', (context) => {
    const catalog = pathId(context.req.param('id'));
    const element = pathId(context.req.param('element'));
    const card = pageElementCard(db, context.get('user'), catalog, element);
    if (!card) throw new Problem(404, 'There is no such element');
    return context.json(card);
  });

  app.post('/files', async (context) => {
    const name = context.req.query('name');
    if (!name) throw new Problem(400, 'name: say what the file is called');
    const bytes = await readBytes(context.req.raw);
    const type = context.req.header('content-type');
    return context.json(keepFile(uploads, context.get('user'), { name, type, bytes }));
  });

  app.get('/changes', (context) =>
    changes(context, {
      session: sessionOf(context.req.raw) ?? '',
      userId: context.get('user').id,
    }),
  );

  app.post('/widgets/:code/settings', async (context) => {
    const user = context.get('user');
    if (!user.is_admin) throw new Problem(403, 'Only an administrator may set widgets up');
    const body = await bodyOf(context.req.raw, settingsBody);
    const { language } = preferencesOf(db, user);
    const result = await widgets.save(context.req.param('code'), body, language);
    if ('saved' in result) return context.json(result.saved);
    if ('unknown' in result) throw new Problem(404, 'There is no such widget');
    throw new Problem(400, 'Required fields are empty', { fields: result.empty });
  });

  app.post('/widgets/:code/status', async (context) => {
    const user = context.get('user');
    if (!user.is_admin) throw new Problem(403, 'Only an administrator may set widgets up');
    const body = await bodyOf(context.req.raw, statusBody);
    const { language } = preferencesOf(db, user);
    const shown = await widgets.setStatus(context.req.param('code'), body, language);
    if (!shown) throw new Problem(404, 'There is no such widget');
    return context.json(shown);
  });

  app.post('/preferences', async (context) => {
    const { language, theme } = await bodyOf(context.req.raw, preferencesBody);
    const before = preferencesOf(db, context.get('user'));
    db.rows.preferences.add({
      ...before,
      ...(language && { language }),
      ...(theme && { theme }),
    });
    return context.body(null, 204);
  });

  return app;
}
