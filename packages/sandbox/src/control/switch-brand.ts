import { preferencesOf } from '../page-api/page-state.ts';
import type { Brand } from '../page-shapes/page-state.ts';
import type { Db } from '../store/db.ts';

/**
 * Makes the account one of the other brand: its hosts end otherwise from now on, open pages move
 * there. Kommo does not speak Russian, so that people read it in English; in amoCRM they read the
 * account's language again.
 */
export function switchBrand(db: Db, brand: Brand): void {
  if (brand === db.account.brand) return;
  db.account.brand = brand;
  const language = brand === 'kommo' ? 'en' : db.account.language;
  for (const user of db.rows.users.values())
    db.rows.preferences.add({ ...preferencesOf(db, user), language });
  db.announce({ entity: 'page', id: 0 });
}
