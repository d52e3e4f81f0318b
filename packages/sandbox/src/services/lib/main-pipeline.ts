import type { Db } from '../../store/db.ts';
import type { PipelineRow, StatusRow } from '../../store/rows.ts';
import { statusesOf } from './stages.ts';

/** The pipeline into which everything goes that names none. */
export function mainPipeline(db: Db): PipelineRow {
  const pipelines = [...db.rows.pipelines.values()];
  const main = pipelines.find(({ is_main }) => is_main) ?? pipelines[0];
  if (!main) throw new Error('an account without pipelines');
  return main;
}

/** The status of incoming leads of a pipeline, `undefined` where it is off. */
export const unsortedStatus = (db: Db, pipeline: number): StatusRow | undefined =>
  statusesOf(db, pipeline).find(({ type }) => type === 1);

/** The first status in which a lead is worked on. */
export const firstStatus = (db: Db, pipeline: number): StatusRow | undefined =>
  statusesOf(db, pipeline).find(({ type }) => type !== 1);
