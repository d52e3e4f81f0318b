import { singular } from '../services/lib/entities.ts';
import type { TaskRow, TransactionRow } from '../store/crm-rows.ts';
import type { Db } from '../store/db.ts';
import type { LinkRow, NoteRow } from '../store/rows.ts';
import { type EventValues, type Happened, record } from './record.ts';

/** The events that notes of a type are. */
const noteEvents: Readonly<Record<string, string>> = {
  common: 'common_note_added',
  attachment: 'attachment_note_added',
  call_in: 'incoming_call',
  call_out: 'outgoing_call',
  sms_in: 'incoming_sms',
  sms_out: 'outgoing_sms',
  geolocation: 'geo_note_added',
  service_message: 'service_note_added',
  extended_service_message: 'service_note_added',
  site_visit: 'site_visit_note_added',
  message_cashier: 'message_to_cashier_note_added',
  targeting_in: 'targeting_in_note_added',
  targeting_out: 'targeting_out_note_added',
  link_followed: 'link_followed',
};

/** The event that a note is, if any. */
export function noteEvent(row: NoteRow): Happened | undefined {
  const type = noteEvents[row.note_type];
  if (!type) return undefined;
  return {
    type,
    entity_type: singular[row.entity_type] ?? row.entity_type,
    entity_id: row.entity_id,
    by: row.created_by,
    at: row.created_at,
    after: [{ note: { id: row.id } }],
  };
}

export function recordNotes(db: Db): void {
  db.rows.notes.watch(({ before, after }) => {
    const event = !before && after ? noteEvent(after) : undefined;
    if (event) record(db, event);
    if (before && !after && before.note_type === 'common')
      record(db, {
        type: 'common_note_deleted',
        entity_type: singular[before.entity_type] ?? before.entity_type,
        entity_id: before.entity_id,
        by: before.updated_by,
        before: [{ note: { id: before.id } }],
      });
  });
}

function taskChanges(db: Db, before: TaskRow, after: TaskRow) {
  const told: { type: string; before?: EventValues; after?: EventValues }[] = [];
  const compare = (type: string, is: (task: TaskRow) => EventValues) => {
    if (JSON.stringify(is(before)) !== JSON.stringify(is(after)))
      told.push({ type, before: is(before), after: is(after) });
  };
  if (!before.is_completed && after.is_completed) told.push({ type: 'task_completed' });
  compare('task_text_changed', ({ text }) => [{ task: { text } }]);
  compare('task_type_changed', ({ task_type_id: id }) => [{ task_type: { id } }]);
  compare('task_deadline_changed', ({ complete_till: timestamp }) => [
    { task_deadline: { timestamp } },
  ]);
  if (after.result && before.result?.text !== after.result.text)
    told.push({ type: 'task_result_added', after: [{ note: { id: db.nextId('notes') } }] });
  return told;
}

export function recordTasks(db: Db): void {
  db.rows.tasks.watch(({ before, after }) => {
    const row = after ?? before;
    if (!row) return;
    const told = !before
      ? [{ type: 'task_added' }]
      : !after
        ? [{ type: 'task_deleted' }]
        : taskChanges(db, before, after);
    for (const one of told)
      record(db, { ...one, entity_type: 'task', entity_id: row.id, by: row.updated_by });
  });
}

/** An end of a link in the words of events; elements say their list. */
function endOf(db: Db, type: string, id: number) {
  if (type !== 'catalog_elements') return { type: singular[type] ?? type, id };
  return { type: `catalog_${db.rows.elements.get(id)?.catalog_id ?? 0}`, id };
}

function linkEvents(db: Db, row: LinkRow, isNew: boolean): readonly Happened[] {
  const ends = [endOf(db, row.from, row.from_id), endOf(db, row.to, row.to_id)] as const;
  const tell = (entity: (typeof ends)[number], other: (typeof ends)[number]): Happened => {
    const name = other.type.startsWith('catalog_') ? 'entity' : other.type;
    const by = row.updated_by;
    const about = { entity_type: entity.type, entity_id: entity.id, by };
    return isNew
      ? { ...about, type: `${name}_linked`, after: [{ link: { entity: other } }] }
      : { ...about, type: `${name}_unlinked`, before: [{ unlink: { entity: other } }] };
  };
  return [tell(ends[0], ends[1]), tell(ends[1], ends[0])];
}

export function recordLinks(db: Db): void {
  db.rows.links.watch(({ before, after }) => {
    const row = after ?? before;
    if (!row || (before && after)) return;
    for (const event of linkEvents(db, row, after !== undefined)) record(db, event);
  });
}

const ltvOf = (db: Db, customer: number) =>
  db.rows.transactions.by('customer', customer).reduce((sum, { price }) => sum + price, 0);

/** A purchase stands in the customer's feed as a note of the system. */
function purchaseNote(db: Db, row: TransactionRow): void {
  const customer = db.rows.customers.get(row.customer_id);
  if (!customer) return;
  db.rows.notes.add({
    id: db.nextId('notes'),
    entity_type: 'customers',
    entity_id: row.customer_id,
    note_type: 'transaction',
    params: { transaction_id: row.id },
    responsible_user_id: customer.responsible_user_id,
    group_id: customer.group_id,
    created_by: row.created_by,
    updated_by: row.created_by,
    created_at: row.created_at,
    updated_at: row.created_at,
    is_pinned: false,
  });
}

export function recordPurchases(db: Db): void {
  db.rows.transactions.watch(({ before, after }) => {
    const row = after ?? before;
    if (!row) return;
    const about = { entity_type: 'customer', entity_id: row.customer_id, by: row.updated_by };
    if (!before) {
      record(db, { ...about, type: 'transaction_added', after: [{ transaction: { id: row.id } }] });
      purchaseNote(db, row);
    }
    const ltv = ltvOf(db, row.customer_id);
    record(db, {
      ...about,
      type: 'ltv_field_changed',
      before: [{ ltv_field_value: { ltv: after ? ltv - row.price : ltv + row.price } }],
      after: [{ ltv_field_value: { ltv } }],
    });
  });
}
