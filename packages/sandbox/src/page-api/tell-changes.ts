import type { Db } from '../store/db.ts';

/**
 * Announces what happens to the digital pipeline, its sources and its bots, and to the elements of
 * lists, whoever does it, so that open pages show it.
 */
export function tellChanges(db: Db): void {
  for (const entity of ['sources', 'triggers', 'bots'] as const)
    db.rows[entity].watch(
      ({ before, after }: { before?: { id: number }; after?: { id: number } }) =>
        db.announce({ entity, id: (after ?? before)?.id ?? 0 }),
    );
  // Elements of lists, whichever list.
  db.rows.elements.watch(({ before, after }) =>
    db.announce({ entity: 'catalog_elements', id: (after ?? before)?.catalog_id ?? 0 }),
  );
  // A run changes with every handler; what a page shows of it is its state.
  db.rows.botRuns.watch(({ before, after }) => {
    if (after && before?.state !== after.state)
      db.announce({ entity: 'bot_runs', id: after.entity_id });
  });
}
