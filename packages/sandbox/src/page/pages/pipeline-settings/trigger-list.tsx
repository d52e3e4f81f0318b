import { Bot } from 'lucide';
import type { PageBot } from '../../../page-shapes/bots.ts';
import type { PagePipeline } from '../../../page-shapes/page-state.ts';
import { firstEventOf, removeTrigger, type Trigger, triggers } from '../../data/triggers.ts';
import { Icon } from '../../layout/icon.tsx';
import { usePage, usePageState, useTexts } from '../../page-context.ts';
import { useStore } from '../../state/use-store.ts';
import { logoUrl, widgetTexts } from '../integrations/widget-texts.ts';
import { livesIn } from './lives-in.ts';
import { openTrigger } from './open-trigger.tsx';
import { Picker, type PickerItem } from './picker.tsx';
import { PipelineItem } from './pipeline-item.tsx';

interface TriggerListProps {
  readonly pipeline: PagePipeline;
  readonly statusId: number;
  readonly bots: readonly PageBot[];
}

/** The triggers of a stage, and what more can be put there. */
export function TriggerList({ pipeline, statusId, bots }: TriggerListProps) {
  const page = usePage();
  const { widgets } = usePageState();
  const t = useTexts();
  const mine = useStore(triggers).filter(
    (found) => found.pipelineId === pipeline.id && found.statuses[0] === statusId,
  );

  const open = (trigger: Trigger) => openTrigger(page, { trigger, pipeline, bots });
  const add = (action: Trigger['action']) =>
    open({
      id: null,
      pipelineId: pipeline.id,
      statuses: [statusId],
      event: firstEventOf(pipeline.id),
      action,
    });
  const remove = (id: number) => {
    removeTrigger(id).catch((error: unknown) => page.journal.error('', 'triggers', error));
  };
  const hintOf = ({ event, statuses }: Trigger): string => {
    const last = pipeline.statuses.find(({ id }) => id === statuses.at(-1));
    const until = statuses.length > 1 && last ? ` → ${last.name}` : '';
    return t(`pipeline.${event}`) + until;
  };

  const [firstBot] = bots;
  const items: readonly PickerItem[] = [
    ...(firstBot
      ? [
          {
            key: 'salesbot',
            title: t('salesbot.title'),
            choose: () => add({ type: 'bot', bot_id: firstBot.id }),
          },
        ]
      : []),
    ...livesIn(widgets, 'digital_pipeline').map((widget) => ({
      key: `widget ${widget.code}`,
      code: widget.code,
      title: widgetTexts(widget).name,
      choose: () => add({ type: 'widget', code: widget.code, settings: {} }),
    })),
  ];

  return (
    <>
      {mine.map((trigger) => {
        const { id, action } = trigger;
        const widget = widgets.find(({ code }) => action.type === 'widget' && code === action.code);
        const bot = bots.find((one) => action.type === 'bot' && one.id === action.bot_id);
        const name = bot?.name ?? (widget && widgetTexts(widget).name);
        return (
          <PipelineItem
            key={id}
            id={id}
            title={name ?? (action.type === 'widget' ? action.code : t('salesbot.notFound'))}
            hint={hintOf(trigger)}
            open={name === undefined ? undefined : () => open(trigger)}
            remove={id === null ? undefined : () => remove(id)}
          >
            {widget ? <img src={logoUrl(widget, 'logo_dp.png')} alt="" /> : <Icon icon={Bot} />}
          </PipelineItem>
        );
      })}
      <Picker text={t('pipeline.add')} items={items} />
    </>
  );
}
