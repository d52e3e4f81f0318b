import { useState } from 'preact/hooks';
import { ControlGroup } from '../../field/control-group.tsx';
import { Field } from '../../field/field.tsx';
import { useTexts } from '../../locale/locale.ts';
import { Select } from '../../select/select.tsx';
import { useService } from '../crm-context.ts';
import type { SearchedEntity } from '../entity-queries.ts';
import { EntitySearch } from '../entity-search.tsx';
import { NotReady } from '../not-ready.tsx';
import { useQuery, wholeList } from '../use-query.ts';
import { type ChainedList, chainOf } from './chained-lists.ts';
import type { FieldPartProps } from './field-part.ts';
import { fieldTexts } from './field-texts.ts';

/** supplier: an element of the account's list of suppliers */
export function SupplierPart(props: FieldPartProps<'supplier'>) {
  const { frame, value, onChange, disabled } = props;
  const { noSuppliers } = useTexts(fieldTexts);
  const { list } = useService('catalogs');
  const state = useQuery(wholeList((page) => list({ type: 'suppliers', limit: 250, page })));
  const [catalog] = state.status === 'ready' ? state.data : [];
  const id = value?.entity_id ?? null;
  return (
    <Field {...frame}>
      {catalog ? (
        <EntitySearch
          entity={catalog.id}
          value={id}
          disabled={disabled}
          onChange={(next) => onChange(next === null ? null : { entity_id: next })}
        />
      ) : (
        <NotReady
          state={state}
          value={id === null ? null : `${id}`}
          name={undefined}
          label={undefined}
          texts={{ empty: noSuppliers }}
        />
      )}
    </Field>
  );
}

type Linked = 'contacts' | 'companies';

/** linked_entity: a contact, a company, either, or an element of a list */
export function LinkedEntityPart(props: FieldPartProps<'linked_entity'>) {
  const { field, frame, value, onChange, disabled } = props;
  const texts = useTexts(fieldTexts);
  const { search_in: place } = field;
  const isEither = place === 'contacts_and_companies';
  const [wish, setWish] = useState<Linked>('companies');
  const linked = value?.entity_type;
  const kind = linked === 'contacts' || linked === 'companies' ? linked : wish;
  const only: SearchedEntity =
    place === 'contacts' || place === 'companies' ? place : Number(place);
  const entity = isEither ? kind : only;
  const search = (
    <EntitySearch
      key={entity}
      entity={entity}
      {...(isEither && { 'aria-label': kind === 'contacts' ? texts.contact : texts.company })}
      placeholder={(value?.entity_id ? undefined : value?.name) ?? texts.notChosen}
      value={value?.entity_id ?? null}
      disabled={disabled}
      onChange={(id) => {
        if (id === null) onChange(null);
        else if (typeof entity === 'string') onChange({ entity_id: id, entity_type: entity });
        else onChange({ entity_id: id, entity_type: 'catalog_elements', catalog_id: entity });
      }}
    />
  );
  if (!isEither) return <Field {...frame}>{search}</Field>;
  return (
    <ControlGroup {...frame} name={frame.name} disabled={disabled}>
      <Select
        aria-label={texts.kind}
        options={[
          { value: 'companies', label: texts.company },
          { value: 'contacts', label: texts.contact },
        ]}
        value={kind}
        onChange={(next) => {
          if (!next) return;
          setWish(next);
          if (value) onChange(null);
        }}
      />
      {search}
    </ControlGroup>
  );
}

/**
 * chained_list: an element of each list, level by level
 *
 * The API does not tell which elements hang on which: each level offers its whole list.
 */
export function ChainedListPart(props: FieldPartProps<'chained_list'>) {
  const { field, frame, value = [], onChange, disabled } = props;
  const levels = chainOf(field);
  const elementOf = ({ catalog_id }: ChainedList) =>
    value.find((link) => link.catalog_id === catalog_id)?.catalog_element_id ?? null;
  return (
    <ControlGroup {...frame} name={frame.name} disabled={disabled}>
      {levels.map((level, depth) => {
        const above = levels[depth - 1];
        return (
          <Field key={level.catalog_id} label={level.title}>
            <EntitySearch
              entity={level.catalog_id}
              value={elementOf(level)}
              disabled={disabled || (above !== undefined && elementOf(above) === null)}
              onChange={(id) => {
                // What hangs on the former one goes with it.
                const kept = levels.slice(0, depth).flatMap((upper) => {
                  const element = elementOf(upper);
                  return element === null
                    ? []
                    : [{ catalog_id: upper.catalog_id, catalog_element_id: element }];
                });
                const link = { catalog_id: level.catalog_id, catalog_element_id: id ?? 0 };
                const next = id === null ? kept : [...kept, link];
                onChange(next.length > 0 ? next : null);
              }}
            />
          </Field>
        );
      })}
    </ControlGroup>
  );
}
