import type { ComponentType } from 'preact';
import type { PageField, PageFieldValue } from '../../../page-shapes/page-state.ts';
import { useTexts } from '../../page-context.ts';
import { type FieldsDraft, valuesOf } from './field-draft.ts';
import { FieldInput, type FieldInputProps } from './field-input.tsx';
import { AddressField } from './fields/address-field.tsx';
import { ChainedField } from './fields/chained-field.tsx';
import { FileField } from './fields/file-field.tsx';
import { LinkedField } from './fields/linked-field.tsx';
import { PartedField } from './fields/parted-field.tsx';
import { SupplierField } from './fields/supplier-field.tsx';
import { FormField } from './form-column.tsx';
import { MultitextField } from './multitext-field.tsx';

interface CustomFieldsProps {
  readonly fields: readonly PageField[];
  readonly draft: FieldsDraft;
  change(draft: FieldsDraft): void;
}

/** The types whose values are more than one text; all others have one input. */
const inputs: Readonly<Record<string, ComponentType<FieldInputProps>>> = {
  multitext: MultitextField,
  smart_address: AddressField,
  legal_entity: PartedField,
  items: PartedField,
  payer: LinkedField,
  linked_entity: LinkedField,
  supplier: SupplierField,
  chained_list: ChainedField,
  file: FileField,
};

/** The custom fields of a card: what a person can fill has an input, the rest is a text. */
export function CustomFields({ fields, draft, change }: CustomFieldsProps) {
  const t = useTexts();
  return fields.map((field) => {
    const { id, name, type, editable, value } = field;
    const values = valuesOf(field, draft);
    const set = (next: readonly PageFieldValue[]) => change({ ...draft, [id]: next });
    if (!editable)
      return (
        <FormField key={id} label={name} fieldId={id} type={type}>
          {value || t('card.placeholder')}
        </FormField>
      );
    const Parts = Object.hasOwn(inputs, type) ? inputs[type] : undefined;
    if (!Parts) return <FieldInput key={id} {...{ field, values, set }} />;
    // Saved values are links and folded lines again, so that the field begins anew with them.
    return <Parts key={`${id} ${JSON.stringify(field.values)}`} {...{ field, values, set }} />;
  });
}
