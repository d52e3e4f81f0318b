import { Plus } from 'lucide';
import { useState } from 'preact/hooks';
import type { PageFieldValue } from '../../../../page-shapes/page-state.ts';
import { Icon } from '../../../layout/icon.tsx';
import { useTexts } from '../../../page-context.ts';
import type { FieldInputProps } from '../field-input.tsx';
import { FormField } from '../form-column.tsx';
import { FoldedValue } from './folded-value.tsx';
import { LegalSearch } from './legal-search.tsx';
import { PartInputs } from './part-inputs.tsx';
import { ProductPicker } from './product-picker.tsx';
import { partText, valueParts } from './value-parts.ts';

const none: PageFieldValue = { text: '', enumId: null, data: {} };

const textOf = (type: string, data: Readonly<Record<string, unknown>>): string =>
  type === 'items'
    ? [partText(data, 'description') || partText(data, 'sku'), partText(data, 'quantity')]
        .filter(Boolean)
        .join(' × ')
    : partText(data, 'name');

/** Legal entities and positions of an invoice: values with parts, of which there may be several. */
export function PartedField({ field, values, set }: FieldInputProps) {
  const t = useTexts();
  const [added, setAdded] = useState(0);
  const { id, name, type } = field;
  const parts = valueParts[type] ?? [];
  // An empty line waits where there is no value yet.
  const lines = values.length > 0 ? values : [none];
  const change = (index: number, data: Readonly<Record<string, unknown>>) =>
    set(lines.map((one, at) => (at === index ? { ...one, data, text: textOf(type, data) } : one)));
  const add = () => {
    setAdded(lines.length);
    set([...lines, none]);
  };

  return lines.map(({ text, data = {} }, index) => (
    <FormField key={`${id} ${index}`} label={index === 0 ? name : ''} fieldId={id} type={type}>
      <span class="field-parts__line">
        <FoldedValue
          text={text}
          label={index === 0 ? name : `${name} ${index + 1}`}
          open={added > 0 && index === added}
          remove={values.length > 0 ? () => set(lines.toSpliced(index, 1)) : undefined}
        >
          {type === 'legal_entity' && (
            <LegalSearch data={data} change={(next) => change(index, next)} />
          )}
          {type === 'items' && <ProductPicker data={data} change={(next) => change(index, next)} />}
          <PartInputs
            name={`CFV[${id}][${index}]`}
            parts={parts}
            data={data}
            change={(next) => change(index, next)}
          />
        </FoldedValue>
        {index === lines.length - 1 && values.length > 0 && (
          <button
            type="button"
            class="icon-button multitext-field__button"
            aria-label={t('card.addValue', { name })}
            onClick={add}
          >
            <Icon icon={Plus} size={14} />
          </button>
        )}
      </span>
    </FormField>
  ));
}
