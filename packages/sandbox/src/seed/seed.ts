import { recordPast } from '../events/keep.ts';
import type { Brand, PageLanguage } from '../page-shapes/page-state.ts';
import type { Clock } from '../store/clock.ts';
import { type Account, createDb, type Db } from '../store/db.ts';
import { seedAround, seedGroups } from './around.ts';
import { seedCompanies, seedContacts, seedLeads } from './cards.ts';
import { seedCustomers } from './customers.ts';
import { demoValues } from './demo-values.ts';
import { seedFields } from './fields.ts';
import { seedLists } from './lists.ts';
import { seedNotes } from './notes.ts';
import { seedPeople, stableUuid } from './people.ts';
import { seedPipelines } from './pipelines.ts';
import { seedPlatform } from './platform.ts';
import { createRandom } from './random.ts';
import { seedTexts } from './texts.ts';

const money = {
  amocrm: { country: 'RU', currency: 'RUB', currency_symbol: '₽', timezone: 'Europe/Moscow' },
  kommo: { country: 'US', currency: 'USD', currency_symbol: '$', timezone: 'America/New_York' },
} as const;

const year = 365 * 86_400;

export interface SeedOptions {
  readonly language: PageLanguage;
  readonly brand: Brand;
  readonly clock: Clock;
}

/** The account of the demo before anything is in it. */
export function emptyAccount({ language, brand, clock }: SeedOptions): Db {
  const account: Account = {
    id: 31_337_001,
    uuid: stableUuid('account'),
    amojo_id: stableUuid('amojo account'),
    name: seedTexts[language].account,
    subdomain: 'demo',
    brand,
    language,
    ...money[brand],
    customers_mode: 'segments',
    is_api_filter_enabled: true,
    is_products_enabled: true,
    is_duplication_control_enabled: false,
    created_at: clock.seconds() - year,
    created_by: 0,
  };
  return createDb(account, clock);
}

/** The demo account: a small workshop with its leads, people and notes. The first user is the administrator. */
export function seedAccount(options: SeedOptions): Db {
  const db = emptyAccount(options);
  const texts = seedTexts[options.language];
  const users = seedPeople(db, texts);
  db.account.created_by = users[0]?.id ?? 0;
  const random = createRandom(2026);
  const fields = seedFields(db, texts);
  const values = demoValues({ db, texts, random, fields });
  const seeding = { db, texts, users, random, values, pipelines: seedPipelines(db, texts) };
  const companies = seedCompanies(seeding);
  const contacts = seedContacts(seeding, companies);
  const leads = seedLeads(seeding, contacts, companies);
  seedNotes(seeding, leads);
  seedCustomers(seeding, contacts);
  seedGroups(db, fields);
  seedAround(seeding, leads, seedLists(seeding));
  seedPlatform(db, leads);
  recordPast(db);
  return db;
}
