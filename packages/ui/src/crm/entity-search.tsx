import { useState } from 'preact/hooks';
import { Combobox } from '../combobox/combobox.tsx';
import { useControlled } from '../forms/use-controlled.ts';
import { useTexts } from '../locale/locale.ts';
import { useCrm } from './crm-context.ts';
import type { CrmControlProps } from './crm-control-props.ts';
import { crmTexts } from './crm-texts.ts';
import { entityQueries, type NamedEntity, type SearchedEntity } from './entity-queries.ts';
import { isForbidden, NotReady } from './not-ready.tsx';
import { readOnce, useQuery } from './use-query.ts';

export interface EntitySearchProps extends CrmControlProps {
  /** What is searched: a kind of entity, or the id of a list for its elements. */
  readonly entity: SearchedEntity;
  /** The id of the one that is chosen; null for none. */
  readonly value?: number | null;
  readonly defaultValue?: number | null;
  /** Called with the id, and with what was found under it. */
  readonly onChange?: (value: number | null, found: NamedEntity | null) => void;
}

const labelOf = ({ id, name }: NamedEntity): string => name || `#${id}`;

/**
 * A lead, contact, company, customer or element of a list, searched in the whole account.
 *
 * The CRM looks for the text in names and fields; before anything is typed the newest are offered.
 *
 * @example
 * <Field label="Company">
 *   <EntitySearch entity="companies" value={companyId} onChange={setCompanyId} />
 * </Field>
 * @see https://www.amocrm.ru/developers/content/crm_platform/filters-api
 */
export function EntitySearch(props: EntitySearchProps) {
  const { entity, value, defaultValue = null, onChange, texts: given, ...rest } = props;
  const crm = useCrm();
  const { find, get } = entityQueries(crm, entity);
  const texts = useTexts(crmTexts, given);
  const [found, setFound] = useState<readonly NamedEntity[]>([]);
  const [denied, setDenied] = useState(false);
  const [chosen, set] = useControlled<number | null>(value, defaultValue, (next) =>
    onChange?.(next, found.find(({ id }) => id === next) ?? null),
  );
  const seen = found.find(({ id }) => id === chosen);
  const state = useQuery(chosen === null || seen ? undefined : get(chosen));
  const known = seen ?? (state.status === 'ready' ? state.data : undefined);
  const isUnknown = chosen !== null && known === undefined;
  if (isUnknown && state.status !== 'ready') {
    return (
      <NotReady
        state={state}
        value={`${chosen}`}
        name={rest.name}
        label={rest['aria-label']}
        texts={given}
      />
    );
  }
  const search = async (text: string, signal: AbortSignal) => {
    try {
      const { items } = await readOnce(crm, find(text), signal);
      setFound((last) => [...new Map([...last, ...items].map((item) => [item.id, item])).values()]);
      return items.map((item) => ({ value: `${item.id}`, label: labelOf(item) }));
    } catch (error) {
      setDenied(isForbidden(error));
      throw error;
    }
  };
  return (
    <Combobox
      // Options of another kind of entity are none of this one's.
      key={entity}
      {...rest}
      options={
        chosen === null
          ? []
          : [{ value: `${chosen}`, label: known ? labelOf(known) : `#${chosen}` }]
      }
      search={search}
      value={chosen === null ? null : `${chosen}`}
      onChange={(next) => set(next === null ? null : Number(next))}
      texts={denied ? { failed: texts.noRights } : {}}
    />
  );
}
