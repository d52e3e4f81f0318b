import { useTexts } from '../../../page-context.ts';
import { partText, type ValuePart, withPart } from './value-parts.ts';

type Parts = Readonly<Record<string, unknown>>;

interface PartInputsProps {
  /** The first words of the ids and names of the inputs: `CFV[7][0]`. */
  readonly name: string;
  readonly parts: readonly ValuePart[];
  readonly data: Parts;
  change(data: Parts): void;
}

/** An input for every part of a value. */
export function PartInputs({ name, parts, data, change }: PartInputsProps) {
  const t = useTexts();
  return parts.map(({ path, text, kind, choices }) => {
    const id = `${name}[${path}]`;
    const shown = partText(data, path);
    const set = (value: string) => change(withPart(data, path, value));
    return (
      <div key={path} class="field-parts__part">
        <label class="field-parts__caption" htmlFor={id}>
          {t(text)}
        </label>
        {kind === 'choice' ? (
          <select
            class="text-input"
            id={id}
            name={id}
            value={shown}
            onChange={({ currentTarget }) => set(currentTarget.value)}
          >
            <option value="">{t('card.choose')}</option>
            {choices?.map((one) => (
              <option key={one.value} value={one.value} selected={`${one.value}` === shown}>
                {t(one.text)}
              </option>
            ))}
          </select>
        ) : (
          <input
            type="text"
            class="text-input"
            id={id}
            name={id}
            inputMode={kind === 'number' ? 'decimal' : 'text'}
            value={shown}
            onInput={({ currentTarget }) => set(currentTarget.value)}
          />
        )}
      </div>
    );
  });
}
