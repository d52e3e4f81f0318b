import type { EventRow } from '../store/crm-rows.ts';
import type { Db } from '../store/db.ts';
import { eventId } from './event-id.ts';

export type EventValues = EventRow['value_after'];

/** What happened, before it has an id. */
export interface Happened {
  readonly type: string;
  readonly entity_type: string;
  readonly entity_id: number;
  readonly by: number;
  /** Unix seconds. @default now */
  readonly at?: number;
  readonly after?: EventValues;
  readonly before?: EventValues;
  readonly linked_talk_contact_id?: number;
}

/** Writes an event down. */
export function record(db: Db, happened: Happened): EventRow {
  const now = db.clock.millis();
  const created_at = happened.at ?? Math.floor(now / 1000);
  return db.rows.events.add({
    id: eventId(Math.min(now, created_at * 1000 + 999), db.nextId('events')),
    type: happened.type,
    entity_id: happened.entity_id,
    entity_type: happened.entity_type,
    created_by: happened.by,
    created_at,
    value_after: happened.after ?? [],
    value_before: happened.before ?? [],
    ...(happened.linked_talk_contact_id !== undefined && {
      linked_talk_contact_id: happened.linked_talk_contact_id,
    }),
  });
}
