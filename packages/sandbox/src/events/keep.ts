import type { Db } from '../store/db.ts';
import { added, recordCards } from './card-events.ts';
import { messageEvent, recordMessages } from './chat-events.ts';
import { keepClosestTasks } from './closest-task.ts';
import {
  noteEvent,
  recordLinks,
  recordNotes,
  recordPurchases,
  recordTasks,
} from './other-events.ts';
import { record } from './record.ts';

/** From now on: what follows from a change happens by itself, and events are written. */
export function keepAccount(db: Db): void {
  keepClosestTasks(db);
  recordCards(db);
  recordNotes(db);
  recordTasks(db);
  recordLinks(db);
  recordPurchases(db);
  recordMessages(db);
}

/** Writes the events of a demo account that was there before anybody watched. */
export function recordPast(db: Db): void {
  const happened = [
    ...(['leads', 'contacts', 'companies', 'customers'] as const).flatMap((type) =>
      [...db.rows[type].values()].map((row) => added(db, type, row)),
    ),
    ...[...db.rows.notes.values()].flatMap((note) => noteEvent(note) ?? []),
    ...[...db.rows.messages.values()].flatMap((message) => messageEvent(db, message) ?? []),
  ];
  happened.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
  for (const one of happened) record(db, one);
}
