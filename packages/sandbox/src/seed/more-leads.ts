import { isClosed } from '../services/lib/stages.ts';
import type { Db } from '../store/db.ts';
import type { FieldRow, StoredFieldValues } from '../store/rows.ts';
import { createRandom, type Random } from './random.ts';
import { seedTexts } from './texts.ts';

const day = 86_400;

/** A value for a field of the demo account; undefined for the types that are left out. */
function randomValue(field: FieldRow, random: Random, now: number): StoredFieldValues | undefined {
  const { id: field_id, type, enums } = field;
  if (enums?.length) return { field_id, values: [{ enum_id: random.one(enums).id }] };
  if (type === 'date') return { field_id, values: [{ value: now + (7 + random.below(60)) * day }] };
  if (type === 'numeric') return { field_id, values: [{ value: String(2 + random.below(10)) }] };
  return undefined;
}

/**
 * Fills a demo account up to so many leads: open ones with four fields each, and nothing around them.
 * The same account at the same time gets the same leads.
 *
 * @param now Unix seconds
 */
export function seedMoreLeads(db: Db, count: number, now: number): void {
  const random = createRandom(count);
  const texts = seedTexts[db.account.language];
  const users = [...db.rows.users.values()];
  const fields = db.rows.fields.by('entity', 'leads');
  const stages = [...db.rows.statuses.values()].filter(
    ({ type, status_id }) => type === 0 && !isClosed(status_id),
  );
  for (let at = db.rows.leads.size(); at < count; at += 1) {
    const owner = random.one(users);
    const { pipeline_id, status_id } = random.one(stages);
    const created_at = now - (2 + random.below(90)) * day - random.below(day);
    db.rows.leads.add({
      id: db.nextId('leads'),
      name: `${random.one(texts.leads)} ${at + 1}`,
      responsible_user_id: owner.id,
      group_id: owner.group_id,
      created_by: owner.id,
      updated_by: owner.id,
      created_at,
      updated_at: created_at + random.below(day),
      closest_task_at: null,
      is_deleted: false,
      custom_fields_values: fields.flatMap((field) => randomValue(field, random, now) ?? []),
      tags: [],
      price: (5 + random.below(95)) * 2500,
      status_id,
      pipeline_id,
      loss_reason_id: null,
      source_id: null,
      closed_at: null,
      score: null,
      is_price_modified_by_robot: false,
    });
  }
}
