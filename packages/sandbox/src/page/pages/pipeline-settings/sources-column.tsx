import { Inbox } from 'lucide';
import { useEffect } from 'preact/hooks';
import type { PageWidget } from '../../../page-shapes/page-state.ts';
import {
  addLeadSource,
  leadSources,
  loadLeadSources,
  removeLeadSource,
} from '../../data/lead-sources.ts';
import { callBack } from '../../host/life-cycle.ts';
import { Icon } from '../../layout/icon.tsx';
import { usePage, usePageState, useTexts } from '../../page-context.ts';
import { useStore } from '../../state/use-store.ts';
import { logoUrl, widgetTexts } from '../integrations/widget-texts.ts';
import { createSettingsDialog } from '../settings-dialog/open-settings.tsx';
import { livesIn } from './lives-in.ts';
import { Picker } from './picker.tsx';
import { PipelineItem } from './pipeline-item.tsx';

/**
 * The column of sources: a widget is added, and its dialog opens with the source.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/settings
 */
export function SourcesColumn({ pipelineId }: { readonly pipelineId: number }) {
  const page = usePage();
  const { host, hostContext, journal, changes } = page;
  const { widgets } = usePageState();
  const t = useTexts();
  const mine = useStore(leadSources).filter((source) => source.pipelineId === pipelineId);
  const openSettings = createSettingsDialog(page);

  useEffect(() => {
    const load = () => {
      loadLeadSources().catch((error: unknown) => journal.error('', 'sources', error));
    };
    load();
    return changes.subscribe(({ entity }) => entity === 'sources' && load());
  }, [journal, changes]);

  const add = async (widget: PageWidget) => {
    const { code } = widget;
    try {
      await addLeadSource({ widgetCode: code, pipelineId, name: widgetTexts(widget).name });
    } catch (error) {
      journal.error(code, 'add_source', error);
      return;
    }
    const running = await host.running(widget);
    if (running) await callBack(hostContext, running, 'onAddAsSource', pipelineId);
  };
  const remove = (id: number) => {
    removeLeadSource(id).catch((error: unknown) => journal.error('', 'sources', error));
  };

  return (
    <section class="digital-pipeline__column digital-pipeline__column_sources">
      <h2 class="digital-pipeline__status">{t('pipeline.sources')}</h2>
      {mine.map(({ id, name, externalId, widgetCode }) => {
        const widget = widgets.find(({ code }) => code === widgetCode);
        return (
          <PipelineItem
            key={id}
            id={id}
            title={name}
            hint={widget ? undefined : externalId}
            open={
              widget && (() => openSettings(widget, { source_id: id, external_id: externalId }))
            }
            remove={() => remove(id)}
          >
            {widget ? <img src={logoUrl(widget, 'logo_min.png')} alt="" /> : <Icon icon={Inbox} />}
          </PipelineItem>
        );
      })}
      <Picker
        text={t('pipeline.addSource')}
        items={livesIn(widgets, 'lead_sources')
          .filter(({ code }) => !mine.some(({ widgetCode }) => widgetCode === code))
          .map((widget) => ({
            key: widget.code,
            code: widget.code,
            title: widgetTexts(widget).name,
            choose: () => void add(widget),
          }))}
      />
    </section>
  );
}
