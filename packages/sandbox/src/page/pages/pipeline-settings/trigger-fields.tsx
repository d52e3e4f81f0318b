import type { PageBot } from '../../../page-shapes/bots.ts';
import type { PageState, PageWidget } from '../../../page-shapes/page-state.ts';
import type { Translate } from '../../texts/translate.ts';
import { type FieldDescription, inputValue } from '../settings-dialog/setting-fields.ts';
import { FieldRow } from '../settings-dialog/settings-form.tsx';

interface WidgetFieldsProps {
  readonly widget: PageWidget;
  readonly fields: readonly FieldDescription[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly state: PageState;
  readonly t: Translate;
}

/** The fields of the block `dp` of a widget's manifest. */
export function WidgetFields({ widget, fields, settings, state, t }: WidgetFieldsProps) {
  const filled = { ...widget, settings };
  return (
    <div id="widget_settings__fields_wrapper" class="widget_settings_block__fields">
      {fields.map((field) =>
        field.type === 'textarea' ? (
          <label key={field.code} class="widget_settings_block__item_field">
            <span class="widget_settings_block__title_field">{field.title}</span>
            <textarea class="text-input" name={field.code}>
              {inputValue(settings[field.code] ?? field.defaultValue)}
            </textarea>
          </label>
        ) : (
          <FieldRow key={field.code} {...{ field, state, t }} widget={filled} />
        ),
      )}
    </div>
  );
}

interface BotFieldsProps {
  readonly bots: readonly PageBot[];
  readonly botId: number;
  readonly t: Translate;
}

/** Which bot a trigger starts. */
export function BotFields({ bots, botId, t }: BotFieldsProps) {
  return (
    <label class="digital-pipeline__event">
      <span>{t('pipeline.bot')}</span>
      <select class="text-input" name="bot_id">
        {bots.map(({ id, name }) => (
          <option key={id} value={id} selected={id === botId}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
