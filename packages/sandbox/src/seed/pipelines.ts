import { addSystemStatuses, newStatus } from '../services/lib/new-status.ts';
import { lost, statusesOf, won } from '../services/lib/stages.ts';
import type { Db } from '../store/db.ts';
import type { PipelineRow } from '../store/rows.ts';
import type { SeedTexts } from './texts.ts';

/** Of the palette of statuses. */
const colours = [
  ['#c1e0ff', '#fffd7f', '#ffdc7f', '#ccc8f9', '#87f2c0'],
  ['#ffdbdb', '#ffce5a', '#98cbff', '#deff81'],
];

export interface SeededPipeline {
  readonly row: PipelineRow;
  /** Ids of the statuses between incoming and closed, from left to right. */
  readonly open: readonly number[];
}

/** Adds the pipelines of the demo account with their statuses; the first is the main one. */
export function seedPipelines(db: Db, texts: SeedTexts): readonly SeededPipeline[] {
  return texts.pipelines.map(({ name, statuses }, at) => {
    const row = db.rows.pipelines.add({
      id: db.nextId('pipelines'),
      name,
      sort: at + 1,
      is_main: at === 0,
      is_unsorted_on: true,
      is_archive: false,
    });
    addSystemStatuses(db, row);
    for (const [index, status] of statuses.entries()) {
      const color = colours[at]?.[index];
      newStatus(db, row.id, { name: status, sort: (index + 2) * 10, ...(color && { color }) });
    }
    const open = statusesOf(db, row.id)
      .filter(({ type, status_id }) => type === 0 && status_id !== won && status_id !== lost)
      .map(({ status_id }) => status_id);
    return { row, open };
  });
}
