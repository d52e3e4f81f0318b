import { fileURLToPath } from 'node:url';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { bodyOf } from '../api/body-of.ts';
import { Problem, problemResponse } from '../api/problem.ts';
import type { EnginesControl } from '../platform/engines-control.ts';
import { hasChat, isReady, trustedBy } from '../services/lib/button-state.ts';
import type { Db } from '../store/db.ts';
import type { WebsiteButtonRow } from '../store/platform-rows.ts';
import { filesOfFolder } from '../widgets/files.ts';
import { asBody } from '../widgets/serve-widget.ts';
import { isTrusted, siteNameOf } from './site-name.ts';
import { createVisitors } from './visitors.ts';

/** The built script: the same folder from the sources and from `dist`. */
const files = filesOfFolder(fileURLToPath(new URL('../../dist/gso/', import.meta.url)));

export interface GsoParts {
  readonly db: Db;
  readonly control: EnginesControl;
}

const writing = z.object({
  visitor: z.string().min(1).max(255),
  text: z.string().min(1).max(4000),
  bot_params: z.record(z.string(), z.unknown()).optional(),
});
const acting = z.object({ visitor: z.string().min(1).max(255), name: z.string().min(1).max(255) });

/** What a button needs to know of itself. */
export interface ButtonFacts {
  readonly chat: boolean;
  /** Numbers that sources of the account offer. */
  readonly whatsapp: readonly { readonly name: string; readonly link: string }[];
}

/** Numbers of WhatsApp that sources offer to buttons of their pipeline. */
function whatsappOf(db: Db, { pipeline_id }: WebsiteButtonRow): ButtonFacts['whatsapp'] {
  return [...db.rows.sources.values()]
    .filter((source) => !source.is_deleted && source.pipeline_id === pipeline_id)
    .flatMap(({ services }) => services)
    .flatMap((service) => {
      const { type, pages } = Object(service);
      return type === 'whatsapp' && Array.isArray(pages) ? pages : [];
    })
    .map((page) => ({
      name: String(Object(page).name),
      link: `https://wa.me/${String(Object(page).link).replace(/[^\d]/g, '')}`,
    }));
}

/**
 * The host of the buttons' script and of their chats. What the real one asks and answers is not
 * documented; ours serves the sandbox's own script alone. Pages of websites that are not trusted
 * learn nothing from it.
 */
export function createGsoApp({ db, control }: GsoParts): Hono {
  const visitors = createVisitors(db, control);
  const app = new Hono();
  app.onError((error, context) => {
    if (!(error instanceof Problem)) throw error;
    const response = problemResponse(error);
    // The script tells the site's author why; there is no more in it than that.
    const origin = context.req.header('origin');
    if (origin) response.headers.set('access-control-allow-origin', origin);
    return response;
  });
  app.get('/js/button.js', async () => {
    const bytes = await files.read('button.js');
    if (!bytes) throw new Problem(503, 'The script is not built. Run "npm run build" at the root.');
    return new Response(asBody(bytes), {
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'no-cache' },
    });
  });

  /** The button of a request, if its page may show it. */
  const admit = (context: Context): WebsiteButtonRow => {
    const [id, hash] = [context.req.param('id'), context.req.query('hash')];
    const found = [...db.rows.websiteButtons.values()].find(
      (row) => String(row.button_id) === id && row.hash === hash && !row.is_deleted,
    );
    if (!found || !isReady(found, db)) throw new Problem(404, 'There is no such button');
    const origin = context.req.header('origin');
    const isPage = origin !== undefined && URL.canParse(origin);
    if (!isPage) throw new Problem(403, 'Only pages of websites may ask');
    const site = siteNameOf(new URL(origin).host, db);
    const websites = trustedBy(found, db);
    // A button for applications has no sites: which page is an application's nobody can tell.
    if (websites.length > 0 && !isTrusted(site, websites))
      throw new Problem(403, `${site} is not among the trusted websites of this button`);
    context.header('access-control-allow-origin', origin);
    context.header('vary', 'Origin');
    context.header('cache-control', 'no-store');
    return found;
  };
  const chatting = (context: Context): WebsiteButtonRow => {
    const button = admit(context);
    if (!hasChat(button, db)) throw new Problem(404, 'This button has no online chat');
    return button;
  };

  app.options('/buttons/*', (context) => {
    const origin = context.req.header('origin');
    if (origin) context.header('access-control-allow-origin', origin);
    context.header('access-control-allow-headers', 'Content-Type');
    context.header('access-control-allow-methods', 'GET, POST');
    return context.body(null, 204);
  });
  app.get('/buttons/:id', (context) => {
    const button = admit(context);
    const facts: ButtonFacts = { chat: hasChat(button, db), whatsapp: whatsappOf(db, button) };
    return context.json(facts);
  });
  const shown = (button: WebsiteButtonRow, visitor: string) =>
    visitors.messages({ button, id: visitor }).map(({ id, author, text, created_at }) => ({
      id,
      text,
      created_at,
      is_out: author === 'client',
    }));
  app.get('/buttons/:id/messages', (context) => {
    const button = chatting(context);
    return context.json(shown(button, context.req.query('visitor') ?? ''));
  });
  app.post('/buttons/:id/messages', async (context) => {
    const button = chatting(context);
    const body = await bodyOf(context.req.raw, writing);
    const { visitor, text, bot_params: botParams } = body;
    visitors.write({ button, id: visitor, botParams }, text);
    return context.json(shown(button, visitor));
  });
  // A key action starts what the pipeline has for it; the sandbox has no such triggers, and notes none.
  app.post('/buttons/:id/actions', async (context) => {
    admit(context);
    await bodyOf(context.req.raw, acting);
    return context.body(null, 204);
  });
  return app;
}
