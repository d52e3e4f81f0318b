/**
 * Moments as a clock in a time zone shows them: `2026-11-25T14:30`.
 *
 * @module
 */

const clockOf = (timeZone: string) =>
  new Intl.DateTimeFormat('en', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    calendar: 'gregory',
    numberingSystem: 'latn',
    timeZone,
  });

/** Whether this browser knows a time zone of this name. */
export function isTimeZone(timeZone: unknown): timeZone is string {
  if (typeof timeZone !== 'string' || timeZone === '') return false;
  try {
    return clockOf(timeZone) !== undefined;
  } catch {
    return false;
  }
}

/**
 * What a clock in a time zone shows at a moment.
 *
 * @example
 * zonedText(new Date(0), 'Europe/Moscow');
 * //=> '1970-01-01T03:00'
 */
export function zonedText(moment: Date, timeZone: string): string {
  const parts = clockOf(timeZone).formatToParts(moment);
  const read = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const day = [read('year').padStart(4, '0'), read('month'), read('day')].join('-');
  return `${day}T${read('hour')}:${read('minute')}`;
}

const dayMillis = 86_400_000;

/**
 * The moment at which a clock in a time zone shows a text.
 *
 * What it shows twice, as the clocks go back, is the first of the two. What it never shows, as they
 * go forward, is as much later: a day that begins at 01:00 begins then.
 *
 * @param text `2026-11-25` for the beginning of the day, or `2026-11-25T14:30`
 * @example
 * zonedDate('2026-11-25', 'Europe/Moscow').getTime();
 * //=> 1795554000000
 */
export function zonedDate(text: string, timeZone: string): Date {
  const wanted = text.includes('T') ? text : `${text}T00:00`;
  const millis = Date.parse(`${wanted}Z`);
  // By how much the clock was ahead of UTC the day before, and will be the day after.
  const candidates = [-dayMillis, dayMillis].map((shift) => {
    const near = new Date(millis + shift);
    const ahead = Date.parse(`${zonedText(near, timeZone)}Z`) - near.getTime();
    return new Date(millis - ahead);
  });
  const [first = new Date(millis)] = candidates;
  return candidates.find((moment) => zonedText(moment, timeZone) === wanted) ?? first;
}
