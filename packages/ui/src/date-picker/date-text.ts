import { isDay, toUtc } from './iso-date.ts';

const numeric = (locale: string) =>
  new Intl.DateTimeFormat(locale, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
    numberingSystem: 'latn',
    calendar: 'gregory',
  });

type Part = 'day' | 'month' | 'year';

const isPart = (type: string): type is Part =>
  type === 'day' || type === 'month' || type === 'year';

/** The order in which a language writes day, month and year. */
const order = (locale: string): readonly Part[] =>
  numeric(locale)
    .formatToParts(0)
    .map(({ type }) => type)
    .filter(isPart);

/** A day for reading and typing: `25.11.2026`, `11/25/2026`. */
export const formatDay = (day: string, locale: string): string =>
  numeric(locale).format(toUtc(day));

/** How a day is to be typed: `dd.mm.yyyy`, in the letters that are given for its parts. */
export function dayPattern(locale: string, letters: Readonly<Record<Part, string>>): string {
  return numeric(locale)
    .formatToParts(0)
    .map(({ type, value }) => (isPart(type) ? letters[type] : value))
    .join('');
}

/**
 * Reads a day as people type it in a language: with whatever separators, short years, no year at all.
 *
 * @param now the day by which what is left out is filled in
 * @returns null for an empty text, undefined for one that is no day
 */
export function parseDay(text: string, locale: string, now: string): string | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (isDay(trimmed)) return trimmed;
  const numbers = trimmed.split(/\D+/).filter(Boolean);
  const parts = order(locale).filter((part) => numbers.length > 2 || part !== 'year');
  if (numbers.length !== parts.length || /[^\d\s./,-]/.test(trimmed)) return undefined;
  const read = (part: Part) => numbers[parts.indexOf(part)];
  const year = read('year') ?? now.slice(0, 4);
  if (year.length === 1 || year.length === 3 || year.length > 4) return undefined;
  const full = year.length === 2 ? `${now.slice(0, 2)}${year}` : year;
  const day = `${full}-${read('month')?.padStart(2, '0')}-${read('day')?.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}
