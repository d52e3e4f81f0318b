import { describe, expect, it } from 'vitest';
import { readBlockSettings } from '../agreed/block-settings.ts';
import { freeTimes } from './free-times.ts';

const seconds = (text: string): number => Date.parse(text) / 1000;

const settings = readBlockSettings({
  purpose: 'Fitting',
  text: 'Choose:',
  duration: '60',
  days: '3',
  hours: '10:00-13:00',
  weekdays: '1-5',
  wait: '24',
}).settings;

const shown = (times: readonly number[]): readonly string[] =>
  times.map((time) => new Date(time * 1000).toISOString().slice(0, 16));

describe('free times', () => {
  it('are the working hours by the clock of the account, on its working days', () => {
    // A Friday in Moscow, three hours ahead of Greenwich.
    const times = freeTimes({
      settings,
      timezone: 'Europe/Moscow',
      now: seconds('2026-11-27T00:00:00Z'),
      busy: [],
    });
    expect(shown(times)).toEqual(['2026-11-27T07:00', '2026-11-27T08:00', '2026-11-27T09:00']);
  });

  it('leave half an hour between now and the first', () => {
    const at = (now: string) =>
      shown(freeTimes({ settings, timezone: 'UTC', now: seconds(now), busy: [] }))[0];
    expect(at('2026-11-26T10:30:00Z')).toBe('2026-11-26T11:00');
    expect(at('2026-11-26T10:30:01Z')).toBe('2026-11-26T12:00');
  });

  it('begin with the day that it is there, not here', () => {
    const [first] = freeTimes({
      settings,
      timezone: 'Asia/Vladivostok',
      now: seconds('2026-11-25T20:00:00Z'),
      busy: [],
    });
    expect(shown([first ?? 0])).toEqual(['2026-11-26T00:00']);
  });

  it('give way to everything that overlaps, and to nothing that only touches', () => {
    const input = { settings, timezone: 'UTC', now: seconds('2026-11-26T00:00:00Z') };
    const busy = [
      { start: seconds('2026-11-26T09:00:00Z'), end: seconds('2026-11-26T10:00:00Z') },
      { start: seconds('2026-11-26T11:59:00Z'), end: seconds('2026-11-26T12:01:00Z') },
    ];
    const today = shown(freeTimes({ ...input, busy })).filter((time) => time.includes('-26T'));
    expect(today).toEqual(['2026-11-26T10:00']);
  });

  it('keep their hours when the clocks change', () => {
    const times = freeTimes({
      settings: { ...settings, weekdays: [1, 2, 3, 4, 5, 6, 7] },
      timezone: 'Europe/Berlin',
      now: seconds('2026-10-24T12:00:00Z'),
      busy: [],
    });
    // Summer time ends on 25 October 2026.
    expect(shown(times)).toEqual([
      '2026-10-25T09:00',
      '2026-10-25T10:00',
      '2026-10-25T11:00',
      '2026-10-26T09:00',
      '2026-10-26T10:00',
      '2026-10-26T11:00',
    ]);
  });
});
