import { Hono } from 'hono';
import { hostOf } from '../server/origins.ts';
import { buttonScript } from '../services/lib/button-script.ts';
import { isReady, trustedBy } from '../services/lib/button-state.ts';
import type { Db } from '../store/db.ts';
import { siteNameOf } from './site-name.ts';
import { siteList, sitePage } from './site-page.ts';

/**
 * Pages that play websites: `http://site.amocrm.localhost:PORT/` lists the account's buttons,
 * `http://shop.example.site.amocrm.localhost:PORT/?button=ID` is a page of `shop.example` with the
 * code of one, and without `?button` with code that somebody pastes.
 */
export function createSiteApp(db: Db): Hono {
  const app = new Hono();
  app.get('/', async (context) => {
    const { protocol, host, port, origin } = new URL(context.req.url);
    const { brand, language, name } = db.account;
    const stage = hostOf(brand, 'site', Number(port));
    const headers = { 'cache-control': 'no-store', 'referrer-policy': 'origin' };
    const ready = [...db.rows.websiteButtons.values()].filter(
      (row) => isReady(row, db) && !row.is_deleted,
    );
    if (host === stage) {
      const list = siteList({
        language,
        account: name,
        buttons: ready.map((row) => ({ id: row.id, name: row.name, sites: trustedBy(row, db) })),
        addressOf: (site, button) => `${protocol}//${site}.${stage}/?button=${button}`,
      });
      return context.html(list, 200, headers);
    }
    const wanted = context.req.query('button');
    const button = ready.find(({ id }) => String(id) === wanted);
    const page = sitePage({
      language,
      site: siteNameOf(host, db),
      script: button && buttonScript(button, db.account, origin),
      listUrl: `${protocol}//${stage}/`,
    });
    return context.html(page, 200, headers);
  });
  return app;
}
