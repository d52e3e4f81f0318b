import { render } from 'preact';
import { isTriggerEvent, saveTrigger, type Trigger } from '../../data/triggers.ts';
import { callBack } from '../../host/life-cycle.ts';
import type { ModalInstance } from '../../host/modal/modal.ts';
import { at } from '../../host/value.ts';
import type { PageContext } from '../../page-context.ts';
import { createTranslate } from '../../texts/translate.ts';
import { describeFields, missingFields, readFields } from '../settings-dialog/setting-fields.ts';
import { TriggerForm } from './trigger-form.tsx';

/** Opens the form of a trigger and calls `dpSettings`; saving keeps what its inputs hold. */
export function openTrigger(page: PageContext, trigger: Trigger): void {
  const { Modal, state, host, hostContext, journal } = page;
  const t = createTranslate(state.get().language);
  const widget = state.get().widgets.find(({ code }) => code === trigger.widgetCode);
  if (!widget) return;
  const fields = describeFields(at(widget.manifest, 'dp', 'settings'), widget.langs);
  const modal = new Modal({
    class_name: `digital-pipeline__edit-forms ${widget.code}`,
    disable_enter_keydown: true,
    init(this: ModalInstance) {
      const body = this.$modal_body[0];
      if (!body) return;
      this.$modal_body.trigger('modal:loaded').html('');
      render(<TriggerForm {...{ widget, fields, trigger, t }} state={state.get()} />, body);
      this.$modal_body.trigger('modal:centrify');
    },
  });
  const body = modal.$modal_body[0];
  if (!body) return;

  const save = async (): Promise<void> => {
    const settings = readFields(body, fields, state.get().users);
    const missing = missingFields(fields, settings);
    for (const row of body.querySelectorAll<HTMLElement>('[data-field]')) {
      const isMissing = missing.includes(row.dataset.field ?? '');
      row.classList.toggle('widget_settings_block__item_field_error', isMissing);
      row.querySelector('.widget_settings_block__error')?.toggleAttribute('hidden', !isMissing);
    }
    if (missing.length > 0) return;
    const select = body.querySelector<HTMLSelectElement>('select[name=event_type]');
    const event = select?.value;
    await saveTrigger({
      ...trigger,
      event: isTriggerEvent(event) ? event : trigger.event,
      settings,
    });
    modal.destroy();
  };

  modal.$modal_body.on('submit', 'form', (event) => {
    event.preventDefault();
    save().catch((error: unknown) => journal.error(widget.code, 'trigger', error));
  });
  void host.running(widget).then((running) => {
    if (running && body.isConnected) void callBack(hostContext, running, 'dpSettings');
  });
}
