import { notes as service } from '@amokit/contract';
import { noteCreate, noteUpdate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import { nothing } from '../api/answer.ts';
import type { Behaviour, ServiceBehaviour } from '../api/behaviour.ts';
import { type Call, idParam, unknownPath } from '../api/call.ts';
import { type FieldProblem, fieldMissing, noChoice, Problem } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import { may } from '../api/rights.ts';
import type { CardType, NoteRow } from '../store/rows.ts';
import { cardOf, isCardType } from './lib/entities.ts';

type Create = z.output<typeof noteCreate>;
type Update = z.output<typeof noteUpdate>;

/** The entities whose notes the path is about. */
function typeOf(call: Call): CardType {
  const type = call.params.entity_type;
  if (!isCardType(type)) throw unknownPath();
  return type;
}

const entityParam = (call: Call): number | undefined =>
  call.params.entity_id === undefined ? undefined : idParam(call, 'entity_id');

const href = (row: NoteRow, call: Call) =>
  `${call.origin}/api/v4/${row.entity_type}/${row.entity_id}/notes/${row.id}`;

/** A note as the API shows it. */
export function viewNote(row: NoteRow, call: Call): Record<string, unknown> {
  return {
    id: row.id,
    entity_id: row.entity_id,
    created_by: row.created_by,
    updated_by: row.updated_by,
    created_at: row.created_at,
    updated_at: row.updated_at,
    responsible_user_id: row.responsible_user_id,
    group_id: row.group_id,
    note_type: row.note_type,
    params: row.params,
    account_id: call.db.account.id,
    ...(call.query.with.has('is_pinned') && { is_pinned: row.is_pinned }),
    _links: { self: { href: href(row, call) } },
  };
}

function check(input: Create, call: Call): readonly FieldProblem[] {
  const type = typeOf(call);
  const id = entityParam(call) ?? input.entity_id;
  if (id === undefined) return [fieldMissing('entity_id')];
  const entity = cardOf(call.db, type, id);
  return entity && may(call.user, type, 'view', entity) ? [] : [noChoice('entity_id')];
}

function add(input: Create, call: Call): NoteRow {
  const { db, user, now } = call;
  const responsible = input.responsible_user_id ?? user.id;
  const row: NoteRow = {
    id: db.nextId('notes'),
    entity_type: typeOf(call),
    entity_id: entityParam(call) ?? input.entity_id ?? 0,
    note_type: input.note_type,
    params: { ...input.params },
    responsible_user_id: responsible,
    group_id: db.rows.users.get(responsible)?.group_id ?? 0,
    created_by: input.created_by ?? user.id,
    updated_by: input.updated_by ?? user.id,
    created_at: input.created_at ?? now,
    updated_at: input.updated_at ?? now,
    is_pinned: false,
  };
  db.rows.notes.add(row);
  db.announce({ entity: 'notes', id: row.entity_id });
  return row;
}

function edit(row: NoteRow, input: Update, call: Call): void {
  row.params = { ...row.params, ...input.params };
  if (input.responsible_user_id !== undefined) row.responsible_user_id = input.responsible_user_id;
  row.updated_by = input.updated_by ?? call.user.id;
  row.updated_at = input.updated_at ?? call.now;
  call.db.announce({ entity: 'notes', id: row.entity_id });
}

/** A note of the path, if it belongs to the entity and to the type that the path names. */
function find(call: Call): NoteRow | undefined {
  const type = typeOf(call);
  const row = call.db.rows.notes.get(idParam(call, 'id'));
  const entity = entityParam(call);
  if (row?.entity_type !== type) return undefined;
  return entity === undefined || row.entity_id === entity ? row : undefined;
}

function list(call: Call): readonly NoteRow[] {
  const { notes } = call.db.rows;
  const type = typeOf(call);
  const entity = entityParam(call);
  if (entity !== undefined) return notes.by('entity', `${type}:${entity}`);
  return notes.by('type', type);
}

const setPinned =
  (is_pinned: boolean): Behaviour =>
  (call) => {
    const row = find(call);
    if (!row) throw new Problem(404, `Not found: ${call.path}`);
    call.db.rows.notes.change(row.id, (note) => {
      note.is_pinned = is_pinned;
    });
    call.db.announce({ entity: 'notes', id: row.entity_id });
    return nothing;
  };

const usual = resource({
  rows: ({ db }) => db.rows.notes,
  list,
  find,
  named(id, call) {
    const row = call.db.rows.notes.get(id);
    const entity = entityParam(call);
    if (row?.entity_type !== typeOf(call)) return undefined;
    return entity === undefined || row.entity_id === entity ? row : undefined;
  },
  visible: (call) => (row) => {
    const entity = cardOf(call.db, row.entity_type, row.entity_id);
    return entity !== undefined && may(call.user, row.entity_type, 'view', entity);
  },
  view: viewNote,
  href,
  short: ({ id, entity_id, updated_at }, isNew) =>
    isNew ? { id, entity_id } : { id, entity_id, updated_at },
  create: { schema: noteCreate, check, add },
  update: {
    schema: noteUpdate,
    check: (input, _call, row) =>
      input.note_type === row.note_type ? [] : [noChoice('note_type')],
    edit,
  },
});

/** How the sandbox plays notes. */
export const notes: ServiceBehaviour = {
  service,
  kinds: usual,
  methods: {
    listByEntity: usual.list,
    getByEntity: usual.item,
    createByEntity: usual.create,
    updateByEntity: usual.update,
    pin: setPinned(true),
    unpin: setPinned(false),
  },
};
