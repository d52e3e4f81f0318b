import { useId, useState } from 'preact/hooks';
import { zoneName } from '../../../agreed/language.ts';
import { useLanguage, useT } from '../texts/texts.ts';
import { deviceZone, timeFormat } from './times.ts';

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
  const language = useLanguage();
  const name = useId();
  const there = timeFormat(language, timezone);
  const days = there.days(free);
  const [chosenDate, setChosenDate] = useState<string>();
  const day = days.find(({ date }) => date === chosenDate) ?? days[0];
  const here = timeFormat(language, deviceZone());
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
                <b>{there.day(first)}</b>
                <small>{there.month(first)}</small>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>
          {t.chooseTime}
          {isElsewhere && <small>{t.zone(zoneName(timezone, language))}</small>}
        </legend>
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
    </div>
  );
}
