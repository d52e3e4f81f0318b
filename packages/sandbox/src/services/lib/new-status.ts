import { statusColors } from '@amokit/contract';
import { type FieldProblem, noChoice } from '../../api/problem.ts';
import type { Db } from '../../store/db.ts';
import type { PipelineRow, StatusRow } from '../../store/rows.ts';
import { lost, statusId, won } from './stages.ts';

interface StatusInput {
  readonly id?: number | undefined;
  readonly name: string;
  readonly sort?: number | undefined;
  readonly color?: string | undefined;
}

/** Adds an ordinary status to a pipeline. */
export function newStatus(db: Db, pipeline_id: number, input: StatusInput): StatusRow {
  const status_id = db.nextId('statuses');
  const count = db.rows.statuses.by('pipeline', pipeline_id).length;
  return db.rows.statuses.add({
    id: statusId(pipeline_id, status_id),
    status_id,
    pipeline_id,
    name: input.name,
    sort: input.sort ?? count * 10,
    is_editable: true,
    // A status that names no colour gets the next of the palette.
    color: input.color ?? statusColors[(count * 3) % statusColors.length] ?? statusColors[0],
    type: 0,
    descriptions: [],
  });
}

const words = {
  ru: { unsorted: 'Неразобранное', won: 'Успешно реализовано', lost: 'Закрыто и не реализовано' },
  en: { unsorted: 'Incoming leads', won: 'Closed - won', lost: 'Closed - lost' },
} as const;

const addSystemStatus = (
  db: Db,
  pipeline_id: number,
  row: Pick<StatusRow, 'status_id' | 'name' | 'sort' | 'color' | 'type'>,
): StatusRow =>
  db.rows.statuses.add({
    id: statusId(pipeline_id, row.status_id),
    pipeline_id,
    is_editable: false,
    descriptions: [],
    ...row,
  });

/** Adds the status of incoming leads to a pipeline that has none. */
export function addUnsortedStatus(db: Db, { id }: PipelineRow): void {
  if (db.rows.statuses.by('pipeline', id).some(({ type }) => type === 1)) return;
  const { unsorted: name } = words[db.account.language];
  const status_id = db.nextId('statuses');
  addSystemStatus(db, id, { status_id, name, sort: 10, color: '#c1c1c1', type: 1 });
}

/**
 * The statuses that every pipeline has from the start: won, lost, and that of incoming leads.
 * A new pipeline may give the first two names of its own.
 */
export function addSystemStatuses(
  db: Db,
  pipeline: PipelineRow,
  named: readonly StatusInput[] = [],
): void {
  const names = words[db.account.language];
  const add = (status_id: number, name: string, more: Pick<StatusRow, 'sort' | 'color'>) =>
    addSystemStatus(db, pipeline.id, {
      status_id,
      name: named.find(({ id }) => id === status_id)?.name ?? name,
      type: 0,
      ...more,
    });
  if (pipeline.is_unsorted_on) addUnsortedStatus(db, pipeline);
  add(won, names.won, { sort: 10_000, color: '#ccff66' });
  add(lost, names.lost, { sort: 11_000, color: '#d5d8db' });
}

interface StatusLook {
  readonly color?: string | undefined;
  readonly descriptions?: readonly { readonly level: string }[] | undefined;
}

/**
 * What is wrong with the look of a status: a colour of no palette, two texts for one level.
 *
 * @param before what the status looks like now: old colours may stay
 */
export function checkStatus(
  { color, descriptions = [] }: StatusLook,
  before?: { readonly color: string },
): readonly FieldProblem[] {
  const problems: FieldProblem[] = [];
  const isKnown = (wanted: string) =>
    statusColors.some((one) => one === wanted.toLowerCase()) || wanted === before?.color;
  if (color !== undefined && !isKnown(color)) problems.push(noChoice('color'));
  const levels = descriptions.map(({ level }) => level);
  const twice = levels.findIndex((level, at) => levels.indexOf(level) !== at);
  if (twice >= 0)
    problems.push({
      code: 'NotUnique',
      path: `descriptions.${twice}.level`,
      detail: 'Every description needs a level of its own.',
    });
  return problems;
}
