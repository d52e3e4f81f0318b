import type { EntityTypes } from '@amokit/contract';
import { isRecord } from '../json.ts';

const common = [
  'id',
  'responsible_user_id',
  'created_by',
  'updated_by',
  'created_at',
  'request_id',
];
const card = [...common, 'name', 'custom_fields_values', 'tags_to_add', 'tags_to_delete'];

/** The keys that the API takes in an update of an entity; it answers with more than it takes. */
export const writableKeys: Readonly<Record<WritableService, readonly string[]>> = {
  leads: [
    ...card,
    'price',
    'status_id',
    'pipeline_id',
    'loss_reason_id',
    'closed_at',
    'visitor_uid',
  ],
  contacts: [...card, 'first_name', 'last_name'],
  companies: card,
  customers: [...card, 'next_price', 'next_date', 'periodicity', 'status_id'],
  tasks: [
    ...common,
    'updated_at',
    'text',
    'duration',
    'entity_type',
    'entity_id',
    'is_completed',
    'complete_till',
    'task_type_id',
    'result',
  ],
  catalogElements: [
    'id',
    'name',
    'currency_id',
    'created_by',
    'updated_by',
    'created_at',
    'custom_fields_values',
    'request_id',
  ],
};

/** The services whose entities can be read, changed and sent back. */
export type WritableService =
  | 'leads'
  | 'contacts'
  | 'companies'
  | 'customers'
  | 'tasks'
  | 'catalogElements';

/** What the API adds to a position of an invoice and does not take back. */
const readOnlyItemKeys = new Set([
  'is_discount_recalculated',
  'is_total_sum_recalculated',
  'total_sum',
]);

/** The status of a lost lead; only with it the reason of a loss may be sent. */
const lost = 143;

/**
 * An entity as the API answered it, made into what an update takes: only the keys that can be
 * written, custom fields as id and values, tags and segments as references. Keys that are null are
 * left out, since an update takes few of them.
 *
 * @example
 * ```ts
 * const lead = await crm.leads.get(1);
 * if (lead) await crm.leads.update([{ ...toApi('leads', lead), name: 'New name' }]);
 * ```
 */
export function toApi<Name extends WritableService>(
  service: Name,
  entity: EntityTypes[Name]['item'],
): EntityTypes[Name]['update'];
export function toApi(service: WritableService, entity: object): object {
  const read: Record<string, unknown> = { ...entity };
  const written: Record<string, unknown> = {};
  for (const key of writableKeys[service]) {
    const value = read[key];
    if (value === null || value === undefined) continue;
    if (key === 'custom_fields_values') written[key] = fieldsToApi(value);
    // A task without a result has an empty list there.
    else if (key !== 'result' || isRecord(value)) written[key] = value;
  }
  if (written.status_id !== lost) delete written.loss_reason_id;
  const embedded = embeddedToApi(read._embedded);
  return embedded ? { ...written, _embedded: embedded } : written;
}

function embeddedToApi(embedded: unknown): Record<string, unknown> | undefined {
  if (!isRecord(embedded)) return undefined;
  const lists = ['tags', 'segments'].flatMap((name) => {
    const list = embedded[name];
    // An empty list says nothing, so that a read and write change nothing.
    return Array.isArray(list) && list.length > 0
      ? [[name, list.filter(isRecord).map(({ id }) => ({ id }))]]
      : [];
  });
  return lists.length > 0 ? Object.fromEntries(lists) : undefined;
}

function fieldsToApi(fields: unknown): unknown[] {
  if (!Array.isArray(fields)) return [];
  return fields
    .filter(isRecord)
    .filter(({ is_computed }) => is_computed !== true)
    .map(({ field_id, field_type, values }) => ({
      field_id,
      values: Array.isArray(values)
        ? values.filter(isRecord).map((entry) => entryToApi(field_type, entry))
        : null,
    }));
}

function entryToApi(type: unknown, entry: Readonly<Record<string, unknown>>): unknown {
  if (type === 'supplier' && isRecord(entry.value))
    return { value: { entity_id: entry.value.entity_id } };
  if (type === 'items' && isRecord(entry.value))
    return {
      value: Object.fromEntries(
        Object.entries(entry.value).filter(([key]) => !readOnlyItemKeys.has(key)),
      ),
    };
  return Object.fromEntries(
    Object.entries(entry).filter(([, value]) => value !== null && value !== undefined),
  );
}
