import type { WidgetConfig } from '@amokit/contract';
import type { Feature, FeatureLoader } from '../feature.ts';
import { guarded } from '../guarded.ts';
import type { FormFields } from './form-fields.ts';
import { formFields } from './form-fields.ts';

/** What the component in the form of a trigger gets beside its host. */
export interface TriggerProps {
  /** The fields of the config; what they hold is saved with the trigger. */
  readonly fields: FormFields;
}

/** The newest form for a trigger of this widget: the CRM may keep those of others in the page. */
function triggerForm(code: string): Element {
  const styled = document.querySelectorAll(
    `.digital-pipeline__short-task_widget-style_${CSS.escape(code)}`,
  );
  const around = [...styled].at(-1)?.parentElement;
  const form = (around?.parentElement ?? around)?.querySelector('[data-action=send_widget_hook]');
  if (!form) throw new Error('The page has no form of a trigger of this widget');
  return form;
}

/**
 * The widget's own words and controls in the form of its trigger: in the place of the field of the
 * type `custom`, or above the fields that the CRM draws by itself where there is none.
 *
 * @example
 * trigger: trigger(() => import('./trigger.tsx'))
 * @see https://www.amocrm.ru/developers/content/web_sdk/digital_pipeline
 */
export function trigger<Load extends () => Promise<unknown>>(load: Load): Feature<'trigger', Load>;
export function trigger(load: FeatureLoader<WidgetConfig, TriggerProps>): Feature<'trigger'> {
  return {
    feature: 'trigger',
    part: load,
    start(runtime) {
      const area = runtime.area();
      return {
        callbacks: {
          dpSettings: guarded(() => {
            const form = triggerForm(runtime.code());
            const place = document.createElement('div');
            const ownField = form.querySelector(
              `#${CSS.escape(`${runtime.code()}_custom_content`)}`,
            );
            const wrapper = form.querySelector('#widget_settings__fields_wrapper');
            if (ownField) ownField.append(place);
            else if (wrapper) wrapper.before(place);
            else form.prepend(place);
            const fields = formFields((name) => form.querySelector(`[name="${CSS.escape(name)}"]`));
            const signal = runtime.show(area, place, load, { fields });
            signal.addEventListener('abort', () => place.remove());
          }),
        },
      };
    },
  };
}
