import type { Stores } from '@amokit/server';
import { grid } from '../agreed/block-settings.ts';
import type { Crm } from './crm.ts';
import type { Span } from './free-times.ts';
import { type Booking, bookingKey, cardKey, type Records } from './records.ts';
import type { InTurn } from './turns.ts';

export interface BookingParts {
  readonly records: Records;
  readonly claims: Stores['claims'];
  readonly crm: Crm;
  readonly inTurn: InTurn;
  /** Unix seconds. */
  readonly now: () => number;
}

export type NewBooking = Omit<Booking, 'version' | 'changedAt' | 'movedBy'>;

/** Times that are taken: by tasks in the CRM, and by bookings on their way there. */
export interface Bookings {
  busy(account: number, user: number, except?: string): Promise<readonly Span[]>;
  /** Takes a time for a card; false when somebody else has it. */
  book(wanted: NewBooking): Promise<boolean>;
  /** Moves a booking; `changed` when somebody else moved it since it was read as `version`. */
  move(booking: Booking, start: number, by: number | null): Promise<'moved' | 'taken' | 'changed'>;
  /** Gives up a time that the CRM does not know of. */
  cancel(booking: NewBooking): Promise<void>;
  /** The booking of a card, at the time where somebody has moved its task in the CRM. */
  ofCard(card: Pick<Booking, 'account' | 'entity'>): Promise<Booking | undefined>;
  /** Brings into the CRM what it does not have yet. */
  write(key: string): Promise<void>;
  writeAll(): Promise<void>;
}

/** Seconds in which two who want the same time meet; then the booking itself is there to be seen. */
const meeting = 120;
/** Seconds after which the CRM is believed alone: a manager may have moved the task there. */
const settled = 300;

export function createBookings({ records, claims, crm, inTurn, now }: BookingParts): Bookings {
  const { bookings, meetings, unwritten, inCard } = records;

  /** Takes each quarter of an hour, so that meetings of any length exclude one another. */
  const take = async ({ account, user, start, duration }: NewBooking): Promise<boolean> => {
    for (let at = start; at < start + duration * 60; at += grid * 60)
      if (!(await claims.claim(`time:${account}:${user}:${at}`, meeting))) return false;
    return true;
  };

  const isFree = async (wanted: NewBooking, except?: string): Promise<boolean> => {
    const end = wanted.start + wanted.duration * 60;
    const busy = await busyOf(wanted.account, wanted.user, except);
    return !busy.some((span) => span.start < end && wanted.start < span.end);
  };

  async function busyOf(account: number, user: number, except?: string) {
    const [tasks, own] = await Promise.all([
      crm.busy(account, user),
      bookings.all(`${account}:${user}`),
    ]);
    const onTheWay: Span[] = [];
    let ownTask: number | undefined;
    for (const [key, booking] of own) {
      const shown = await inCard.get(key);
      // What is moved does not stand in its own way.
      if (booking.id === except) ownTask = shown?.task;
      else if (shown?.version !== booking.version || booking.changedAt > now() - settled)
        onTheWay.push({ start: booking.start, end: booking.start + booking.duration * 60 });
    }
    return [...tasks.filter(({ task }) => task !== ownTask), ...onTheWay];
  }

  const write = async (key: string): Promise<void> => {
    const booking = await bookings.get(key);
    const shown = await inCard.get(key);
    if (!booking || shown?.version === booking.version) return void unwritten.remove(key);
    const { version } = booking;
    await inCard.put(key, { task: await crm.write(booking, shown?.task), version });
    if ((await bookings.get(key))?.version === version) await unwritten.remove(key);
  };
  /** One at a time: two who write would make two tasks. */
  const writeInTurn = async (key: string): Promise<void> => {
    await inTurn(`write:${key}`, () => write(key));
  };

  const keep = async (booking: Booking): Promise<void> => {
    const key = bookingKey(booking);
    await unwritten.put(key, { value: now() });
    await bookings.put(key, booking);
    await meetings.put(cardKey(booking.account, booking.entity), { value: key });
  };

  const move: Bookings['move'] = async (booking, start, by) => {
    const wanted = { ...booking, start };
    if (!(await isFree(wanted, booking.id))) return 'taken';
    const key = bookingKey(booking);
    const version = booking.version + 1;
    const latest = await bookings.get(key);
    if (latest?.version !== booking.version) return 'changed';
    if (!(await take(wanted))) return 'taken';
    if (!(await claims.claim(`move:${key}:${version}`, meeting))) return 'changed';
    await keep({ ...latest, start, version, movedBy: by, changedAt: now() });
    return 'moved';
  };

  return {
    busy: busyOf,
    move,
    async book(wanted) {
      const known = await bookings.get(bookingKey(wanted));
      // An earlier attempt whose answer was lost.
      if (known)
        return known.start === wanted.start || (await move(known, wanted.start, null)) === 'moved';
      if (!(await isFree(wanted)) || !(await take(wanted))) return false;
      await keep({ ...wanted, version: 1, movedBy: null, changedAt: now() });
      return true;
    },
    async cancel(booking) {
      const key = bookingKey(booking);
      await unwritten.remove(key);
      await bookings.remove(key);
      await meetings.remove(cardKey(booking.account, booking.entity));
    },
    async ofCard({ account, entity }) {
      const key = (await meetings.get(cardKey(account, entity)))?.value ?? '';
      const [booking, shown] = [await bookings.get(key), await inCard.get(key)];
      if (!booking || shown?.version !== booking.version) return booking;
      const tasks = await crm.busy(account, booking.user);
      const { start } = tasks.find(({ task }) => task === shown.task) ?? booking;
      return { ...booking, start };
    },
    write: writeInTurn,
    async writeAll() {
      for (const [key] of await unwritten.all()) await writeInTurn(key).catch(() => undefined);
    },
  };
}
