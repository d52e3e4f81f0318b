/**
 * What `amokit.config.ts` imports. It is bundled into the widget, so it holds nothing but this.
 *
 * @module
 */
import type { WidgetConfig } from '@amokit/contract';

export type {
  ManifestValue,
  PanelFeature,
  SettingField,
  SettingsFeature,
  SettingType,
  WidgetConfig,
  WidgetFeatures,
  WidgetLocale,
  WidgetTour,
} from '@amokit/contract';

/**
 * Declares a widget. Answers with the very object, with its literal types kept: they give
 * `host.settings` its fields and `defineWidget` its features.
 *
 * @example
 * import { defineConfig } from 'amokit/config';
 *
 * export default defineConfig({
 *   version: '1.0.0',
 *   locale: ['ru', 'en'],
 *   support: { email: 'help@example.com' },
 *   features: { panel: { areas: ['lcard'] } },
 * });
 * @see https://www.amocrm.ru/developers/content/integrations/structure
 */
// @__NO_SIDE_EFFECTS__
export function defineConfig<const Config extends WidgetConfig>(config: Config): Config {
  return config;
}
