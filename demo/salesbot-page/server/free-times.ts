import { Temporal } from 'temporal-polyfill';
import type { BlockSettings } from '../agreed/block-settings.ts';

/** A stretch of time, in Unix seconds. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface FreeTimesInput {
  readonly settings: BlockSettings;
  /** The account's. */
  readonly timezone: string;
  /** Unix seconds. */
  readonly now: number;
  readonly busy: readonly Span[];
}

/** Nobody is surprised by a client who comes in a minute: seconds between now and the first time. */
const notice = 30 * 60;

const overlaps = (one: Span, other: Span): boolean =>
  one.start < other.end && other.start < one.end;

/** All times that the working hours have, whether free or not. */
export function* allTimes({ settings, timezone, now }: Omit<FreeTimesInput, 'busy'>) {
  const { days, duration, from, to, weekdays } = settings;
  const today = Temporal.Instant.fromEpochMilliseconds(now * 1000)
    .toZonedDateTimeISO(timezone)
    .toPlainDate();
  for (let day = 0; day < days; day += 1) {
    const date = today.add({ days: day });
    if (!weekdays.includes(date.dayOfWeek)) continue;
    for (let minute = from; minute + duration <= to; minute += duration) {
      const time = new Temporal.PlainTime(Math.floor(minute / 60), minute % 60);
      const at = date.toZonedDateTime({ timeZone: timezone, plainTime: time });
      const start = at.epochMilliseconds / 1000;
      if (start >= now + notice) yield start;
    }
  }
}

/** When a meeting can begin. */
export function freeTimes({ busy, ...input }: FreeTimesInput): readonly number[] {
  const seconds = input.settings.duration * 60;
  const times = allTimes(input);
  return [...times].filter(
    (start) => !busy.some((span) => overlaps(span, { start, end: start + seconds })),
  );
}
