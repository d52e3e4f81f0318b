import { describe, expect, it } from 'vitest';
import { zonedSeconds } from './zoned-seconds.ts';

describe('zonedSeconds', () => {
  it('reads a day as its beginning in the zone', () => {
    expect(zonedSeconds('2026-11-25', 'Europe/Moscow')).toBe(Date.UTC(2026, 10, 24, 21) / 1000);
    expect(zonedSeconds('2026-11-25', 'UTC')).toBe(Date.UTC(2026, 10, 25) / 1000);
  });

  it('follows the clocks of a zone that changes them', () => {
    const zone = 'America/New_York';
    expect(zonedSeconds('2026-03-08T01:30', zone)).toBe(Date.UTC(2026, 2, 8, 6, 30) / 1000);
    expect(zonedSeconds('2026-03-08T03:30', zone)).toBe(Date.UTC(2026, 2, 8, 7, 30) / 1000);
    expect(zonedSeconds('2026-07-01T00:00', zone)).toBe(Date.UTC(2026, 6, 1, 4) / 1000);
  });
});
