import { randomBytes, randomInt } from 'node:crypto';
import { viewFieldValues } from '../services/lib/field-values.ts';
import type { Db } from '../store/db.ts';
import type { CardRow } from '../store/rows.ts';
import { contactValue, emailIn, phoneIn } from './contacts-data.ts';
import { matchOf } from './regex.ts';
import type { Scene } from './scene.ts';

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';

/** A field's values in one text. */
function fieldText(db: Db, row: CardRow, id: number): string {
  const [field] = (viewFieldValues(db, row.custom_fields_values) ?? []).filter(
    ({ field_id }) => field_id === id,
  );
  return (field?.values ?? []).map((value) => text(Reflect.get(value, 'value'))).join(', ');
}

function ofCard(scene: Scene, row: CardRow | undefined, path: readonly string[]): string {
  if (!row) return '';
  const { db } = scene;
  const [key = '', more = ''] = path;
  if (key === 'cf') return fieldText(db, row, Number(more));
  if (key === 'phone') return contactValue(db, row, 'PHONE');
  if (key === 'email') return contactValue(db, row, 'EMAIL');
  if (key === 'tags') return row.tags.map((id) => db.rows.tags.get(id)?.name ?? '').join(',');
  if (key === 'responsible') {
    const user = db.rows.users.get(row.responsible_user_id);
    return user ? text(Reflect.get(user, more)) : '';
  }
  if (key === 'users_subscribers' || key === 'groups_subscribers') {
    const wanted = key === 'users_subscribers' ? 'user' : 'group';
    const entity = scene.lead === row ? 'leads' : 'customers';
    return db.rows.subscriptions
      .by('entity', `${entity}:${row.id}`)
      .filter(({ type }) => type === wanted)
      .map(({ subscriber_id }) => subscriber_id)
      .join(',');
  }
  return text(Reflect.get(row, key));
}

/** A value by a path: `json.order.id`. */
function inside(value: unknown, path: readonly string[]): string {
  const found = path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? Reflect.get(inner, key)
        : undefined,
    value,
  );
  return typeof found === 'object' && found !== null ? JSON.stringify(found) : text(found);
}

function found(scene: Scene, name: string, path: readonly string[]): string {
  const { db, run } = scene;
  const id = Number(run.found[name]);
  const type = name.endsWith('lead')
    ? 'leads'
    : name.endsWith('customer')
      ? 'customers'
      : 'contacts';
  return ofCard(scene, db.rows[type].get(id), path);
}

/** The text that stands for one marker; unknown ones stand for nothing. */
function markerValue(scene: Scene, marker: string): string {
  const { db, run, talk } = scene;
  if (marker.startsWith('regexp.')) {
    const match = matchOf(marker.slice('regexp.'.length), run.message_text);
    return match?.[1] ?? '';
  }
  const [head = '', ...path] = marker.split('.');
  switch (head) {
    case 'lead':
    case 'contact':
    case 'company':
    case 'customer':
      return ofCard(scene, scene[head], path);
    case 'name':
      return scene.contact?.name ?? '';
    case 'origin':
      return talk?.origin ?? '';
    case 'chat':
      return path[0] === 'origin' ? (talk?.origin ?? '') : '';
    case 'message_text':
      if (path[0] === 'email') return emailIn(run.message_text);
      return path[0] === 'phone' ? phoneIn(run.message_text) : run.message_text;
    case 'last_validation_result':
      return run.last_validation;
    case 'json':
      return inside(run.json, path);
    case 'bot_params':
      return inside(talk?.bot_params, path);
    case 'cf':
      return path.join('.') === 'talk.nps' && talk ? String(talk.rate) : '';
    case 'rand':
      return randomBytes(16).toString('hex');
    case 'short_rand':
      return randomBytes(4).toString('hex');
    case 'short_rand_num':
      return String(randomInt(1111, 10_000));
    case 'current_date':
      return new Date(db.clock.millis()).toISOString().slice(0, 10);
    case 'founded_id':
      return text(run.found.founded_id);
    case 'contact_double':
    case 'external_contact':
    case 'external_lead':
    case 'external_customer':
      return found(scene, head, path);
    default:
      return '';
  }
}

/** Puts values in the place of `{{markers}}`. */
export const fill = (scene: Scene, template: unknown): string =>
  text(template).replace(/\{\{([^{}]{1,500})\}\}/g, (_whole, marker: string) =>
    markerValue(scene, marker.trim()),
  );

/** A term of a condition: a text with markers, or a marker without its braces (`lead.tags`). */
export function term(scene: Scene, value: unknown): string {
  const given = text(value);
  return /^(?:lead|contact|chat|customer)\.\w+$/.test(given)
    ? markerValue(scene, given)
    : fill(scene, given);
}

/** The same for data of any shape. */
export function fillAll(scene: Scene, value: unknown): unknown {
  if (typeof value === 'string') return fill(scene, value);
  if (Array.isArray(value)) return value.map((one) => fillAll(scene, one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, fillAll(scene, one)]));
}
