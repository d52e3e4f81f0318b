import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';
import { fetchElements, fetchPeople } from '../../../data/ajax.ts';
import { useRemote } from '../../../data/use-remote.ts';
import { useTexts } from '../../../page-context.ts';
import type { FieldInputProps } from '../field-input.tsx';
import { FormField } from '../form-column.tsx';
import { FoldedValue } from './folded-value.tsx';
import { PartInputs } from './part-inputs.tsx';
import { partText, valueParts } from './value-parts.ts';

/** A record that can be named, in the words of the API. */
interface Candidate {
  readonly name: string;
  readonly entity_id: number;
  readonly entity_type: string;
  readonly catalog_id: number | null;
}

async function people(entity: 'contacts' | 'companies'): Promise<readonly Candidate[]> {
  const rows = await fetchPeople(entity);
  return rows.map(({ id, name }) => ({
    name,
    entity_id: id,
    entity_type: entity,
    catalog_id: null,
  }));
}

const nobody = { entity_id: null, entity_type: null, catalog_id: null };

/** The records among which a field looks: people, companies, or the elements of a list. */
async function candidates(searchIn: string): Promise<readonly Candidate[]> {
  if (searchIn === 'contacts' || searchIn === 'companies') return people(searchIn);
  if (!/^\d+$/.test(searchIn))
    return [...(await people('contacts')), ...(await people('companies'))];
  return (await fetchElements(Number(searchIn))).map(({ id, name, catalog_id }) => ({
    name,
    entity_id: id,
    entity_type: 'catalog_elements',
    catalog_id,
  }));
}

/**
 * A link to another record, by its name: `linked_entity`, and the payer of an invoice, who has parts
 * besides. A name that no record has is kept as it is.
 */
export function LinkedField({ field, values, set }: FieldInputProps) {
  const { id, name, type, searchIn = '' } = field;
  const load = useCallback(() => candidates(searchIn), [searchIn]);
  const { data: known } = useRemote(load);
  const data = values[0]?.data ?? {};
  const text = partText(data, 'name');
  const change = (next: Readonly<Record<string, unknown>>) =>
    set([{ text: partText(next, 'name'), enumId: null, data: next }]);
  const parts = valueParts[type];
  const t = useTexts();
  const typed = useRef('');

  const call = (value: string) => {
    typed.current = value;
    const found = known?.find((one) => one.name === value) ?? nobody;
    const { catalog_id, ...record } = found;
    // The payer is a person or a company, so that there is no list to be named.
    change({ ...data, ...record, ...(!parts && { catalog_id }), name: value });
  };

  // Who types faster than the records come means them all the same, from the moment they are seen.
  useLayoutEffect(() => {
    const found = known?.find((one) => one.name === text);
    if (found && typed.current === text && data.entity_id !== found.entity_id) call(text);
  }, [known, text]);

  const input = (
    <input
      type="text"
      class="text-input"
      id={`field_${id}`}
      name={`CFV[${id}]`}
      list={`field_${id}_known`}
      placeholder="…"
      value={text}
      onInput={({ currentTarget: { value } }) => call(value)}
    />
  );

  return (
    <FormField {...(!parts && { id: `field_${id}` })} label={name} fieldId={id} type={field.type}>
      {parts ? (
        <FoldedValue text={text} label={name} open={false}>
          <div class="field-parts__part">
            <label class="field-parts__caption" htmlFor={`field_${id}`}>
              {t('part.name')}
            </label>
            {input}
          </div>
          <PartInputs name={`CFV[${id}]`} parts={parts} data={data} change={change} />
        </FoldedValue>
      ) : (
        input
      )}
      <datalist id={`field_${id}_known`}>
        {known?.map((one) => (
          <option key={`${one.entity_type} ${one.entity_id}`} value={one.name} />
        ))}
      </datalist>
    </FormField>
  );
}
