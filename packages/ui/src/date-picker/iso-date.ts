/**
 * Days as ISO 8601 texts, `2026-11-25`, which compare like dates and know no time zone.
 *
 * @module
 */

/** The day of a `Date` that stands at midnight UTC. */
const fromUtc = (date: Date): string => date.toISOString().slice(0, 10);

/** Midnight UTC of a day, for arithmetic and `Intl` with `timeZone: 'UTC'`. */
export const toUtc = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** True of a day that exists: not `2026-02-30`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = toUtc(text);
  return !Number.isNaN(date.getTime()) && fromUtc(date) === text;
}

/** Today on the person's clock. */
export function today(): string {
  const now = new Date();
  return fromUtc(new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())));
}

export function addDays(day: string, count: number): string {
  const date = toUtc(day);
  date.setUTCDate(date.getUTCDate() + count);
  return fromUtc(date);
}

/** The same day of another month, or its last one where it has fewer. */
export function addMonths(day: string, count: number): string {
  const date = toUtc(day);
  const number = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + count);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(number, last));
  return fromUtc(date);
}

/** The day of the week on which a week begins in a language: 1 is Monday, 7 Sunday. */
export function firstWeekday(locale: string): number {
  const info: unknown = new Intl.Locale(locale);
  const read = (key: string): unknown => {
    const found = Reflect.get(Object(info), key);
    return typeof found === 'function' ? found.call(info) : found;
  };
  const week = read('getWeekInfo') ?? read('weekInfo');
  const first: unknown = week instanceof Object ? Reflect.get(week, 'firstDay') : undefined;
  if (typeof first === 'number') return first;
  return /^en(-US)?$/.test(locale) ? 7 : 1;
}

/** The day of the week: 1 is Monday, 7 Sunday. */
export const weekday = (day: string): number => toUtc(day).getUTCDay() || 7;

/** The weeks that a month is shown in, with the days of its neighbours that fill them. */
export function monthWeeks(day: string, first: number): string[][] {
  const start = `${day.slice(0, 8)}01`;
  const offset = (weekday(start) - first + 7) % 7;
  const weeks: string[][] = [];
  let next = addDays(start, -offset);
  while (weeks.length === 0 || next.slice(0, 7) === day.slice(0, 7)) {
    const monday = next;
    weeks.push(Array.from({ length: 7 }, (_, index) => addDays(monday, index)));
    next = addDays(next, 7);
  }
  return weeks;
}
