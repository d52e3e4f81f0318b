import type { PageField, PageFieldValue } from '../../../page-shapes/page-state.ts';
import { useTexts } from '../../page-context.ts';
import { type FieldsDraft, valuesOf } from './field-draft.ts';
import { FieldInput } from './field-input.tsx';
import { FormField } from './form-column.tsx';
import { MultitextField } from './multitext-field.tsx';

interface CustomFieldsProps {
  readonly fields: readonly PageField[];
  readonly draft: FieldsDraft;
  change(draft: FieldsDraft): void;
}

/** The custom fields of a card: what a person can fill has an input, the rest is a text. */
export function CustomFields({ fields, draft, change }: CustomFieldsProps) {
  const t = useTexts();
  return fields.map((field) => {
    const { id, name, type, editable, value } = field;
    const values = valuesOf(field, draft);
    const set = (next: readonly PageFieldValue[]) => change({ ...draft, [id]: next });
    if (!editable)
      return (
        <FormField key={id} label={name} fieldId={id}>
          {value || t('card.placeholder')}
        </FormField>
      );
    if (type === 'multitext')
      // Saved values are links again, so that the field begins anew with them.
      return (
        <MultitextField key={`${id} ${JSON.stringify(field.values)}`} {...{ field, values, set }} />
      );
    return <FieldInput key={id} field={field} values={values} set={set} />;
  });
}
