import type { Call } from '../api/call.ts';
import { Problem } from '../api/problem.ts';
import { may } from '../api/rights.ts';
import { cardOf } from '../services/lib/entities.ts';
import { notes as service } from '../services/notes.ts';
import { tasks } from '../services/tasks.ts';
import type { NoteRow } from '../store/rows.ts';
import { readAt } from './cards.ts';
import { type LegacyEntity, Refused, type Written } from './entity.ts';
import { asked, listing, modifiedSince, rowsOf } from './listing.ts';
import { isRecord, type Loose, numberOf, textOf } from './loose.ts';
import { noteParams, noteText, oldParams } from './note-params.ts';
import { cardOfNumber, cardOfSingular, elementTypes, noteTypes } from './old-numbers.ts';
import { onlyItem, v4 } from './v4.ts';

const numberOfType = (type: string): number => noteTypes.find((one) => one.type === type)?.id ?? 0;

const typeOfNumber = (id: number | undefined) => noteTypes.find((one) => one.id === id)?.type;

const isSeen = ({ db, user }: Call, { entity_type, entity_id }: NoteRow): boolean => {
  const card = cardOf(db, entity_type, entity_id);
  return card !== undefined && may(user, entity_type, 'view', card);
};

function rows(call: Call): readonly NoteRow[] {
  const { raw, ids } = listing(call);
  const type = cardOfSingular(raw.type);
  // Notes of tasks are their results, which tasks show themselves.
  if (raw.type === 'task') return [];
  if (!type) throw new Problem(400, 'type: say whose notes: lead, contact, company, customer');
  const elements = asked(raw.element_id);
  const types = asked(raw.note_type);
  const since = modifiedSince(call);
  return rowsOf(
    call,
    call.db.rows.notes.by('type', type),
    (row) =>
      (!ids || ids.has(row.id)) &&
      (!elements || elements.has(row.entity_id)) &&
      (!types || types.has(numberOfType(row.note_type))) &&
      row.updated_at >= since &&
      isSeen(call, row),
  );
}

const dated = (item: Loose) => {
  const entries = {
    responsible_user_id: numberOf(item.responsible_user_id),
    created_by: numberOf(item.created_by ?? item.created_user_id),
    created_at: numberOf(item.created_at ?? item.date_create),
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
};

/** The result of a task was a note on it. */
async function addResult(call: Call, item: Loose): Promise<Written> {
  const id = numberOf(item.element_id) ?? 0;
  const body = [{ id, result: { text: textOf(item.text) ?? '' } }];
  await v4(call, tasks, 'update', { body });
  return { id };
}

/** How the old API plays notes, which it calls events too. */
export const legacyNotes: LegacyEntity<NoteRow> = {
  name: 'notes',
  rows,
  view: (row, call) => ({
    id: row.id,
    created_by: row.created_by,
    account_id: call.db.account.id,
    group_id: row.group_id,
    is_editable: row.note_type === 'common',
    element_id: row.entity_id,
    element_type: elementTypes[row.entity_type],
    attachment: textOf(row.params.file_name) ?? '',
    text: noteText(row),
    note_type: numberOfType(row.note_type),
    created_at: row.created_at,
    updated_at: row.updated_at,
    responsible_user_id: row.responsible_user_id,
    params: oldParams(row),
  }),
  viewOld: (row, call) => ({
    id: String(row.id),
    element_id: String(row.entity_id),
    element_type: String(elementTypes[row.entity_type]),
    note_type: String(numberOfType(row.note_type)),
    date_create: row.created_at,
    created_user_id: String(row.created_by),
    last_modified: row.updated_at,
    // Calls and messages stood in the text as JSON.
    text: noteText(row) || JSON.stringify(oldParams(row)),
    responsible_user_id: String(row.responsible_user_id),
    group_id: row.group_id,
    editable: row.note_type === 'common' ? 'Y' : 'N',
    account_id: String(call.db.account.id),
  }),
  async add(call, item) {
    const element = numberOf(item.element_type);
    if (element === elementTypes.tasks) return addResult(call, item);
    const entity_type = cardOfNumber(element);
    if (!entity_type) throw new Refused('element_type: 1 contact, 2 lead, 3 company, 12 customer');
    const note_type = typeOfNumber(numberOf(item.note_type ?? 4));
    if (!note_type) throw new Refused(`There is no note type ${textOf(item.note_type) ?? ''}`);
    const note = {
      ...dated(item),
      entity_id: numberOf(item.element_id),
      note_type,
      params: noteParams(note_type, item),
    };
    const answer = await v4(call, service, 'create', { params: { entity_type }, body: [note] });
    return { id: Number(onlyItem(answer, 'notes').id) };
  },
  async update(call, item, id) {
    const row = call.db.rows.notes.get(id);
    if (!row || !isSeen(call, row)) throw new Refused('Not found');
    const updated_at = readAt(item, row.updated_at);
    const { entity_type, note_type } = row;
    const text = textOf(item.text);
    const params = {
      ...row.params,
      ...(isRecord(item.params) && noteParams(note_type, item)),
      ...(text !== undefined && { text }),
    };
    const body = [{ ...dated(item), id, note_type, params, updated_at }];
    await v4(call, service, 'update', { params: { entity_type }, body });
    return { id, updated_at };
  },
};
