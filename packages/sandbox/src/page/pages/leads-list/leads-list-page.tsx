import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { fetchLeads } from '../../data/ajax.ts';
import { useRemote } from '../../data/use-remote.ts';
import { usePage, usePageState, useTexts } from '../../page-context.ts';
import { formatMoney } from '../../texts/format.ts';
import { PageLoading, PageMessage } from '../page-message.tsx';
import { usePlace } from '../use-place.ts';
import { createLeadsList } from './current-leads.ts';
import { filterLeads } from './filter-leads.ts';
import { LeadsTable } from './leads-table.tsx';

/** All leads of the account, or those of one pipeline. */
export function LeadsListPage({ pipelineId }: { readonly pipelineId: number | null }) {
  const { vendor, changes, router } = usePage();
  const { pipelines, account, language } = usePageState();
  const t = useTexts();
  const [query, setQuery] = useState('');
  const { data, error, reload } = useRemote(fetchLeads);
  const view = useRef<HTMLDivElement>(null);
  const list = useMemo(() => createLeadsList(vendor.Backbone), [vendor]);
  const shown = useMemo(
    () => filterLeads(data ?? [], { pipelineId, query }),
    [data, pipelineId, query],
  );
  list.show(shown);

  useEffect(
    () => changes.subscribe(({ entity }) => entity === 'leads' && reload()),
    [changes, reload],
  );
  usePlace(
    () =>
      data
        ? {
            area: 'llist',
            pageCode: 'leads',
            entity: 'leads',
            view: view.current,
            list: list.current,
          }
        : null,
    `${data !== undefined}`,
  );

  const sum = shown.reduce((total, { price }) => total + price, 0);
  return (
    <div class="list-page" ref={view} id="list_page_holder">
      <div class="list__top">
        <h1 class="list__top__title">{t('leads.title')}</h1>
        <label class="list__top__preset content__top__preset">
          <span class="visually-hidden">{t('leads.pipeline')}</span>
          <select
            class="text-input"
            value={pipelineId ?? ''}
            onChange={({ currentTarget }) =>
              router.navigate(
                currentTarget.value
                  ? `/leads/list/pipeline/${currentTarget.value}/`
                  : '/leads/list/',
              )
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
        {data && (
          <span class="list__top__count" role="status">
            {t('leads.count', {
              count: shown.length,
              sum: formatMoney(sum, account.currency, language),
            })}
          </span>
        )}
      </div>
      {!data && <PageLoading error={error} retry={reload} />}
      {data && shown.length > 0 && <LeadsTable rows={shown} />}
      {data && shown.length === 0 && (
        <PageMessage title={t('leads.nothing')}>{t('leads.nothingHint')}</PageMessage>
      )}
    </div>
  );
}
