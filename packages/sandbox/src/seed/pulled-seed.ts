import { recordPast } from '../events/keep.ts';
import { catalogFields } from '../services/lib/field-entity.ts';
import { isClosed, statusesOf } from '../services/lib/stages.ts';
import { tagByName } from '../services/lib/tags.ts';
import type { Clock } from '../store/clock.ts';
import type { ElementRow } from '../store/crm-rows.ts';
import type { Db } from '../store/db.ts';
import { giveLossReasons, giveProducts, seedTasks } from './around.ts';
import { type Seeding, seedCompanies, seedContacts, seedLeads } from './cards.ts';
import { crmTexts } from './crm-texts.ts';
import { addCustomers } from './customers.ts';
import type { CardValues } from './demo-values.ts';
import { sampleValues } from './field-sample.ts';
import { seedNotes } from './notes.ts';
import type { SeededPipeline } from './pipelines.ts';
import { seedPlatform } from './platform.ts';
import type { PulledAccount } from './pulled-account.ts';
import { addPulledRows } from './pulled-rows.ts';
import { createRandom } from './random.ts';
import { emptyAccount } from './seed.ts';
import { seedTexts } from './texts.ts';

/** The pipelines that are in use and have a status to work in; the main one first. */
function openPipelines(db: Db): readonly SeededPipeline[] {
  const rows = [...db.rows.pipelines.values()].filter(({ is_archive }) => !is_archive);
  rows.sort((a, b) => Number(b.is_main) - Number(a.is_main) || a.sort - b.sort);
  return rows.flatMap((row) => {
    const open = statusesOf(db, row.id)
      .filter(({ type, status_id }) => type === 0 && !isClosed(status_id))
      .map(({ status_id }) => status_id);
    return open.length > 0 ? [{ row, open }] : [];
  });
}

/** A few elements for every list but that of invoices, which are counted from others. */
function fillLists(seeding: Seeding): readonly ElementRow[] {
  const { db, random, texts, users } = seeding;
  const { products, samples } = crmTexts[db.account.language];
  const by = users[0]?.id ?? 0;
  const at = db.account.created_at;
  return [...db.rows.catalogs.values()].flatMap(({ id, type }) => {
    if (type === 'invoices') return [];
    const names = type === 'products' ? products.map(([, name]) => name) : samples;
    return names.map((name, index) =>
      db.rows.elements.add({
        id: db.nextId('elements'),
        catalog_id: id,
        name,
        custom_fields_values: sampleValues({ db, random, texts }, catalogFields(id), index),
        currency_id: null,
        is_deleted: false,
        created_by: by,
        updated_by: by,
        created_at: at,
        updated_at: at,
      }),
    );
  });
}

/** A note and a tag for some of those that the demo gives none. */
function fillFeeds({ db, random, texts, users }: Seeding): void {
  const user = users[0]?.id ?? 0;
  for (const entity_type of ['contacts', 'companies', 'customers'] as const) {
    const [first] = db.rows[entity_type].values();
    if (!first) continue;
    const tag = tagByName(db, entity_type, random.one(texts.tags));
    db.rows[entity_type].change(first.id, (row) => {
      row.tags = [tag.id];
    });
    db.rows.notes.add({
      id: db.nextId('notes'),
      entity_type,
      entity_id: first.id,
      note_type: 'common',
      params: { text: random.one(texts.notes) },
      responsible_user_id: user,
      group_id: 0,
      created_by: user,
      updated_by: user,
      created_at: first.created_at,
      updated_at: first.created_at,
      is_pinned: false,
    });
  }
}

/** The demo's people and deals, in an account's own pipelines and with its own fields. */
function fillCards(db: Db): void {
  const random = createRandom(2026);
  const texts = seedTexts[db.account.language];
  const values = (entity: string) => (at: number) =>
    sampleValues({ db, random, texts }, entity, at);
  const filled: CardValues = {
    lead: values('leads'),
    contact: values('contacts'),
    company: values('companies'),
    customer: values('customers'),
  };
  const users = [...db.rows.users.values()].filter(
    ({ is_active, is_free }) => is_active && !is_free,
  );
  const pipelines = openPipelines(db);
  const seeding: Seeding = { db, texts, users, random, values: filled, pipelines };
  const companies = seedCompanies(seeding);
  const contacts = seedContacts(seeding, companies);
  const leads = pipelines.length > 0 ? seedLeads(seeding, contacts, companies) : [];
  seedNotes(seeding, leads);
  const { customers_mode: mode } = db.account;
  if (mode !== 'unavailable' && mode !== 'disabled') addCustomers(seeding, contacts);
  fillFeeds(seeding);
  const elements = fillLists(seeding);
  const products = elements.filter(
    ({ catalog_id }) => db.rows.catalogs.get(catalog_id)?.type === 'products',
  );
  seedTasks(seeding, leads);
  giveLossReasons(seeding, leads);
  giveProducts(seeding, leads, products);
  seedPlatform(db, leads);
}

/** An account that was pulled, with the demo's cards in it. */
export function pulledSeed(pulled: PulledAccount, clock: Clock): Db {
  const { language, brand } = pulled.account;
  const db = emptyAccount({ language, brand, clock });
  addPulledRows(db, pulled);
  fillCards(db);
  recordPast(db);
  return db;
}
