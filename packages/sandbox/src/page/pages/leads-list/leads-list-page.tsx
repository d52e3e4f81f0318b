import { useEffect, useMemo, useState } from 'preact/hooks';
import { fetchLeads } from '../../data/ajax.ts';
import { useRemote } from '../../data/use-remote.ts';
import { usePage, usePageState, useTexts } from '../../page-context.ts';
import { formatMoney } from '../../texts/format.ts';
import type { TextKey } from '../../texts/translate.ts';
import { ListPage, type ListPlace } from '../list/list-page.tsx';
import { filterLeads } from './filter-leads.ts';
import { leadRow } from './lead-row.tsx';

const place: ListPlace = {
  area: 'llist',
  pageCode: 'leads',
  entity: 'leads',
  selected: ['leads.selected'],
};

const columns: readonly TextKey[] = [
  'leads.name',
  'leads.contact',
  'leads.company',
  'leads.stage',
  'leads.price',
  'leads.responsible',
  'leads.created',
];

/** All leads of the account, or those of one pipeline. */
export function LeadsListPage({ pipelineId }: { readonly pipelineId: number | null }) {
  const { changes, router } = usePage();
  const state = usePageState();
  const { pipelines, account, language } = state;
  const t = useTexts();
  const [query, setQuery] = useState('');
  const { data, error, reload } = useRemote(fetchLeads);
  const shown = useMemo(
    () => data && filterLeads(data, { pipelineId, query }),
    [data, pipelineId, query],
  );
  const rows = useMemo(() => shown?.map((lead) => leadRow(lead, state)), [shown, state]);

  useEffect(
    () => changes.subscribe(({ entity }) => entity === 'leads' && reload()),
    [changes, reload],
  );

  const sum = shown?.reduce((total, { price }) => total + price, 0) ?? 0;
  return (
    <ListPage {...{ place, columns, rows, error, reload }} title={t('leads.title')}>
      <label class="list__top__preset content__top__preset">
        <span class="visually-hidden">{t('leads.pipeline')}</span>
        <select
          class="text-input"
          value={pipelineId ?? ''}
          onChange={({ currentTarget: { value } }) =>
            router.navigate(value ? `/leads/list/pipeline/${value}/` : '/leads/list/')
          }
        >
          <option value="">{t('leads.all')}</option>
          {pipelines.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <input
        type="search"
        class="text-input list__top__search"
        placeholder={t('leads.search')}
        aria-label={t('leads.search')}
        value={query}
        onInput={({ currentTarget }) => setQuery(currentTarget.value)}
      />
      {shown && (
        <span class="list__top__count" role="status">
          {t('leads.count', {
            count: shown.length,
            sum: formatMoney(sum, account.currency, language),
          })}
        </span>
      )}
      <a class="button-input button-input_blue" href="/leads/add/">
        {t('list.add')}
      </a>
    </ListPage>
  );
}
