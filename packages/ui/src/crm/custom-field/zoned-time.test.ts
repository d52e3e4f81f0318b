import { describe, expect, it } from 'vitest';
import { isTimeZone, zonedDate, zonedText } from './zoned-time.ts';

describe('a clock in a time zone', () => {
  it.each([
    ['2026-11-25T14:30', 'Europe/Moscow', '2026-11-25T11:30:00.000Z'],
    ['2026-11-25', 'Europe/Moscow', '2026-11-24T21:00:00.000Z'],
    ['2026-07-01', 'America/New_York', '2026-07-01T04:00:00.000Z'],
    ['2026-12-01', 'America/New_York', '2026-12-01T05:00:00.000Z'],
    ['2026-11-25', 'Asia/Kathmandu', '2026-11-24T18:15:00.000Z'],
    ['2026-11-25', 'Pacific/Kiritimati', '2026-11-24T10:00:00.000Z'],
    ['2026-11-25', 'UTC', '2026-11-25T00:00:00.000Z'],
    // Before and after the clocks of Russia changed for good.
    ['1990-02-03', 'Europe/Moscow', '1990-02-02T21:00:00.000Z'],
    ['2012-02-03', 'Europe/Moscow', '2012-02-02T20:00:00.000Z'],
    ['0070-02-03T10:00', 'UTC', '0070-02-03T10:00:00.000Z'],
  ])('shows %s in %s at %s', (text, timeZone, moment) => {
    const date = zonedDate(text, timeZone);
    expect(date.toISOString()).toBe(moment);
    expect(zonedText(date, timeZone)).toBe(text.includes('T') ? text : `${text}T00:00`);
  });

  it('keeps the day where it begins at one', () => {
    const date = zonedDate('2026-03-08', 'America/Havana');
    expect(zonedText(date, 'America/Havana')).toBe('2026-03-08T01:00');
  });

  it('takes the first of two times that look the same', () => {
    const date = zonedDate('2026-11-01T01:30', 'America/New_York');
    expect(date.toISOString()).toBe('2026-11-01T05:30:00.000Z');
  });

  it('comes back to the same minute all around the year', () => {
    // Where the clocks go forward by half an hour.
    const timeZone = 'Australia/Lord_Howe';
    for (let day = 0; day < 365; day += 1) {
      const noon = new Date(Date.UTC(2026, 0, 1, 12, 5) + day * 86_400_000);
      const text = noon.toISOString().slice(0, 16);
      expect(zonedText(zonedDate(text, timeZone), timeZone)).toBe(text);
    }
  });
});

describe('isTimeZone', () => {
  it('knows names that this browser knows', () => {
    expect(['Europe/Moscow', 'UTC', 'Mars/Base', '', null, 3].map(isTimeZone)).toEqual([
      ...[true, true],
      ...[false, false, false, false],
    ]);
  });
});
