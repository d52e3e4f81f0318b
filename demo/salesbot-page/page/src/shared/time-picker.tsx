import { useId, useState } from 'preact/hooks';
import { useLanguage, useT } from '../texts/texts.ts';
import { deviceZone, placeOf, timeFormat } from './times.ts';

export interface TimePickerProps {
  readonly free: readonly number[];
  /** The account's: its working hours are meant. */
  readonly timezone: string;
  readonly selected: number | undefined;
  readonly onSelect: (start: number) => void;
}

/** A day, then a time of it; both are groups of radio buttons for keyboards and screen readers. */
export function TimePicker({ free, timezone, selected, onSelect }: TimePickerProps) {
  const t = useT();
  const name = useId();
  const there = timeFormat(useLanguage(), timezone);
  const days = there.days(free);
  const [chosenDate, setChosenDate] = useState<string>();
  const day = days.find(({ date }) => date === chosenDate) ?? days[0];
  const here = timeFormat(useLanguage(), deviceZone());
  const isElsewhere = free.some((time) => here.time(time) !== there.time(time));

  return (
    <div class="picker">
      <fieldset>
        <legend>{t.chooseDay}</legend>
        <div class="days">
          {days.map(({ date, times: [first = 0] }) => (
            <label key={date} class="choice">
              <input
                type="radio"
                name={`${name}-day`}
                checked={date === day?.date}
                onChange={() => setChosenDate(date)}
              />
              <span>
                <small>{there.weekday(first)}</small>
                {there.date(first)}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{t.chooseTime}</legend>
        <div class="times">
          {day?.times.map((time) => (
            <label key={time} class="choice">
              <input
                type="radio"
                name={`${name}-time`}
                checked={time === selected}
                onChange={() => onSelect(time)}
              />
              <span>
                {there.time(time)}
                {isElsewhere && <small>{t.yourTime(here.time(time))}</small>}
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {isElsewhere && <p class="zone">{t.zone(placeOf(timezone))}</p>}
    </div>
  );
}
