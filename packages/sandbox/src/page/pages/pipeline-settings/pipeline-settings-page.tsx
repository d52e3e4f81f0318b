import { useEffect, useRef } from 'preact/hooks';
import type { PageWidget } from '../../../page-shapes/page-state.ts';
import { leadSources } from '../../data/lead-sources.ts';
import { loadTriggers, removeTrigger, triggers } from '../../data/triggers.ts';
import { callBack } from '../../host/life-cycle.ts';
import { namesLocation } from '../../host/locations.ts';
import { usePopup } from '../../layout/use-popup.ts';
import { usePage, usePageState, useTexts } from '../../page-context.ts';
import { useStore } from '../../state/use-store.ts';
import { logoUrl, widgetTexts } from '../integrations/widget-texts.ts';
import { createSettingsDialog } from '../settings-dialog/open-settings.tsx';
import { SettingsMenu } from '../settings-section/settings-menu.tsx';
import { usePlace } from '../use-place.ts';
import { openTrigger } from './open-trigger.tsx';

/** The digital pipeline: the sources of leads, and the triggers at each stage. */
export function PipelineSettingsPage({ pipelineId }: { readonly pipelineId: number | null }) {
  const { router, journal } = usePage();
  const { pipelines } = usePageState();
  const t = useTexts();
  const view = useRef<HTMLDivElement>(null);
  const pipeline = pipelines.find(({ id }) => id === pipelineId) ?? pipelines[0];
  usePlace(
    () => ({
      area: 'digital_pipeline',
      pageCode: 'leads-pipeline',
      entity: 'leads',
      view: view.current,
    }),
    pipeline?.id ?? 0,
  );
  useEffect(() => {
    loadTriggers().catch((error: unknown) => journal.error('', 'triggers', error));
  }, [journal]);
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
                router.navigate(`/settings/pipeline/leads/${currentTarget.value}/`)
              }
            >
              {pipelines.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <span class="hint">{t('pipeline.hint')}</span>
        </div>
        <div class="digital-pipeline__columns">
          <SourcesColumn pipelineId={pipeline.id} />
          {pipeline.statuses.map((status) => (
            <section key={status.id} class="digital-pipeline__column" data-id={status.id}>
              <h2 class="digital-pipeline__status" style={{ '--stage-color': status.color }}>
                {status.name}
              </h2>
              <TriggerList pipelineId={pipeline.id} statusId={status.id} />
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}

const livesIn = (widgets: readonly PageWidget[], location: string) =>
  widgets.filter(
    ({ status, manifest }) => status !== 'install' && namesLocation(manifest, location),
  );

function TriggerList({ pipelineId, statusId }: { pipelineId: number; statusId: number }) {
  const page = usePage();
  const { widgets } = usePageState();
  const t = useTexts();
  const mine = useStore(triggers).filter(
    (found) => found.pipelineId === pipelineId && found.statusId === statusId,
  );
  return (
    <>
      {mine.map((trigger) => {
        const widget = widgets.find(({ code }) => code === trigger.widgetCode);
        if (!widget) return null;
        return (
          <article key={trigger.id} class="digital-pipeline__item" data-id={trigger.id}>
            <button
              type="button"
              class="digital-pipeline__item-inner"
              onClick={() => openTrigger(page, trigger)}
            >
              <img src={logoUrl(widget, 'logo_dp.png')} alt="" />
              <span>{widgetTexts(widget).name}</span>
            </button>
            <button
              type="button"
              class="icon-button"
              aria-label={t('pipeline.remove')}
              onClick={() => trigger.id !== null && removeTrigger(trigger.id)}
            >
              ×
            </button>
          </article>
        );
      })}
      <WidgetPicker
        text={t('pipeline.add')}
        widgets={livesIn(widgets, 'digital_pipeline')}
        choose={({ code }) =>
          openTrigger(page, {
            id: null,
            pipelineId,
            statusId,
            widgetCode: code,
            event: 'lead_appeared_in_status',
            settings: {},
          })
        }
      />
    </>
  );
}

/** The column of sources: a widget is added, then its dialog opens with the source. */
function SourcesColumn({ pipelineId }: { readonly pipelineId: number }) {
  const page = usePage();
  const { host, hostContext } = page;
  const { widgets } = usePageState();
  const t = useTexts();
  const mine = useStore(leadSources).filter((source) => source.pipelineId === pipelineId);
  const openSettings = createSettingsDialog(page);

  const add = async (widget: PageWidget) => {
    const source = { id: crypto.randomUUID(), pipelineId, widgetCode: widget.code };
    leadSources.set([...leadSources.get(), source]);
    const running = await host.running(widget);
    if (running) await callBack(hostContext, running, 'onAddAsSource', pipelineId);
  };

  return (
    <section class="digital-pipeline__column digital-pipeline__column_sources">
      <h2 class="digital-pipeline__status">{t('pipeline.sources')}</h2>
      {mine.map((source) => {
        const widget = widgets.find(({ code }) => code === source.widgetCode);
        if (!widget) return null;
        return (
          <article key={source.id} class="digital-pipeline__item" data-id={source.id}>
            <button
              type="button"
              class="digital-pipeline__item-inner"
              onClick={() => openSettings(widget, { source_id: source.id, external_id: source.id })}
            >
              <img src={logoUrl(widget, 'logo_min.png')} alt="" />
              <span>{widgetTexts(widget).name}</span>
            </button>
            <button
              type="button"
              class="icon-button"
              aria-label={t('pipeline.remove')}
              onClick={() =>
                leadSources.set(leadSources.get().filter(({ id }) => id !== source.id))
              }
            >
              ×
            </button>
          </article>
        );
      })}
      <WidgetPicker
        text={t('pipeline.addSource')}
        widgets={livesIn(widgets, 'lead_sources').filter(
          ({ code }) => !mine.some(({ widgetCode }) => widgetCode === code),
        )}
        choose={add}
      />
    </section>
  );
}

interface WidgetPickerProps {
  readonly text: string;
  readonly widgets: readonly PageWidget[];
  choose(widget: PageWidget): void;
}

export function WidgetPicker({ text, widgets, choose }: WidgetPickerProps) {
  const t = useTexts();
  const popup = usePopup();
  return (
    <div class="digital-pipeline__picker" ref={popup.ref}>
      <button
        type="button"
        class="digital-pipeline__add"
        aria-haspopup="menu"
        aria-expanded={popup.open}
        onClick={popup.toggle}
      >
        + {text}
      </button>
      {popup.open && (
        <div class="list-multiple-actions__menu" role="menu">
          {widgets.length === 0 && <p class="hint">{t('pipeline.nothing')}</p>}
          {widgets.map((widget) => (
            <button
              key={widget.code}
              type="button"
              role="menuitem"
              class="list-multiple-actions__item"
              data-code={widget.code}
              onClick={() => {
                popup.close();
                choose(widget);
              }}
            >
              {widgetTexts(widget).name}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
