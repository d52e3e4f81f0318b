import type { DatePreset } from '@amokit/contract';

/** Days of the calendar, in UTC: the numbers of a day that may lie outside of its month. */
const day = (year: number, month: number, date: number) => Date.UTC(year, month, date) / 1000;

/** A span of time by its name, as seconds from and to; the end does not belong to it. */
export function presetRange(preset: DatePreset, now: number): { from: number; to: number } {
  const date = new Date(now * 1000);
  const [year, month, today] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const monday = today - ((date.getUTCDay() + 6) % 7);
  const quarter = month - (month % 3);
  const days = (from: number, to: number) => ({
    from: day(year, month, from),
    to: day(year, month, to),
  });
  const months = (from: number, to: number) => ({ from: day(year, from, 1), to: day(year, to, 1) });
  switch (preset) {
    case 'day':
      return days(today, today + 1);
    case 'tomorrow':
      return days(today + 1, today + 2);
    case 'yesterday':
      return days(today - 1, today);
    case 'week':
      return days(monday, monday + 7);
    case 'previous_week':
      return days(monday - 7, monday);
    case 'next_week':
      return days(monday + 7, monday + 14);
    case 'month':
      return months(month, month + 1);
    case 'previous_month':
      return months(month - 1, month);
    case 'next_month':
      return months(month + 1, month + 2);
    case 'quarter':
      return months(quarter, quarter + 3);
    case 'previous_quarter':
      return months(quarter - 3, quarter);
    case 'next_quarter':
      return months(quarter + 3, quarter + 6);
    case 'last_3_days':
      return days(today - 2, today + 1);
    case 'next_3_days':
      return days(today, today + 3);
    case 'last_6_month':
      return months(month - 5, month + 1);
    case 'year':
      return months(0, 12);
  }
}
