import type { StoredFieldValues } from '../store/rows.ts';
import { card, type Seeding } from './cards.ts';

const day = 86_400;

/** Four fields of different types for every lead. */
function fieldsOf({ db, random, fields }: Seeding): StoredFieldValues[] {
  return [
    { field_id: fields.kind.id, values: [{ enum_id: random.one(fields.kind.enums ?? []).id }] },
    {
      field_id: fields.channel.id,
      values: [{ enum_id: random.one(fields.channel.enums ?? []).id }],
    },
    {
      field_id: fields.delivery.id,
      values: [{ value: db.clock.seconds() + (7 + random.below(60)) * day }],
    },
    { field_id: fields.guests.id, values: [{ value: String(2 + random.below(10)) }] },
  ];
}

/** Fills the account up to so many leads: open ones, with four fields each, and nothing around them. */
export function seedMoreLeads(seeding: Seeding, count: number): void {
  const { db, texts, random, pipelines } = seeding;
  for (let at = db.rows.leads.size(); at < count; at += 1) {
    const { row: pipeline, open } = random.one(pipelines);
    db.rows.leads.add({
      id: db.nextId('leads'),
      ...card(seeding, `${texts.leads[at % texts.leads.length] ?? ''} ${at + 1}`),
      price: (5 + random.below(95)) * 2500,
      status_id: random.one(open),
      pipeline_id: pipeline.id,
      loss_reason_id: null,
      source_id: null,
      closed_at: null,
      score: null,
      is_price_modified_by_robot: false,
      custom_fields_values: fieldsOf(seeding),
    });
  }
}
