import { describe, expect, it } from 'vitest';
import { readBlockSettings } from './block-settings.ts';

const good = {
  purpose: 'Fitting',
  text: 'Choose:',
  duration: '45',
  days: '14',
  hours: '9:30 – 18',
  weekdays: '1-3, 6',
  wait: '48',
};

describe('what a block was set to', () => {
  it('is read from texts', () => {
    expect(readBlockSettings(good)).toEqual({
      settings: {
        purpose: 'Fitting',
        duration: 45,
        days: 14,
        from: 570,
        to: 1080,
        weekdays: [1, 2, 3, 6],
        wait: 48,
      },
      problems: [],
    });
  });

  it.each([
    ['purpose', ''],
    ['purpose', 'x'.repeat(81)],
    ['text', ' '],
    ['text', 'x'.repeat(501)],
    ['duration', '20'],
    ['duration', '0'],
    ['duration', '495'],
    ['duration', '30 min'],
    ['days', '0'],
    ['days', '31'],
    ['days', '-1'],
    ['hours', '10'],
    ['hours', '18-10'],
    ['hours', '10:00-25:00'],
    ['hours', '10:70-18:00'],
    ['hours', '10:00-10:30'],
    ['weekdays', '0-5'],
    ['weekdays', '5-1'],
    ['weekdays', 'Mon'],
    ['weekdays', ''],
    ['wait', '0'],
    ['wait', '337'],
    ['wait', '1e1'],
  ] as const)('tells that %s can not be "%s", and goes on with the usual', (field, value) => {
    const { settings, problems } = readBlockSettings({ ...good, [field]: value });
    expect(problems).toEqual([field]);
    expect(settings.to - settings.from).toBeGreaterThanOrEqual(settings.duration);
    expect(settings.weekdays.length).toBeGreaterThan(0);
  });

  it('goes on with the usual for what is no text at all', () => {
    const { settings, problems } = readBlockSettings({ duration: ['30'], hours: null, days: {} });
    expect(problems).toHaveLength(7);
    expect(settings).toMatchObject({ duration: 30, days: 7, from: 600, to: 1080, wait: 24 });
  });
});
