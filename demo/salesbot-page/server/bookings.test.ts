import { memoryStores } from '@amokit/server';
import { describe, expect, it } from 'vitest';
import { createBookings, type NewBooking } from './bookings.ts';
import type { BusySpan, Crm } from './crm.ts';
import { bookingKey, createRecords } from './records.ts';
import { createInTurn } from './turns.ts';

const start = 1_800_000_000;

/** Bookings over stores of their own, and a calendar that holds what was written. */
function setUp() {
  const { data, claims } = memoryStores();
  const records = createRecords(data);
  const tasks: BusySpan[] = [];
  const crm: Crm = {
    hostOf: async () => undefined,
    timezoneOf: async () => 'UTC',
    busy: async () => tasks,
    maySee: async () => true,
    async write(booking, task = tasks.length + 1) {
      const span = { task, start: booking.start, end: booking.start + booking.duration * 60 };
      const at = tasks.findIndex((one) => one.task === task);
      tasks.splice(at < 0 ? tasks.length : at, at < 0 ? 0 : 1, span);
      return task;
    },
  };
  const inTurn = createInTurn(records, claims);
  const now = () => start - 86_400;
  const create = () => createBookings({ records, claims, crm, inTurn, now });
  return { create, bookings: create(), tasks };
}

const booking = (id: string, at = start, duration = 30): NewBooking => ({
  id,
  account: 1,
  entity: { type: 'leads', id: Number(id) },
  user: 2,
  start: at,
  duration,
  purpose: 'Fitting',
  language: 'en',
});

describe('bookings', () => {
  it('give one time to one of twenty, in several processes too', async () => {
    const { create } = setUp();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) => create().book(booking(String(at + 1)))),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
  });

  it('of other lengths exclude one another where they overlap', async () => {
    const { bookings } = setUp();
    expect(await bookings.book(booking('1', start, 60))).toBe(true);
    expect(await bookings.book(booking('2', start + 45 * 60, 30))).toBe(false);
    expect(await bookings.book(booking('3', start - 45 * 60, 60))).toBe(false);
    expect(await bookings.book(booking('4', start + 60 * 60, 30))).toBe(true);
    expect(await bookings.book({ ...booking('5'), user: 3 })).toBe(true);
  });

  it('are the same when they are asked for again, and move when another time is', async () => {
    const { bookings } = setUp();
    expect(await bookings.book(booking('1'))).toBe(true);
    expect(await bookings.book(booking('1'))).toBe(true);
    expect(await bookings.book(booking('1', start + 3600))).toBe(true);
    expect(await bookings.ofCard(booking('1'))).toMatchObject({ start: start + 3600, version: 2 });
  });

  it('are moved by one of two who read them at the same moment', async () => {
    const { create, bookings } = setUp();
    await bookings.book(booking('1'));
    const read = await bookings.ofCard(booking('1'));
    if (!read) throw new Error('the booking is gone');
    const outcomes = await Promise.all([
      create().move(read, start + 3600, 7),
      create().move(read, start + 7200, 8),
    ]);
    expect([...outcomes].sort()).toEqual(['changed', 'moved']);
  });

  it('do not stand in their own way, in the CRM neither', async () => {
    const { bookings, tasks } = setUp();
    await bookings.book(booking('1', start, 60));
    await bookings.write(bookingKey(booking('1')));
    expect(tasks).toHaveLength(1);
    const read = await bookings.ofCard(booking('1'));
    if (!read) throw new Error('the booking is gone');
    expect(await bookings.busy(1, 2, '1')).toEqual([]);
    expect(await bookings.move(read, start + 3600, 7)).toBe('moved');
    await Promise.all([bookings.writeAll(), bookings.writeAll()]);
    expect(tasks).toEqual([{ task: 1, start: start + 3600, end: start + 7200 }]);
  });
});
