import { isCardType } from '../services/lib/entities.ts';
import type { TaskRow } from '../store/crm-rows.ts';
import type { Db } from '../store/db.ts';

/** A card says when its next open task is due: 0 tasks, `null`. */
function refresh(db: Db, task: TaskRow | undefined): void {
  if (!task || !isCardType(task.entity_type) || task.entity_id === null) return;
  const type = task.entity_type;
  const open = db.rows.tasks
    .by('entity', `${type}:${task.entity_id}`)
    .filter(({ is_completed }) => !is_completed);
  const closest = open.length === 0 ? null : Math.min(...open.map((one) => one.complete_till));
  if (db.rows[type].get(task.entity_id)?.closest_task_at === closest) return;
  db.rows[type].change(task.entity_id, (card) => {
    card.closest_task_at = closest;
  });
}

/** Keeps `closest_task_at` of the cards in step with their tasks. */
export function keepClosestTasks(db: Db): () => void {
  return db.rows.tasks.watch(({ before, after }) => {
    refresh(db, before);
    refresh(db, after);
  });
}
