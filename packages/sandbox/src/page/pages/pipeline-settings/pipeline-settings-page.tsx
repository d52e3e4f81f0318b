import { useEffect, useRef } from 'preact/hooks';
import { fetchBots } from '../../data/bots.ts';
import { loadTriggers } from '../../data/triggers.ts';
import { useRemote } from '../../data/use-remote.ts';
import { usePage, usePageState, useTexts } from '../../page-context.ts';
import { SettingsMenu } from '../settings-section/settings-menu.tsx';
import { usePlace } from '../use-place.ts';
import { SourcesColumn } from './sources-column.tsx';
import { TriggerList } from './trigger-list.tsx';

const addressOf = (pipelineId: number): string =>
  pipelineId === 0 ? '/settings/pipeline/customers/' : `/settings/pipeline/leads/${pipelineId}/`;

/** The digital pipeline: the sources of leads, and the triggers at each stage. */
export function PipelineSettingsPage({ pipelineId }: { readonly pipelineId: number | null }) {
  const { router, journal, changes } = usePage();
  const { pipelines, customerStages } = usePageState();
  const t = useTexts();
  const view = useRef<HTMLDivElement>(null);
  const all = customerStages ? [...pipelines, customerStages] : pipelines;
  const pipeline = all.find(({ id }) => id === pipelineId) ?? all[0];
  const entity = pipeline?.id === 0 ? 'customers' : 'leads';
  usePlace(
    () => ({
      // Not documented; widgets tell the page by these names.
      area: `${entity}-dp`,
      location: 'digital_pipeline',
      pageCode: `${entity}-pipeline`,
      entity: `${entity}-dp`,
      view: view.current,
    }),
    pipeline?.id ?? 'none',
  );
  const { data: bots, reload } = useRemote(fetchBots);
  useEffect(() => {
    const load = () => {
      loadTriggers().catch((error: unknown) => journal.error('', 'triggers', error));
    };
    load();
    return changes.subscribe(({ entity }) => {
      if (entity === 'triggers') load();
      if (entity === 'bots') reload();
    });
  }, [journal, changes, reload]);
  if (!pipeline) return null;
  return (
    <div class="settings-section">
      <SettingsMenu current={location.pathname} />
      <div class="list-page digital-pipeline" ref={view}>
        <div class="list__top">
          <h1 class="list__top__title">{t('pipeline.title')}</h1>
          <label class="list__top__preset">
            <span class="visually-hidden">{t('leads.pipeline')}</span>
            <select
              class="text-input"
              name="select-pipeline"
              value={pipeline.id}
              onChange={({ currentTarget }) =>
                router.navigate(addressOf(Number(currentTarget.value)))
              }
            >
              {all.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <span class="hint">{t('pipeline.hint')}</span>
        </div>
        <div class="digital-pipeline__columns">
          {entity === 'leads' && <SourcesColumn pipelineId={pipeline.id} />}
          {pipeline.statuses.map((status) => (
            <section key={status.id} class="digital-pipeline__column" data-id={status.id}>
              <h2 class="digital-pipeline__status" style={{ '--stage-color': status.color }}>
                {status.name}
              </h2>
              <TriggerList pipeline={pipeline} statusId={status.id} bots={bots ?? []} />
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}
