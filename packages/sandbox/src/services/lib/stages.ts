import { type FieldProblem, noChoice } from '../../api/problem.ts';
import type { Db } from '../../store/db.ts';
import type { StatusRow } from '../../store/rows.ts';

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

function mainPipeline(db: Db): number {
  const pipelines = [...db.rows.pipelines.values()];
  const main = pipelines.find(({ is_main }) => is_main) ?? pipelines[0];
  if (!main) throw new Error('an account without pipelines');
  return main.id;
}

function firstStatus(db: Db, pipeline: number): number {
  const first = statusesOf(db, pipeline).find(({ type }) => type !== unsorted);
  return first?.status_id ?? won;
}

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
    mainPipeline(db);
  if (status_id !== undefined) return { pipeline_id, status_id };
  if (before?.pipeline_id === pipeline_id) return { pipeline_id, status_id: before.status_id };
  return { pipeline_id, status_id: firstStatus(db, pipeline_id) };
}

/** What is wrong with the stage of a write: a pipeline that is not there, a status of another. */
export function checkStage(db: Db, input: StageInput, before?: Stage): readonly FieldProblem[] {
  if (input.pipeline_id !== undefined && !db.rows.pipelines.get(input.pipeline_id))
    return [noChoice('pipeline_id')];
  const { pipeline_id, status_id } = stageOf(db, input, before);
  return db.rows.statuses.get(statusId(pipeline_id, status_id)) ? [] : [noChoice('status_id')];
}
