import { link } from '../services/lib/links.ts';
import { isClosed, lost, won } from '../services/lib/stages.ts';
import { tagByName } from '../services/lib/tags.ts';
import type { Db } from '../store/db.ts';
import type { CardRow, CompanyRow, ContactRow, LeadRow, UserRow } from '../store/rows.ts';
import type { CardValues } from './demo-values.ts';
import type { SeededPipeline } from './pipelines.ts';
import type { Random } from './random.ts';
import type { SeedTexts } from './texts.ts';

/** What all steps of seeding share. */
export interface Seeding {
  readonly db: Db;
  readonly texts: SeedTexts;
  readonly random: Random;
  readonly users: readonly UserRow[];
  readonly values: CardValues;
  readonly pipelines: readonly SeededPipeline[];
}

const day = 86_400;

/** The columns of a card that somebody made within the last three months. */
export function card({ db, random, users }: Seeding, name: string): Omit<CardRow, 'id'> {
  const owner = random.one(users);
  const created_at = db.clock.seconds() - (2 + random.below(90)) * day - random.below(day);
  return {
    name,
    responsible_user_id: owner.id,
    group_id: owner.group_id,
    created_by: owner.id,
    updated_by: owner.id,
    created_at,
    updated_at: created_at + random.below(day),
    closest_task_at: null,
    is_deleted: false,
    custom_fields_values: null,
    tags: [],
  };
}

export function seedCompanies(seeding: Seeding): readonly CompanyRow[] {
  const { db, texts, values } = seeding;
  return texts.companies.map((name, at) =>
    db.rows.companies.add({
      id: db.nextId('companies'),
      ...card(seeding, name),
      custom_fields_values: values.company(at),
    }),
  );
}

export function seedContacts(
  seeding: Seeding,
  companies: readonly CompanyRow[],
): readonly ContactRow[] {
  const { db, texts, values } = seeding;
  return texts.people.map(([first_name, last_name], at) => {
    const row = db.rows.contacts.add({
      id: db.nextId('contacts'),
      ...card(seeding, `${first_name} ${last_name}`),
      first_name,
      last_name,
      custom_fields_values: values.contact(at),
    });
    const company = companies[at % (companies.length + 2)];
    if (company) link(db, 'contacts', row.id, { type: 'companies', id: company.id });
    return row;
  });
}

/** About thirty leads; a few are won or lost, most stand somewhere between. */
export function seedLeads(
  seeding: Seeding,
  contacts: readonly ContactRow[],
  companies: readonly CompanyRow[],
): readonly LeadRow[] {
  const { db, texts, random, pipelines, values } = seeding;
  return Array.from({ length: 2 * texts.leads.length }, (_, at) => {
    const { row: pipeline, open } =
      at % 3 === 2 ? (pipelines[1] ?? random.one(pipelines)) : random.one(pipelines.slice(0, 1));
    const status_id = at % 10 === 8 ? won : at % 10 === 9 ? lost : random.one(open);
    const base = card(seeding, texts.leads[at % texts.leads.length] ?? '');
    const row = db.rows.leads.add({
      id: db.nextId('leads'),
      ...base,
      price: (5 + random.below(95)) * 2500,
      status_id,
      pipeline_id: pipeline.id,
      loss_reason_id: null,
      source_id: null,
      closed_at: isClosed(status_id) ? base.updated_at : null,
      score: null,
      is_price_modified_by_robot: false,
      custom_fields_values: values.lead(at),
      tags: at % 2 === 0 ? [tagByName(db, 'leads', random.one(texts.tags)).id] : [],
    });
    const contact = contacts[at % contacts.length];
    const company = companies[at % companies.length];
    if (contact)
      link(db, 'leads', row.id, {
        type: 'contacts',
        id: contact.id,
        metadata: { is_main: true },
      });
    if (company && at % 4 !== 3) link(db, 'leads', row.id, { type: 'companies', id: company.id });
    return row;
  });
}
