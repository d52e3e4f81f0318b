import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../button/button.tsx';
import type { DateTexts } from './date-texts.ts';
import { addDays, addMonths, firstWeekday, monthWeeks, today, toUtc, weekday } from './iso-date.ts';

interface CalendarProps {
  /** The chosen days: one, or the ends of a range. */
  readonly chosen: readonly (string | null)[];
  readonly min: string | undefined;
  readonly max: string | undefined;
  readonly locale: string;
  readonly texts: DateTexts;
  readonly onChoose: (day: string) => void;
}

/**
 * A month to choose a day from.
 *
 * Arrow keys go by days and weeks, Home and End to the ends of the week, Page Up and Page Down by
 * months, with Shift by years.
 */
export function Calendar({ chosen, min, max, locale, texts, onChoose }: CalendarProps) {
  const [first, last] = [chosen[0] ?? null, chosen.at(-1) ?? null];
  const within = (day: string) => (min && day < min ? min : max && day > max ? max : day);
  const [focus, setFocus] = useState(within(first ?? last ?? today()));
  const table = useRef<HTMLTableElement>(null);
  const byKey = useRef(true);
  useLayoutEffect(() => {
    if (byKey.current) table.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    byKey.current = false;
  }, [focus]);

  const start = firstWeekday(locale);
  const weeks = monthWeeks(focus, start);
  const write = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(toUtc(day));
  const go = (day: string, keyboard = false) => {
    byKey.current = keyboard;
    setFocus(within(day));
  };
  const pressed = (event: KeyboardEvent) => {
    const column = (weekday(focus) - start + 7) % 7;
    const moves: Readonly<Record<string, () => string>> = {
      ArrowLeft: () => addDays(focus, -1),
      ArrowRight: () => addDays(focus, 1),
      ArrowUp: () => addDays(focus, -7),
      ArrowDown: () => addDays(focus, 7),
      Home: () => addDays(focus, -column),
      End: () => addDays(focus, 6 - column),
      PageUp: () => addMonths(focus, event.shiftKey ? -12 : -1),
      PageDown: () => addMonths(focus, event.shiftKey ? 12 : 1),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    go(move(), true);
  };

  return (
    <div class="amo amo-calendar">
      <div class="amo-calendar-head">
        <Button
          variant="text"
          size="small"
          aria-label={texts.previous}
          onClick={() => go(addMonths(focus, -1))}
        >
          ‹
        </Button>
        <div aria-live="polite">{write(focus, { month: 'long', year: 'numeric' })}</div>
        <Button
          variant="text"
          size="small"
          aria-label={texts.next}
          onClick={() => go(addMonths(focus, 1))}
        >
          ›
        </Button>
      </div>
      <table ref={table}>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day} scope="col" abbr={write(day, { weekday: 'long' })}>
                {write(day, { weekday: 'short' })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    class="amo amo-day"
                    tabIndex={day === focus ? 0 : -1}
                    disabled={within(day) !== day}
                    aria-label={write(day, { dateStyle: 'full' })}
                    aria-pressed={chosen.includes(day)}
                    aria-current={day === today() ? 'date' : undefined}
                    data-outside={day.slice(0, 7) !== focus.slice(0, 7) || undefined}
                    data-between={(first && last && first < day && day < last) || undefined}
                    onKeyDown={pressed}
                    onClick={() => onChoose(day)}
                  >
                    {Number(day.slice(8))}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
