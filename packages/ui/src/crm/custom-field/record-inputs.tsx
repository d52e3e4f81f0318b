import { Field } from '../../field/field.tsx';
import { Input } from '../../input/input.tsx';
import { useTexts } from '../../locale/locale.ts';
import { recordLabels } from './record-labels.ts';

/** The texts of an address, a legal entity or a payer. */
export type TextRecord = Readonly<Record<string, string>>;

/** The texts of some keys of a value of the API, where null and none are empty ones. */
export const textsOf = (value: object | undefined, keys: readonly string[]): TextRecord =>
  Object.fromEntries(
    keys.map((key) => {
      const found: unknown = value && Reflect.get(value, key);
      return [key, typeof found === 'string' || typeof found === 'number' ? `${found}` : ''];
    }),
  );

/** What was filled in. */
export const filledOf = (texts: TextRecord): TextRecord =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== ''));

interface RecordInputsProps {
  readonly keys: readonly string[];
  readonly value: TextRecord;
  readonly onChange: (value: TextRecord) => void;
  readonly disabled: boolean;
  readonly required?: string;
}

/** One text for each key. */
export function RecordInputs({ keys, value, onChange, disabled, required }: RecordInputsProps) {
  const labels = useTexts(recordLabels);
  return (
    <>
      {keys.map((key) => (
        <Field key={key} label={labels[key] ?? key} required={key === required}>
          <Input
            required={false}
            aria-required={key === required || undefined}
            value={value[key] ?? ''}
            disabled={disabled}
            onInput={({ currentTarget }) => onChange({ ...value, [key]: currentTarget.value })}
          />
        </Field>
      ))}
    </>
  );
}
