import { render } from 'preact';
import type { PageBot } from '../../../page-shapes/bots.ts';
import type { PagePipeline } from '../../../page-shapes/page-state.ts';
import { isTriggerEvent, saveTrigger, type Trigger } from '../../data/triggers.ts';
import { callBack } from '../../host/life-cycle.ts';
import type { ModalInstance } from '../../host/modal/modal.ts';
import { at, messageOf } from '../../host/value.ts';
import type { PageContext } from '../../page-context.ts';
import { createTranslate } from '../../texts/translate.ts';
import { widgetTexts } from '../integrations/widget-texts.ts';
import { describeFields, missingFields, readFields } from '../settings-dialog/setting-fields.ts';
import { BotFields, WidgetFields } from './trigger-fields.tsx';
import { TriggerForm } from './trigger-form.tsx';

export interface TriggerToOpen {
  readonly trigger: Trigger;
  readonly pipeline: PagePipeline;
  /** Those that a trigger can start. */
  readonly bots: readonly PageBot[];
}

/** The stages from the trigger's first to the one that the form names. */
function stagesOf(body: Element, { statuses }: Trigger, pipeline: PagePipeline): readonly number[] {
  const select = body.querySelector<HTMLSelectElement>('select[name=until_status]');
  if (!select) return statuses;
  const ids = pipeline.statuses.map(({ id }) => id);
  const [first = 0] = statuses;
  const until = ids.indexOf(Number(select.value));
  const stretched = ids.slice(ids.indexOf(first), until + 1);
  return stretched.length > 0 ? stretched : statuses;
}

/** Opens the form of a trigger; for a widget's, calls `dpSettings`. Saving keeps what its inputs hold. */
export function openTrigger(page: PageContext, { trigger, pipeline, bots }: TriggerToOpen): void {
  const { Modal, state, host, hostContext, journal } = page;
  const t = createTranslate(state.get().language);
  const { action } = trigger;
  const widget =
    action.type === 'widget'
      ? state.get().widgets.find(({ code }) => code === action.code)
      : undefined;
  if (action.type === 'widget' && !widget) return;
  const dp = widget && at(widget.manifest, 'dp');
  const fields = widget ? describeFields(at(dp, 'settings'), widget.langs) : [];
  const title = widget ? widgetTexts(widget).name : t('salesbot.title');
  const modal = new Modal({
    class_name: `digital-pipeline__edit-forms ${widget?.code ?? 'salesbot'}`,
    disable_enter_keydown: true,
    init(this: ModalInstance) {
      const body = this.$modal_body[0];
      if (!body) return;
      this.$modal_body.trigger('modal:loaded').html('');
      render(
        <TriggerForm
          {...{ trigger, pipeline, title, t }}
          canStretch={at(dp, 'action_multiple') === true}
        >
          {widget && action.type === 'widget' && (
            <WidgetFields {...{ widget, fields, t }} {...action} state={state.get()} />
          )}
          {action.type === 'bot' && <BotFields {...{ bots, t }} botId={action.bot_id} />}
        </TriggerForm>,
        body,
      );
      body.setAttribute('aria-label', title);
      this.$modal_body.trigger('modal:centrify');
    },
  });
  const body = modal.$modal_body[0];
  if (!body) return;

  /** What the form says that the trigger does; undefined while a field is missing. */
  const readAction = (): Trigger['action'] | undefined => {
    if (action.type === 'bot') {
      const select = body.querySelector<HTMLSelectElement>('select[name=bot_id]');
      return { type: 'bot', bot_id: Number(select?.value ?? action.bot_id) };
    }
    const settings = readFields(body, fields, state.get().users);
    const missing = missingFields(fields, settings);
    for (const row of body.querySelectorAll<HTMLElement>('[data-field]')) {
      const isMissing = missing.includes(row.dataset.field ?? '');
      row.classList.toggle('widget_settings_block__item_field_error', isMissing);
      row.querySelector('.widget_settings_block__error')?.toggleAttribute('hidden', !isMissing);
    }
    return missing.length > 0 ? undefined : { ...action, settings };
  };

  const save = async (): Promise<void> => {
    const read = readAction();
    if (!read) return;
    const event = body.querySelector<HTMLSelectElement>('select[name=event_type]')?.value;
    await saveTrigger({
      ...trigger,
      event: isTriggerEvent(event) ? event : trigger.event,
      statuses: stagesOf(body, trigger, pipeline),
      action: read,
    });
    modal.destroy();
  };

  modal.$modal_body.on('submit', 'form', (event) => {
    event.preventDefault();
    save().catch((error: unknown) => {
      journal.error(widget?.code ?? '', 'trigger', error);
      const problem = body.querySelector<HTMLElement>('.digital-pipeline__problem');
      if (problem) Object.assign(problem, { textContent: messageOf(error), hidden: false });
    });
  });
  if (!widget) return;
  void host.running(widget).then((running) => {
    if (running && body.isConnected) void callBack(hostContext, running, 'dpSettings');
  });
}
