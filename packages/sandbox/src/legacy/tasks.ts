import type { Call } from '../api/call.ts';
import { may } from '../api/rights.ts';
import { cardOf, isCardType } from '../services/lib/entities.ts';
import { tasks as service } from '../services/tasks.ts';
import type { TaskRow } from '../store/crm-rows.ts';
import { readAt } from './cards.ts';
import { type LegacyEntity, Refused } from './entity.ts';
import { asked, listing, modifiedSince, rowsOf, within } from './listing.ts';
import { flagOf, isRecord, type Loose, numberOf, textOf } from './loose.ts';
import { cardOfNumber, cardOfSingular, elementTypes } from './old-numbers.ts';
import { onlyItem, v4 } from './v4.ts';

/** The task types that had a code before they had a number. */
const typeCodes: Readonly<Record<string, number>> = {
  CALL: 1,
  FOLLOW_UP: 1,
  MEETING: 2,
  LETTER: 3,
};

const given = (entries: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));

function toV4(item: Loose): Record<string, unknown> {
  const entity = cardOfNumber(numberOf(item.element_type));
  const id = numberOf(item.element_id);
  const { result } = item;
  const text = isRecord(result) ? textOf(result.text) : textOf(result);
  return given({
    text: textOf(item.text),
    task_type_id: numberOf(item.task_type) ?? typeCodes[textOf(item.task_type) ?? ''],
    complete_till: numberOf(item.complete_till_at ?? item.complete_till),
    duration: numberOf(item.duration),
    is_completed: flagOf(item.is_completed ?? item.status),
    responsible_user_id: numberOf(item.responsible_user_id),
    created_by: numberOf(item.created_by ?? item.created_user_id),
    created_at: numberOf(item.created_at ?? item.date_create),
    ...(text && { result: { text } }),
    ...(entity && id && { entity_type: entity, entity_id: id }),
  });
}

const elementType = ({ entity_type }: TaskRow): number =>
  isCardType(entity_type) ? elementTypes[entity_type] : 0;

/** One's own tasks, and those of the cards that one may see. */
function isSeen({ db, user }: Call, row: TaskRow): boolean {
  if (user.is_admin || row.responsible_user_id === user.id) return true;
  const { entity_type, entity_id } = row;
  if (!isCardType(entity_type) || entity_id === null) return may(user, 'tasks', 'edit', row);
  const card = cardOf(db, entity_type, entity_id);
  return card !== undefined && may(user, entity_type, 'view', card);
}

function fits(call: Call): (row: TaskRow) => boolean {
  const { raw, filter, ids } = listing(call);
  const users = asked(raw.responsible_user_id);
  const elements = asked(raw.element_id);
  const type = cardOfSingular(raw.type);
  const types = asked(filter.task_type);
  const makers = asked(filter.created_by);
  const states = asked(filter.status);
  const since = modifiedSince(call);
  return (row) =>
    (!ids || ids.has(row.id)) &&
    (!users || users.has(row.responsible_user_id)) &&
    (!elements || elements.has(row.entity_id ?? 0)) &&
    (!type || row.entity_type === type) &&
    (!types || types.has(row.task_type_id)) &&
    (!makers || makers.has(row.created_by)) &&
    (!states || states.has(Number(row.is_completed))) &&
    row.updated_at >= since &&
    within(filter.date_create, row.created_at) &&
    within(filter.date_modify, row.updated_at) &&
    isSeen(call, row);
}

/** How the old API plays tasks. */
export const legacyTasks: LegacyEntity<TaskRow> = {
  name: 'tasks',
  rows: (call) => rowsOf(call, call.db.rows.tasks.values(), fits(call)),
  view: (row, call) => ({
    id: row.id,
    element_id: row.entity_id ?? 0,
    element_type: elementType(row),
    complete_till_at: row.complete_till,
    duration: row.duration,
    task_type: row.task_type_id,
    text: row.text,
    created_at: row.created_at,
    updated_at: row.updated_at,
    responsible_user_id: row.responsible_user_id,
    is_completed: row.is_completed,
    created_by: row.created_by,
    account_id: call.db.account.id,
    group_id: row.group_id,
    result: row.result ? { id: row.id, text: row.result.text } : {},
  }),
  viewOld: (row, call) => ({
    id: String(row.id),
    element_id: String(row.entity_id ?? 0),
    element_type: String(elementType(row)),
    task_type: String(row.task_type_id),
    date_create: row.created_at,
    created_user_id: String(row.created_by),
    last_modified: row.updated_at,
    text: row.text,
    responsible_user_id: String(row.responsible_user_id),
    complete_till: row.complete_till,
    status: row.is_completed ? '1' : '0',
    group_id: row.group_id,
    account_id: String(call.db.account.id),
    result: row.result ? { id: String(row.id), text: row.result.text } : [],
  }),
  async add(call, item) {
    const answer = await v4(call, service, 'create', { body: [toV4(item)] });
    return { id: Number(onlyItem(answer, 'tasks').id) };
  },
  async update(call, item, id) {
    const row = call.db.rows.tasks.get(id);
    if (!row || !isSeen(call, row)) throw new Refused('Not found');
    const updated_at = readAt(item, row.updated_at);
    await v4(call, service, 'update', { body: [{ ...toV4(item), id, updated_at }] });
    return { id, updated_at };
  },
};
