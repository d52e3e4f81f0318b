import { cardKey, type Records } from './records.ts';

/** Seconds for which what is over is kept: long enough for a late link to say how it ended. */
const kept = 30 * 86_400;

/** Forgets visits and bookings that are long over. What counts of them is in the CRM. */
export async function forget(records: Records, now: number): Promise<void> {
  for (const [id, visit] of await records.visits.all()) {
    if (visit.endsAt > now - kept) continue;
    const card = cardKey(visit.account, visit.entity);
    if ((await records.newest.get(card))?.value === id) await records.newest.remove(card);
    for (const kind of ['places', 'decisions', 'links', 'opened', 'waiting', 'untold'] as const)
      await records[kind].remove(id);
    await records.turns.remove(id);
    await records.visits.remove(id);
  }
  for (const [key, booking] of await records.bookings.all()) {
    if (booking.start > now - kept) continue;
    const card = cardKey(booking.account, booking.entity);
    if ((await records.meetings.get(card))?.value === key) await records.meetings.remove(card);
    for (const kind of ['inCard', 'unwritten'] as const) await records[kind].remove(key);
    for (const turn of [key, `write:${key}`]) await records.turns.remove(turn);
    await records.bookings.remove(key);
  }
}
