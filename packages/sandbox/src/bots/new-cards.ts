import { applyFieldValues, readFieldValues } from '../services/lib/field-write.ts';
import { firstStatus, mainPipeline, stageOf } from '../services/lib/stages.ts';
import { tagByName } from '../services/lib/tags.ts';
import type { CardRow } from '../store/rows.ts';
import { isRecord } from './conditions.ts';
import { fill } from './markers.ts';
import type { Scene } from './scene.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Fields in the form of older days: `[{id, values: [{value, enum}]}]`. */
function fieldValues(scene: Scene, type: 'leads' | 'contacts' | 'companies', given: unknown) {
  const list = Array.isArray(given) ? given.filter(isRecord) : [];
  const input = list.map(({ id, values }) => ({
    field_id: Number(id),
    values: (Array.isArray(values) ? values.filter(isRecord) : []).map((one) => ({
      value: fill(scene, one.value),
      ...(typeof one.enum === 'string' && { enum_code: one.enum }),
    })),
  }));
  const good = input.filter((one) => readFieldValues(scene.db, type, [one]).problems.length === 0);
  return good.length === 0 ? null : applyFieldValues(scene.db, type, null, good);
}

/** Adds a card on the robot's behalf, with the keys that a bot's program has. */
export function addCard(
  scene: Scene,
  type: 'leads' | 'contacts' | 'companies',
  fields: Fields,
): CardRow {
  const { db } = scene;
  const now = db.clock.seconds();
  const wanted = db.rows.users.get(Number(fill(scene, fields.responsible_user_id)));
  const responsible = wanted?.id ?? scene.lead?.responsible_user_id ?? db.account.created_by;
  const name = fill(scene, fields.name);
  const common: Omit<CardRow, 'id'> = {
    name,
    responsible_user_id: responsible,
    group_id: db.rows.users.get(responsible)?.group_id ?? 0,
    created_by: 0,
    updated_by: 0,
    created_at: now,
    updated_at: now,
    closest_task_at: null,
    is_deleted: false,
    custom_fields_values: fieldValues(scene, type, fields.custom_fields),
    tags: fill(scene, fields.tags)
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean)
      .map((tag) => tagByName(db, type, tag).id),
  };
  const id = db.nextId(type);
  if (type === 'companies') return db.rows.companies.add({ id, ...common });
  if (type === 'contacts')
    return db.rows.contacts.add({ id, ...common, first_name: name, last_name: '' });
  const status_id = Number(fields.status_id) || firstStatus(db, mainPipeline(db).id)?.status_id;
  return db.rows.leads.add({
    id,
    ...common,
    price: Number(fill(scene, fields.price)) || 0,
    ...stageOf(db, { status_id }),
    loss_reason_id: null,
    source_id: null,
    closed_at: null,
    score: null,
    is_price_modified_by_robot: false,
  });
}
