import type { Tag } from '@amokit/contract';
import type { ComboboxOption } from '../combobox/combobox-option.ts';
import { MultiSelect } from '../combobox/multi-select.tsx';
import { searchText } from '../forms/search-text.ts';
import { useControlled } from '../forms/use-controlled.ts';
import { type Texts, useTexts } from '../locale/locale.ts';
import { useCrm, useService } from './crm-context.ts';
import type { CrmControlProps } from './crm-control-props.ts';
import { NotReady } from './not-ready.tsx';
import { readOnce, useQuery } from './use-query.ts';

const texts: Texts<{ readonly create: string }> = {
  en: { create: 'New tag: {name}' },
  ru: { create: 'Новый тег: {name}' },
  es: { create: 'Etiqueta nueva: {name}' },
  pt: { create: 'Nova etiqueta: {name}' },
};

export interface TagInputProps extends CrmControlProps {
  /** Whose tags: each kind of entity has its own. */
  readonly entity: 'leads' | 'contacts' | 'companies' | 'customers';
  /** The names of tags, as `replaceTags()` takes them. */
  readonly value?: readonly string[];
  readonly defaultValue?: readonly string[];
  readonly onChange?: (value: readonly string[]) => void;
  /** Lets a person make tags that the account does not have: the write of the entity creates them. @default true */
  readonly create?: boolean;
}

/** Tags that one request reads. */
const limit = 250;

// The API has the digits alone.
const optionOf = ({ name, color }: Tag): ComboboxOption => ({
  value: name,
  label: name,
  ...(color && { color: `#${color.replace('#', '')}` }),
});

/**
 * The tags of an entity: those of the account by their names and colours, and new ones.
 *
 * @example
 * <Field label="Tags">
 *   <TagInput entity="leads" value={tags} onChange={setTags} />
 * </Field>;
 *
 * await crm.leads.updateOne(lead.id, replaceTags(tags));
 * @see https://www.amocrm.ru/developers/content/crm_platform/tags-api
 */
export function TagInput(props: TagInputProps) {
  const { entity, value, defaultValue = [], onChange, create = true, ...others } = props;
  const { texts: given, ...rest } = others;
  const crm = useCrm();
  const { list } = useService('tags')(entity);
  const own = useTexts(texts);
  const state = useQuery(list({ limit }));
  const [chosen, set] = useControlled<readonly string[]>(value, defaultValue, onChange);
  if (state.status !== 'ready' || (state.data.items.length === 0 && !create)) {
    return (
      <NotReady
        state={state}
        value={chosen}
        name={rest.name}
        label={rest['aria-label']}
        texts={given}
      />
    );
  }
  const { items, hasNext } = state.data;
  const search = async (query: string, signal: AbortSignal) => {
    const name = query.trim();
    // Few tags are all there already.
    const found =
      hasNext && name !== ''
        ? (await readOnce(crm, list({ query: name, limit }), signal)).items
        : items.filter((tag) => searchText(tag.name).includes(searchText(name)));
    const isNew = name !== '' && !found.some((tag) => tag.name === name);
    const made = {
      value: name,
      label: own.create.replace('{name}', () => name),
      chosenLabel: name,
    };
    return [...found.map(optionOf), ...(create && isNew ? [made] : [])];
  };
  return (
    <MultiSelect
      {...rest}
      options={items.map(optionOf)}
      search={search}
      value={chosen}
      onChange={set}
    />
  );
}
