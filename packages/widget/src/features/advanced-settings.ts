import type { Feature, FeatureLoader } from '../feature.ts';
import { guarded } from '../guarded.ts';
import { workArea } from './work-area.ts';

/**
 * The widget's own page in the CRM's settings.
 *
 * @example
 * advancedSettings: advancedSettings(() => import('./advanced-settings.tsx'))
 * @see https://www.amocrm.ru/developers/content/integrations/structure
 */
export function advancedSettings<Load extends () => Promise<unknown>>(
  load: Load,
): Feature<'advancedSettings', Load>;
export function advancedSettings(load: FeatureLoader): Feature<'advancedSettings'> {
  return {
    feature: 'advancedSettings',
    part: load,
    start(runtime) {
      const area = runtime.area();
      return {
        callbacks: {
          advancedSettings: guarded(() => {
            runtime.show(area, workArea(runtime), load, {});
          }),
        },
      };
    },
  };
}
