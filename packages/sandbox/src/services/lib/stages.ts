import { type FieldProblem, noChoice } from '../../api/problem.ts';
import type { Db } from '../../store/db.ts';
import type { PipelineRow, StatusRow } from '../../store/rows.ts';

/** The system's own statuses, which every pipeline has. */
export const won = 142;
export const lost = 143;

export const isClosed = (status: number): boolean => status === won || status === lost;

/** Type of the status for incoming leads, which stands first where the pipeline has it. */
const unsorted = 1;

export interface Stage {
  readonly pipeline_id: number;
  readonly status_id: number;
}

export interface StageInput {
  readonly pipeline_id?: number | undefined;
  readonly status_id?: number | undefined;
}

export const statusId = (pipeline: number, status: number): string => `${pipeline}:${status}`;

/** The statuses of a pipeline from left to right. */
export const statusesOf = (db: Db, pipeline: number): readonly StatusRow[] =>
  [...db.rows.statuses.by('pipeline', pipeline)].sort((a, b) => a.sort - b.sort);

/** The pipeline into which everything goes that names none. */
export function mainPipeline(db: Db): PipelineRow {
  const pipelines = [...db.rows.pipelines.values()];
  const main = pipelines.find(({ is_main }) => is_main) ?? pipelines[0];
  if (!main) throw new Error('an account without pipelines');
  return main;
}

/** The first status in which a lead is worked on. */
export const firstStatus = (db: Db, pipeline: number): StatusRow | undefined =>
  statusesOf(db, pipeline).find(({ type }) => type !== unsorted);

/** The status of incoming leads of a pipeline, `undefined` where it takes none. */
export const unsortedStatus = (db: Db, pipeline: number): StatusRow | undefined =>
  db.rows.pipelines.get(pipeline)?.is_unsorted_on
    ? statusesOf(db, pipeline).find(({ type }) => type === unsorted)
    : undefined;

/** A status alone says its pipeline, except the system's own, which all pipelines have. */
function pipelineOfStatus(db: Db, status: number): number | undefined {
  if (isClosed(status)) return undefined;
  for (const row of db.rows.statuses.values()) if (row.status_id === status) return row.pipeline_id;
  return undefined;
}

/** Where a lead stands after a write: what is not said follows from the rest, or from before. */
export function stageOf(db: Db, input: StageInput, before?: Stage): Stage {
  const { status_id } = input;
  const pipeline_id =
    input.pipeline_id ??
    (status_id === undefined ? undefined : pipelineOfStatus(db, status_id)) ??
    before?.pipeline_id ??
    mainPipeline(db).id;
  if (status_id !== undefined) return { pipeline_id, status_id };
  if (before?.pipeline_id === pipeline_id) return { pipeline_id, status_id: before.status_id };
  return { pipeline_id, status_id: firstStatus(db, pipeline_id)?.status_id ?? won };
}

/** What is wrong with the stage of a write: a pipeline that is not there, a status of another. */
export function checkStage(db: Db, input: StageInput, before?: Stage): readonly FieldProblem[] {
  if (input.pipeline_id !== undefined && !db.rows.pipelines.get(input.pipeline_id))
    return [noChoice('pipeline_id')];
  const { pipeline_id, status_id } = stageOf(db, input, before);
  return db.rows.statuses.get(statusId(pipeline_id, status_id)) ? [] : [noChoice('status_id')];
}

/** What is wrong with the pipeline of an incoming lead: not there, or without incoming leads. */
export function checkIncoming(db: Db, { pipeline_id }: StageInput): readonly FieldProblem[] {
  const pipeline = pipeline_id ?? mainPipeline(db).id;
  if (!db.rows.pipelines.get(pipeline)) return [noChoice('pipeline_id')];
  if (unsortedStatus(db, pipeline)) return [];
  const detail = 'The pipeline takes no incoming leads: is_unsorted_on is false.';
  return [{ code: 'NotSupportedChoice', path: 'pipeline_id', detail }];
}
