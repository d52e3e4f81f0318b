import { useCallback } from 'preact/hooks';
import { fetchCatalogs } from '../../../data/ajax.ts';
import { useRemote } from '../../../data/use-remote.ts';
import type { FieldInputProps } from '../field-input.tsx';
import { FormField } from '../form-column.tsx';
import { Level } from './chained-field.tsx';

/** The supplier of an invoice: an element of the account's list of suppliers. */
export function SupplierField({ field, values, set }: FieldInputProps) {
  const load = useCallback(
    async () => (await fetchCatalogs()).filter(({ type }) => type === 'suppliers'),
    [],
  );
  const { data: lists } = useRemote(load);
  const id = `field_${field.id}`;
  return (
    <FormField id={id} label={field.name} fieldId={field.id} type={field.type}>
      {lists?.map((list) => (
        <Level
          key={list.id}
          id={id}
          name={`CFV[${field.id}]`}
          catalogId={list.id}
          chosen={Number(values[0]?.data?.entity_id) || null}
          choose={(element, text) =>
            set(element === null ? [] : [{ text, enumId: null, data: { entity_id: element } }])
          }
        />
      ))}
    </FormField>
  );
}
