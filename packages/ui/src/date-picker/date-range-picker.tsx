import { useRef } from 'preact/hooks';
import { ControlGroup, type ControlGroupProps } from '../field/control-group.tsx';
import { useControlled } from '../forms/use-controlled.ts';
import { useFormReset } from '../forms/use-form-reset.ts';
import { useLocale, useTexts } from '../locale/locale.ts';
import { useStyles } from '../styles/use-styles.ts';
import { CalendarButton } from './calendar-button.tsx';
import { datePickerCss } from './date-picker.css.ts';
import { type DateTexts, dateTexts } from './date-texts.ts';
import { useMomentInputs } from './moment-input.tsx';

/** Two days, `2026-11-25`, or moments, `2026-11-25T14:30`; null where an end is open. */
export interface DateRange {
  readonly from: string | null;
  readonly to: string | null;
}

export interface DateRangePickerProps extends ControlGroupProps {
  readonly value?: DateRange;
  readonly defaultValue?: DateRange;
  readonly onChange?: (value: DateRange) => void;
  /** Asks for the times, too: they are those on the person's clock. */
  readonly time?: boolean;
  readonly min?: string;
  readonly max?: string;
  /** The names under which the form gets the two ends. */
  readonly names?: { readonly from: string; readonly to: string };
  readonly texts?: Partial<DateTexts>;
}

const open: DateRange = { from: null, to: null };

/**
 * A time between two days, typed, or chosen by two clicks in a calendar.
 *
 * @example
 * <DateRangePicker label="Created" value={period} onChange={setPeriod} />
 */
export function DateRangePicker(props: DateRangePickerProps) {
  const { value, defaultValue = open, onChange, time, min, max, names, ...others } = props;
  const { texts: given, ...group } = others;
  const { disabled, error } = group;
  const locale = useLocale();
  const texts = useTexts(dateTexts, given);
  const root = useRef<HTMLDivElement | null>(null);
  const [range, set] = useControlled<DateRange>(value, defaultValue, onChange);
  useFormReset(root, () => set(defaultValue));
  const dayOf = (moment: string | null) => moment?.slice(0, 10);
  const shared = { time, locale, texts, invalid: Boolean(error) };
  const from = useMomentInputs({
    ...shared,
    ...{ min, max: dayOf(range.to) ?? max },
    value: range.from,
    onChange: (next) => set({ ...range, from: next }),
    day: { 'aria-label': texts.from, disabled },
  });
  const to = useMomentInputs({
    ...shared,
    ...{ min: dayOf(range.from) ?? min, max },
    value: range.to,
    onChange: (next) => set({ ...range, to: next }),
    day: { 'aria-label': texts.to, disabled },
  });

  const choose = (day: string): boolean => {
    const start = (date: string) => (time ? `${date}T00:00` : date);
    const end = (date: string) => (time ? `${date}T23:59` : date);
    const first = dayOf(range.from);
    if (first === undefined || range.to !== null) {
      set({ from: start(day), to: null });
      return false;
    }
    const [earlier, later] = day < first ? [day, first] : [first, day];
    set({ from: earlier === first && range.from ? range.from : start(earlier), to: end(later) });
    return true;
  };
  return (
    <ControlGroup {...group} name={names?.from}>
      <div ref={useStyles(datePickerCss, root)} class="amo amo-date">
        <div class="amo-date-ends">
          <span aria-hidden="true">{texts.from}</span>
          <div class="amo-date">
            {from.dayInput}
            {from.timeInput}
          </div>
          <span aria-hidden="true">{texts.to}</span>
          <div class="amo-date">
            {to.dayInput}
            {to.timeInput}
          </div>
        </div>
        <CalendarButton
          {...{ min, max, disabled, locale, texts }}
          anchor={root}
          chosen={[dayOf(range.from) ?? null, dayOf(range.to) ?? null]}
          onChoose={choose}
        />
        <input type="hidden" name={names?.from} disabled={disabled} value={range.from ?? ''} />
        <input type="hidden" name={names?.to} disabled={disabled} value={range.to ?? ''} />
      </div>
    </ControlGroup>
  );
}
