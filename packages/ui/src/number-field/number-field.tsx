import type { Ref } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useFieldControl } from '../field/field-context.ts';
import { useControlled } from '../forms/use-controlled.ts';
import { useFormReset } from '../forms/use-form-reset.ts';
import { Input, type InputProps } from '../input/input.tsx';
import { useLocale } from '../locale/locale.ts';
import { formatNumber, parseNumber, plainNumber } from './number-text.ts';

type Attributes = Omit<
  InputProps,
  'type' | 'value' | 'defaultValue' | 'onChange' | 'onInput' | 'name' | 'min' | 'max' | 'step'
>;

export interface NumberFieldProps extends Attributes {
  /** null where nothing is entered. */
  readonly value?: number | null;
  readonly defaultValue?: number | null;
  /** Called with every number that is typed, and with null for none and for a text that is none. */
  readonly onChange?: (value: number | null) => void;
  /** Its form gets the plain number, `1500.5`, whatever the language. */
  readonly name?: string;
  readonly min?: number;
  readonly max?: number;
  /** What the arrow keys add; Page Up and Page Down ten times that. @default 1 */
  readonly step?: number;
  /** Makes it an amount of money: an ISO 4217 code, `RUB`. */
  readonly currency?: string;
  readonly disabled?: boolean;
  readonly ref?: Ref<HTMLInputElement>;
}

/** The steps of a key, or 0. */
const keySteps: Readonly<Record<string, number>> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

/**
 * A number or an amount of money, written as the person's language writes it.
 *
 * While it has the focus it shows a plain number to type in. A text that is no number stays, marked
 * as wrong; numbers out of the limits are brought into them when the person leaves.
 *
 * @example
 * <Field label="Budget">
 *   <NumberField currency="RUB" min={0} value={budget} onChange={setBudget} />
 * </Field>
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/spinbutton/
 */
export function NumberField(props: NumberFieldProps) {
  const { value, defaultValue = null, onChange, name, currency, disabled, ...rest } = props;
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, step = 1 } = props;
  const { onFocus, onBlur, onKeyDown, invalid, ...attributes } = rest;
  const locale = useLocale();
  const field = useFieldControl();
  const [current, set] = useControlled(value, defaultValue, onChange);
  const [draft, setDraft] = useState<string | null>(null);
  const posted = useRef<HTMLInputElement>(null);
  useFormReset(posted, () => {
    setDraft(null);
    set(defaultValue);
  });

  const isWrong = draft !== null && parseNumber(draft, locale) === undefined;
  const plain = current === null ? '' : plainNumber(current, locale);
  const limit = (wanted: number) => Math.min(max, Math.max(min, wanted));
  const shown = current === null ? '' : formatNumber(current, locale, currency);
  return (
    <>
      <Input
        inputMode="decimal"
        autocomplete="off"
        {...attributes}
        name={undefined}
        invalid={invalid || isWrong || field['aria-invalid'] === true}
        role="spinbutton"
        aria-valuenow={current ?? undefined}
        aria-valuetext={shown || undefined}
        aria-valuemin={Number.isFinite(min) ? min : undefined}
        aria-valuemax={Number.isFinite(max) ? max : undefined}
        disabled={disabled}
        value={draft ?? shown}
        onInput={(event) => {
          const text = event.currentTarget.value;
          setDraft(text);
          set(parseNumber(text, locale) ?? null);
        }}
        onFocus={(event) => {
          if (!isWrong) {
            setDraft(plain);
            // Now, not with the next drawing: what is selected is to be typed over.
            event.currentTarget.value = plain;
            event.currentTarget.select();
          }
          onFocus?.call(event.currentTarget, event);
        }}
        onBlur={(event) => {
          if (!isWrong) setDraft(null);
          if (current !== null && limit(current) !== current) set(limit(current));
          onBlur?.call(event.currentTarget, event);
        }}
        onKeyDown={(event) => {
          const steps = keySteps[event.key];
          if (steps && !event.currentTarget.readOnly) {
            event.preventDefault();
            // Sums of binary fractions: 0.1 + 0.2 is not what anybody wants to see.
            const next = limit(Number(((current ?? 0) + steps * step).toFixed(10)));
            setDraft(plainNumber(next, locale));
            set(next);
          }
          onKeyDown?.call(event.currentTarget, event);
        }}
      />
      <input
        ref={posted}
        type="hidden"
        name={name ?? field.name}
        disabled={disabled}
        value={current ?? ''}
      />
    </>
  );
}
