import type { PageState, PageWidget } from '../../../page-shapes/page-state.ts';
import { type Trigger, triggerEvents } from '../../data/triggers.ts';
import type { Translate } from '../../texts/translate.ts';
import { widgetTexts } from '../integrations/widget-texts.ts';
import { type FieldDescription, inputValue } from '../settings-dialog/setting-fields.ts';
import { FieldRow } from '../settings-dialog/settings-form.tsx';

interface TriggerFormProps {
  readonly widget: PageWidget;
  readonly fields: readonly FieldDescription[];
  readonly trigger: Trigger;
  readonly state: PageState;
  readonly t: Translate;
}

/** The form of a trigger. Drawn once, then the widget's: `dpSettings` restyles it. */
export function TriggerForm({ widget, fields, trigger, state, t }: TriggerFormProps) {
  const filled = { ...widget, settings: trigger.settings };
  return (
    <div
      class={`digital-pipeline__short-task digital-pipeline__short-task_widget-style_${widget.code}`}
    >
      <button type="button" class="modal-body__close" aria-label={t('widgets.close')}>
        ×
      </button>
      <h2 class="digital-pipeline__edit-title">{widgetTexts(widget).name}</h2>
      <form class="digital-pipeline__edit-form" data-action="send_widget_hook" noValidate>
        <input type="hidden" name="widget_code" value={widget.code} />
        <label class="digital-pipeline__event">
          <span>{t('pipeline.when')}</span>
          <select class="text-input" name="event_type">
            {triggerEvents.map((event) => (
              <option key={event} value={event} selected={event === trigger.event}>
                {t(`pipeline.${event}`)}
              </option>
            ))}
          </select>
        </label>
        <div id="widget_settings__fields_wrapper" class="widget_settings_block__fields">
          {fields.map((field) =>
            field.type === 'textarea' ? (
              <label key={field.code} class="widget_settings_block__item_field">
                <span class="widget_settings_block__title_field">{field.title}</span>
                <textarea class="text-input" name={field.code}>
                  {inputValue(trigger.settings[field.code] ?? field.defaultValue)}
                </textarea>
              </label>
            ) : (
              <FieldRow key={field.code} {...{ field, state, t }} widget={filled} />
            ),
          )}
        </div>
        <div class="digital-pipeline__edit-footer">
          <button type="submit" class="button-input button-input_blue js-trigger-save">
            <span class="button-input-inner__text">{t('card.save')}</span>
          </button>
          <button type="button" class="button-input button-cancel">
            <span class="button-input-inner__text">{t('card.cancel')}</span>
          </button>
        </div>
      </form>
    </div>
  );
}
