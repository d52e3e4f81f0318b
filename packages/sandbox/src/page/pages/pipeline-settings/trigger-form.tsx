import type { ComponentChildren } from 'preact';
import type { PagePipeline } from '../../../page-shapes/page-state.ts';
import { eventsOf, type Trigger } from '../../data/triggers.ts';
import type { Translate } from '../../texts/translate.ts';

interface TriggerFormProps {
  readonly title: string;
  readonly trigger: Trigger;
  readonly pipeline: PagePipeline;
  /** Whether the action may lie on several stages. */
  readonly canStretch: boolean;
  readonly t: Translate;
  /** The fields of what the trigger does. */
  readonly children: ComponentChildren;
}

/** The form of a trigger. Drawn once, then the widget's: `dpSettings` restyles it. */
export function TriggerForm(props: TriggerFormProps) {
  const { title, trigger, pipeline, canStretch, t, children } = props;
  const { action, statuses, event: chosen } = trigger;
  const code = action.type === 'widget' ? action.code : 'salesbot';
  const from = pipeline.statuses.findIndex(({ id }) => id === statuses[0]);
  return (
    <div class={`digital-pipeline__short-task digital-pipeline__short-task_widget-style_${code}`}>
      <button type="button" class="modal-body__close" aria-label={t('widgets.close')}>
        ×
      </button>
      <h2 class="digital-pipeline__edit-title">{title}</h2>
      <form class="digital-pipeline__edit-form" data-action="send_widget_hook" noValidate>
        <input type="hidden" name="widget_code" value={code} />
        <label class="digital-pipeline__event">
          <span>{t('pipeline.when')}</span>
          <select class="text-input" name="event_type">
            {eventsOf(pipeline.id).map((event) => (
              <option key={event} value={event} selected={event === chosen}>
                {t(`pipeline.${event}`)}
              </option>
            ))}
          </select>
        </label>
        {canStretch && (
          <label class="digital-pipeline__event">
            <span>{t('pipeline.until')}</span>
            <select class="text-input" name="until_status">
              {pipeline.statuses.slice(from).map(({ id, name }) => (
                <option key={id} value={id} selected={id === statuses.at(-1)}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
        {children}
        <p class="card-fields__problem digital-pipeline__problem" role="alert" hidden />
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
