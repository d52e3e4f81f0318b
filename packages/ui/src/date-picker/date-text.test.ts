import { describe, expect, it } from 'vitest';
import { dayPattern, formatDay, parseDay } from './date-text.ts';
import { addDays, addMonths, firstWeekday, isDay, monthWeeks, weekday } from './iso-date.ts';

const now = '2026-11-25';

describe('parseDay', () => {
  it.each([
    ['ru', '5.3.2027', '2027-03-05'],
    ['ru', '05/03/27', '2027-03-05'],
    ['ru', '5.3', '2026-03-05'],
    ['en', '3/5/2027', '2027-03-05'],
    ['en', '3/5', '2026-03-05'],
    ['en', '2027-03-05', '2027-03-05'],
    ['es', '5-3-2027', '2027-03-05'],
    ['pt-BR', '05/03/2027', '2027-03-05'],
    ['ru', '29.02.2028', '2028-02-29'],
  ])('in %s takes "%s" for %s', (locale, text, day) => {
    expect(parseDay(text, locale, now)).toBe(day);
  });

  it('knows no day from a wrong one', () => {
    expect(parseDay(' ', 'ru', now)).toBeNull();
    for (const wrong of ['29.02.2027', '32.1', '5', 'завтра', '1.2.3.4', '5.3.127', '13/13/2026']) {
      expect(parseDay(wrong, 'ru', now)).toBeUndefined();
    }
  });

  it('reads back what is written', () => {
    for (const locale of ['ru', 'en', 'es', 'pt-BR', 'en-GB']) {
      expect(parseDay(formatDay('2027-03-05', locale), locale, now)).toBe('2027-03-05');
    }
  });
});

describe('days', () => {
  it('exist or do not', () => {
    expect(['2026-02-28', '2026-02-30', '26-02-28', 'x'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('are counted over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  });

  it('stand in weeks that begin where the language begins them', () => {
    expect(weekday('2026-11-25')).toBe(3);
    expect([firstWeekday('ru'), firstWeekday('en')]).toEqual([1, 7]);
    const weeks = monthWeeks('2026-11-25', 1);
    expect([weeks.length, weeks[0]?.[0], weeks.at(-1)?.at(-1)]).toEqual([
      6,
      '2026-10-26',
      '2026-12-06',
    ]);
    expect(monthWeeks('2027-02-10', 1).length).toBe(4);
  });

  it('tell how they are typed', () => {
    expect(dayPattern('ru', { day: 'дд', month: 'мм', year: 'гггг' })).toMatch(/^дд\.мм\.гггг/);
    expect(dayPattern('en', { day: 'dd', month: 'mm', year: 'yyyy' })).toBe('mm/dd/yyyy');
  });
});
