import { tasks as service } from '@amokit/contract';
import { taskCreate, taskUpdate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { type FieldProblem, fieldMissing, invalidField, noChoice } from '../api/problem.ts';
import type { FilterValue } from '../api/query.ts';
import { resource } from '../api/resource.ts';
import { may } from '../api/rights.ts';
import type { TaskRow } from '../store/crm-rows.ts';
import { cardOf, isCardType } from './lib/entities.ts';
import { taskTypes } from './lib/task-types.ts';

type Create = z.output<typeof taskCreate>;
type Update = z.output<typeof taskUpdate>;

const view = (row: TaskRow, call: Call): Record<string, unknown> => ({
  id: row.id,
  created_by: row.created_by,
  updated_by: row.updated_by,
  created_at: row.created_at,
  updated_at: row.updated_at,
  responsible_user_id: row.responsible_user_id,
  group_id: row.group_id,
  entity_id: row.entity_id,
  entity_type: row.entity_type,
  duration: row.duration,
  is_completed: row.is_completed,
  task_type_id: row.task_type_id,
  text: row.text,
  // An empty list until there is a result: the API's own way.
  result: row.result ?? [],
  complete_till: row.complete_till,
  account_id: call.db.account.id,
  _links: { self: { href: href(row, call) } },
});

const href = (row: TaskRow, call: Call) => `${call.origin}/api/v4/tasks/${row.id}`;

function check(input: Create | Update, call: Call, row?: TaskRow): readonly FieldProblem[] {
  const { db, user } = call;
  const problems: FieldProblem[] = [];
  const { responsible_user_id: responsible, task_type_id: type, entity_type, entity_id } = input;
  if (responsible !== undefined && responsible !== 0 && !db.rows.users.get(responsible))
    problems.push(noChoice('responsible_user_id'));
  if (type !== undefined && !taskTypes(db.account).some(({ id }) => id === type))
    problems.push(noChoice('task_type_id'));
  if (entity_type !== undefined && !isCardType(entity_type)) problems.push(noChoice('entity_type'));
  else if (
    isCardType(entity_type) &&
    entity_id !== undefined &&
    !cardOf(db, entity_type, entity_id)
  )
    problems.push(noChoice('entity_id'));
  else if (entity_id !== undefined && entity_type === undefined && !row?.entity_type)
    problems.push(fieldMissing('entity_type'));
  if (row && !may(user, 'tasks', 'edit', row))
    problems.push({ code: 'AccessDenied', path: 'id', detail: 'You have no right to edit this.' });
  return problems;
}

function add(input: Create, call: Call): TaskRow {
  const { db, user, now } = call;
  const responsible = input.responsible_user_id ?? user.id;
  const hasEntity = input.entity_type !== undefined && input.entity_id !== undefined;
  const row = db.rows.tasks.add({
    id: db.nextId('tasks'),
    text: input.text,
    task_type_id: input.task_type_id ?? 1,
    complete_till: input.complete_till,
    duration: input.duration ?? 0,
    is_completed: input.is_completed ?? false,
    result: input.result ? { text: input.result.text } : null,
    entity_id: hasEntity ? (input.entity_id ?? null) : null,
    entity_type: hasEntity ? (input.entity_type ?? null) : null,
    responsible_user_id: responsible,
    group_id: db.rows.users.get(responsible)?.group_id ?? 0,
    created_by: input.created_by ?? user.id,
    updated_by: input.updated_by ?? user.id,
    created_at: input.created_at ?? now,
    updated_at: input.updated_at ?? now,
  });
  db.announce({ entity: 'tasks', id: row.id });
  return row;
}

function edit(row: TaskRow, input: Update, { db, user, now }: Call): void {
  if (input.text !== undefined) row.text = input.text;
  if (input.task_type_id !== undefined) row.task_type_id = input.task_type_id;
  if (input.complete_till !== undefined) row.complete_till = input.complete_till;
  if (input.duration !== undefined) row.duration = input.duration;
  if (input.is_completed !== undefined) row.is_completed = input.is_completed;
  if (input.result !== undefined) row.result = { text: input.result.text };
  if (input.entity_type !== undefined) row.entity_type = input.entity_type;
  if (input.entity_id !== undefined) row.entity_id = input.entity_id;
  if (input.responsible_user_id !== undefined) {
    row.responsible_user_id = input.responsible_user_id;
    row.group_id = db.rows.users.get(input.responsible_user_id)?.group_id ?? 0;
  }
  row.updated_by = input.updated_by ?? user.id;
  row.updated_at = input.updated_at ?? now;
  db.announce({ entity: 'tasks', id: row.id });
}

/** One's own tasks, and those of the cards that one may see. */
const visible = ({ db, user }: Call) =>
  user.is_admin
    ? undefined
    : (row: TaskRow) => {
        if (row.responsible_user_id === user.id) return true;
        const { entity_type, entity_id } = row;
        if (!isCardType(entity_type) || entity_id === null) return may(user, 'tasks', 'edit', row);
        const card = cardOf(db, entity_type, entity_id);
        return card !== undefined && may(user, entity_type, 'view', card);
      };

/** Tasks of leads that stand in certain statuses. */
const inStages = (call: Call) => (row: TaskRow, filter: FilterValue) => {
  if (filter.kind !== 'statuses' || row.entity_type !== 'leads') return false;
  const lead = call.db.rows.leads.get(row.entity_id ?? 0);
  return filter.values.some(
    (pair) => pair.pipeline_id === lead?.pipeline_id && pair.status_id === lead.status_id,
  );
};

const ofType = () => (row: TaskRow, filter: FilterValue) =>
  filter.kind === 'ids' && filter.values.includes(row.task_type_id);

/** `filter[entity_id]` says nothing without `filter[entity_type]`. */
const ofEntity = (call: Call) => {
  if (!call.query.filters.has('entity_type'))
    throw invalidField('FieldMissing', 'filter.entity_type', 'This field is missing.');
  return (row: TaskRow, filter: FilterValue) =>
    filter.kind === 'ids' && row.entity_id !== null && filter.values.includes(row.entity_id);
};

/** How the sandbox plays tasks. */
export const tasks: ServiceBehaviour = {
  service,
  kinds: resource({
    rows: ({ db }) => db.rows.tasks,
    visible,
    view,
    href,
    filters: {
      task_type: ofType,
      task_type_id: ofType,
      lead_statuses: inStages,
      entity_id: ofEntity,
    },
    short: ({ id, updated_at }, isNew) => (isNew ? { id } : { id, updated_at }),
    create: { schema: taskCreate, check: (input, call) => check(input, call), add },
    update: { schema: taskUpdate, check, edit },
  }),
};
