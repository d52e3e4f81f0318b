import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { PageLeadRow } from '../../../page-shapes/page-state.ts';
import { fetchLeads } from '../../data/ajax.ts';
import { updateRecord } from '../../data/api.ts';
import { useRemote } from '../../data/use-remote.ts';
import { usePage, usePageState, useTexts } from '../../page-context.ts';
import { formatMoney } from '../../texts/format.ts';
import { filterLeads } from '../leads-list/filter-leads.ts';
import { LeadsTop } from '../leads-list/leads-top.tsx';
import { PageLoading } from '../page-message.tsx';
import { usePlace } from '../use-place.ts';
import { BoardCard } from './board-card.tsx';

/**
 * The leads of a pipeline by their stages. There is no location for it: only widgets that live
 * everywhere run here, as in the CRM.
 */
export function PipelineBoardPage({ pipelineId }: { readonly pipelineId: number | null }) {
  const { changes, journal } = usePage();
  const { pipelines, account, language } = usePageState();
  const t = useTexts();
  const view = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [over, setOver] = useState<number | null>(null);
  const { data, error, reload } = useRemote(fetchLeads);
  const pipeline = pipelines.find(({ id }) => id === pipelineId) ?? pipelines[0];
  const shown = useMemo(
    () => filterLeads(data ?? [], { pipelineId: pipeline?.id ?? null, query }),
    [data, pipeline, query],
  );
  useEffect(
    () => changes.subscribe(({ entity }) => entity === 'leads' && reload()),
    [changes, reload],
  );
  usePlace(
    () => ({ pageCode: 'leads-pipeline', entity: 'leads', view: view.current }),
    pipeline?.id ?? 0,
  );
  if (!pipeline) return null;

  const move = async (id: number, statusId: number) => {
    setOver(null);
    try {
      await updateRecord('leads', id, { status_id: statusId, pipeline_id: pipeline.id });
      reload();
    } catch (problem) {
      journal.error('', 'pipeline', problem);
    }
  };
  const sumOf = (leads: readonly PageLeadRow[]) =>
    formatMoney(
      leads.reduce((total, { price }) => total + price, 0),
      account.currency,
      language,
    );

  return (
    <div class="list-page pipeline-board" ref={view}>
      <LeadsTop
        view="board"
        pipelineId={pipeline.id}
        query={query}
        setQuery={setQuery}
        summary={data && t('leads.count', { count: shown.length, sum: sumOf(shown) })}
      />
      {!data && <PageLoading error={error} retry={reload} />}
      {data && (
        <div class="pipeline-board__columns pipeline_wrapper">
          {pipeline.statuses.map((status) => {
            const leads = shown.filter(({ statusId }) => statusId === status.id);
            return (
              <section
                key={status.id}
                class={`pipeline-board__column pipeline_status ${over === status.id ? 'pipeline-board__column_over' : ''}`}
                aria-label={status.name}
                data-id={status.id}
                onDragOver={(event) => {
                  event.preventDefault();
                  setOver(status.id);
                }}
                onDragLeave={() => setOver(null)}
                onDrop={(event) => {
                  event.preventDefault();
                  const id = Number(event.dataTransfer?.getData('text/plain'));
                  if (id) void move(id, status.id);
                }}
              >
                <header
                  class="pipeline-board__head pipeline_status__head"
                  style={{ '--stage-color': status.color }}
                >
                  <h2 class="pipeline-board__title">{status.name}</h2>
                  <p class="pipeline-board__sum">
                    {t('leads.count', { count: leads.length, sum: sumOf(leads) })}
                  </p>
                </header>
                <div class="pipeline-board__leads">
                  {leads.map((lead) => (
                    <BoardCard key={lead.id} lead={lead} />
                  ))}
                </div>
              </section>
            );
          })}
        </div>
      )}
    </div>
  );
}
