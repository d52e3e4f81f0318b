import { useEffect, useMemo, useState } from 'preact/hooks';
import { fetchLeads } from '../../data/ajax.ts';
import { useRemote } from '../../data/use-remote.ts';
import { usePage, usePageState, useTexts } from '../../page-context.ts';
import { formatMoney } from '../../texts/format.ts';
import type { TextKey } from '../../texts/translate.ts';
import { ListPage, type ListPlace } from '../list/list-page.tsx';
import { filterLeads } from './filter-leads.ts';
import { leadRow } from './lead-row.tsx';
import { LeadsTopControls } from './leads-top.tsx';

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
  const { changes } = usePage();
  const state = usePageState();
  const { account, language } = state;
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
      <LeadsTopControls
        view="list"
        pipelineId={pipelineId}
        query={query}
        setQuery={setQuery}
        summary={
          shown &&
          t('leads.count', {
            count: shown.length,
            sum: formatMoney(sum, account.currency, language),
          })
        }
      />
    </ListPage>
  );
}
