import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { dayPattern, formatDay, parseDay } from './date-text.ts';
import type { DateTexts } from './date-texts.ts';
import { today } from './iso-date.ts';

/** Attributes of the text for the day, as a field gives them. */
interface DayAttributes {
  readonly id?: string | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
  readonly required?: boolean | undefined;
  readonly disabled?: boolean | undefined;
}

interface MomentInputProps {
  readonly day: DayAttributes;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** Minutes belong to it. */
  readonly time: boolean | undefined;
  readonly invalid: boolean;
  readonly min: string | undefined;
  readonly max: string | undefined;
  readonly locale: string;
  readonly texts: DateTexts;
  readonly ref?: Ref<HTMLInputElement>;
}

/** The text of a day, and of the time on it. */
interface MomentInputs {
  readonly dayInput: preact.JSX.Element;
  readonly timeInput: preact.JSX.Element | null;
}

/** Two controls for one value, for their owner to place. */
export function useMomentInputs(props: MomentInputProps): MomentInputs {
  const { value, onChange, time, invalid, min, max, locale, texts, ref } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const day = value?.slice(0, 10) ?? null;
  const minutes = value?.slice(11, 16) ?? '';
  const shown = day === null ? '' : formatDay(day, locale);
  const isAllowed = (wanted: string) =>
    (min === undefined || wanted >= min) && (max === undefined || wanted <= max);
  const set = (wanted: string | null) =>
    onChange(wanted === null || !time ? wanted : `${wanted}T${minutes || '00:00'}`);
  const take = (text: string) => {
    const parsed = parseDay(text, locale, today());
    if (parsed === null) set(null);
    // A wrong text stays in sight, and what was chosen before does not stand behind it.
    else if (parsed === undefined || !isAllowed(parsed)) return set(null);
    else set(parsed);
    setDraft(null);
  };
  return {
    dayInput: (
      <input
        {...props.day}
        ref={ref ?? null}
        type="text"
        class="amo amo-control"
        inputMode="numeric"
        autocomplete="off"
        placeholder={dayPattern(locale, texts)}
        aria-invalid={invalid || (draft !== null && draft !== shown && day === null) || undefined}
        value={draft ?? shown}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onBlur={() => draft !== null && take(draft)}
        onKeyDown={(event) => event.key === 'Enter' && draft !== null && take(draft)}
      />
    ),
    timeInput: time ? (
      <input
        type="time"
        class="amo amo-control"
        aria-label={[props.day['aria-label'], texts.time].filter(Boolean).join(' · ')}
        disabled={props.day.disabled || day === null}
        value={minutes}
        onInput={(event) => day && onChange(`${day}T${event.currentTarget.value || '00:00'}`)}
      />
    ) : null,
  };
}
