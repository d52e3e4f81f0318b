import type { Db } from '../../store/db.ts';
import type { SourceRow } from '../../store/platform-rows.ts';

/** An integration has so many at most. */
export const mostSources = 100;

/** The sources of leads that belong to an integration. */
export const sourcesOf = (db: Db, clientId: string): readonly SourceRow[] =>
  [...db.rows.sources.values()].filter((row) => row.client_id === clientId && !row.is_deleted);
