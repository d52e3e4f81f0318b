import { useCallback } from 'preact/hooks';
import { fetchElements } from '../../../data/ajax.ts';
import { useRemote } from '../../../data/use-remote.ts';
import { useTexts } from '../../../page-context.ts';
import type { FieldInputProps } from '../field-input.tsx';
import { FormField } from '../form-column.tsx';

/** Chained lists: an element of each of them, the first list first. */
export function ChainedField({ field, values, set }: FieldInputProps) {
  const levels = field.levels ?? [];
  const chosenIn = (catalogId: number) =>
    Number(values.find(({ data }) => data?.catalog_id === catalogId)?.data?.catalog_element_id) ||
    null;

  const choose = (catalogId: number, id: number | null, text: string) =>
    set(
      levels.flatMap((level) => {
        const isThis = level.catalogId === catalogId;
        const before = values.find(({ data }) => data?.catalog_id === level.catalogId);
        if (!isThis) return before ? [before] : [];
        if (id === null) return [];
        return [{ text, enumId: null, data: { catalog_id: catalogId, catalog_element_id: id } }];
      }),
    );

  return levels.map(({ catalogId, title }, index) => (
    <FormField
      key={catalogId}
      id={`field_${field.id}_${catalogId}`}
      label={[index === 0 ? field.name : '', title].filter(Boolean).join(': ')}
      fieldId={field.id}
      type={field.type}
    >
      <Level
        id={`field_${field.id}_${catalogId}`}
        name={`CFV[${field.id}][${catalogId}]`}
        catalogId={catalogId}
        chosen={chosenIn(catalogId)}
        choose={(id, text) => choose(catalogId, id, text)}
      />
    </FormField>
  ));
}

interface LevelProps {
  readonly id: string;
  readonly name: string;
  readonly catalogId: number;
  readonly chosen: number | null;
  choose(id: number | null, text: string): void;
}

/** An element of a list, chosen among all that the person may see. */
export function Level({ id, name, catalogId, chosen, choose }: LevelProps) {
  const t = useTexts();
  const load = useCallback(() => fetchElements(catalogId), [catalogId]);
  const { data: elements } = useRemote(load);
  return (
    <select
      class="text-input"
      id={id}
      name={name}
      value={chosen ?? ''}
      onChange={({ currentTarget }) => {
        const found = elements?.find((one) => `${one.id}` === currentTarget.value);
        choose(found?.id ?? null, found?.name ?? '');
      }}
    >
      <option value="">{t('card.choose')}</option>
      {elements?.map((one) => (
        <option key={one.id} value={one.id} selected={one.id === chosen}>
          {one.name}
        </option>
      ))}
    </select>
  );
}
