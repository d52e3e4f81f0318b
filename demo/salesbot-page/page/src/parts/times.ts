import type { Language } from '../../../agreed/language.ts';

/** Times of one day, by the account's calendar. */
export interface Day {
  /** `2026-11-28` */
  readonly date: string;
  readonly times: readonly number[];
}

/** How times are written for a person, by the clock of a time zone. */
export interface TimeFormat {
  /** `14:00` */
  time(seconds: number): string;
  /** `Fri` */
  weekday(seconds: number): string;
  /** `28` */
  day(seconds: number): string;
  /** `Nov` */
  month(seconds: number): string;
  /** `Friday 28 November, 14:00` */
  full(seconds: number): string;
  days(times: readonly number[]): readonly Day[];
}

const tags: Readonly<Record<Language, string>> = { ru: 'ru-RU', en: 'en-GB' };

export function timeFormat(language: Language, timeZone: string): TimeFormat {
  const format = (options: Intl.DateTimeFormatOptions, tag = tags[language]) => {
    const made = new Intl.DateTimeFormat(tag, { ...options, timeZone });
    return (seconds: number) => made.format(seconds * 1000);
  };
  // Swedish dates are those of ISO 8601.
  const iso = format({ year: 'numeric', month: '2-digit', day: '2-digit' }, 'sv-SE');
  return {
    time: format({ hour: '2-digit', minute: '2-digit' }),
    weekday: format({ weekday: 'short' }),
    day: format({ day: 'numeric' }),
    // Beside a day it would be in another case in Russian.
    month: format({ month: 'short' }),
    full: format({
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
    }),
    days(times) {
      const days = new Map<string, number[]>();
      for (const time of times) {
        const date = iso(time);
        days.set(date, [...(days.get(date) ?? []), time]);
      }
      return [...days].map(([date, its]) => ({ date, times: its }));
    },
  };
}

/** The device's own time zone. */
export const deviceZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
