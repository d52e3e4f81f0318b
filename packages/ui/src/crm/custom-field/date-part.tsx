import { DatePicker } from '../../date-picker/date-picker.tsx';
import { Field } from '../../field/field.tsx';
import { NotReady } from '../not-ready.tsx';
import { useTimeZone } from '../use-time-zone.ts';
import type { FieldPartProps } from './field-part.ts';
import { zonedDate, zonedText } from './zoned-time.ts';

/** date, date_time, birthday: on the account's clock, whose midnight the CRM takes for a day */
export function DatePart(props: FieldPartProps<'date' | 'date_time' | 'birthday'>) {
  const { field, frame, value, onChange, disabled } = props;
  const state = useTimeZone();
  const time = field.type === 'date_time';
  return (
    <Field {...frame}>
      {state.status === 'ready' ? (
        <DatePicker
          time={time}
          value={value ? zonedText(value, state.data).slice(0, time ? undefined : 10) : null}
          disabled={disabled}
          onChange={(next) => onChange(next === null ? null : zonedDate(next, state.data))}
        />
      ) : (
        <NotReady
          state={state}
          // Its day is not known, its moment is: a form does not lose it.
          value={value?.toISOString() ?? null}
          name={undefined}
          label={undefined}
          texts={undefined}
        />
      )}
    </Field>
  );
}
