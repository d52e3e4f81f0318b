import type { FieldInputProps } from '../field-input.tsx';
import { FormField } from '../form-column.tsx';
import { usePartNames } from './address-parts.ts';
import { FoldedValue } from './folded-value.tsx';

/** A smart address: an input for every part, each of which is a value of its own. */
export function AddressField({ field, values, set }: FieldInputProps) {
  const nameOf = usePartNames();
  const textOf = (id: number) => values.find(({ enumId }) => enumId === id)?.text ?? '';
  const change = (id: number, text: string) =>
    set(
      field.choices.map((one) => ({ enumId: one.id, text: one.id === id ? text : textOf(one.id) })),
    );
  const shown = field.choices.map(({ id }) => textOf(id)).filter(Boolean);
  return (
    <FormField label={field.name} fieldId={field.id} type={field.type}>
      <FoldedValue text={shown.join(', ')} label={field.name} open={false}>
        {field.choices.map(({ id, name }) => (
          <label key={id} class="field-parts__part">
            <span class="field-parts__caption">{nameOf(name)}</span>
            <input
              type="text"
              class="text-input"
              name={`CFV[${field.id}][${id}]`}
              value={textOf(id)}
              onInput={({ currentTarget }) => change(id, currentTarget.value)}
            />
          </label>
        ))}
      </FoldedValue>
    </FormField>
  );
}
