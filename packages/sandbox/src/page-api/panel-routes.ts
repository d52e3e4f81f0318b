import { Hono } from 'hono';
import { z } from 'zod';
import { bodyOf } from '../api/body-of.ts';
import type { Sessions } from '../api/session.ts';
import { switchBrand } from '../control/switch-brand.ts';
import type { PanelBody, PanelState } from '../page-shapes/page-state.ts';
import type { Addresses } from '../server/addresses.ts';
import type { Db } from '../store/db.ts';
import type { UserRow } from '../store/rows.ts';
import { pageUser, preferencesOf } from './page-state.ts';

export interface PanelParts {
  readonly db: Db;
  readonly sessions: Sessions;
  readonly addresses: Addresses;
}

const panelBody = z.object({
  userId: z.int().optional(),
  language: z.enum(['ru', 'en']).optional(),
  theme: z.enum(['light', 'dark']).optional(),
  brand: z.enum(['amocrm', 'kommo']).optional(),
});

/** So many leads are offered to events. */
const mostLeads = 50;

/** Who sits at the page: who was chosen, else the first administrator, as at a first visit. */
function current({ db, sessions }: PanelParts): UserRow {
  const chosen = sessions.chosen();
  const users = [...db.rows.users.values()].filter(({ is_active }) => is_active);
  const user = users.find(({ id }) => id === chosen) ?? users.find(({ is_admin }) => is_admin);
  if (!user) throw new Error('the account has no user who could sit at the page');
  return user;
}

function stateOf(parts: PanelParts): PanelState {
  const { db, addresses } = parts;
  const user = current(parts);
  const { language, theme } = preferencesOf(db, user);
  const byAge = db.rows.leads.sorted('created_at', (lead) => lead.created_at);
  return {
    brand: db.account.brand,
    url: `http://${addresses.named(db.account.subdomain)}`,
    language,
    theme,
    userId: user.id,
    users: [...db.rows.users.values()].filter(({ is_active }) => is_active).map(pageUser),
    leads: byAge
      .slice(-mostLeads)
      .reverse()
      .filter(({ is_deleted }) => !is_deleted)
      .map(({ id, name }) => ({ id, name })),
  };
}

function change(parts: PanelParts, { userId, language, theme, brand }: PanelBody): void {
  const { db, sessions } = parts;
  if (brand) switchBrand(db, brand);
  if (userId !== undefined) {
    if (!db.rows.users.get(userId)?.is_active) throw new Error(`there is no user ${userId}`);
    sessions.switchAll(userId);
  }
  if (language || theme)
    db.rows.preferences.add({
      ...preferencesOf(db, current(parts)),
      ...(language && { language }),
      ...(theme && { theme }),
    });
  db.announce({ entity: 'page', id: 0 });
}

/** The control origin's routes for what its panel shows and changes at the page. */
export function createPanelRoutes(parts: PanelParts): Hono {
  const app = new Hono();
  app.get('/panel', (context) => context.json(stateOf(parts)));
  app.post('/panel', async (context) => {
    change(parts, await bodyOf(context.req.raw, panelBody));
    return context.json(stateOf(parts));
  });
  return app;
}
