/**
 * What `amokit.config.ts` imports. It is bundled into the widget, so it holds nothing but this.
 *
 * @module
 */
import type { WidgetConfig } from '@amokit/contract';
import type { ConfigCheck } from './config-check.ts';

export type {
  AdvancedSettingsFeature,
  BackgroundFeature,
  CardArea,
  CardTabFeature,
  CatalogElementFeature,
  ContactActionFeature,
  ContactActionType,
  FeatureName,
  LeadSourceFeature,
  ListActionFeature,
  ListArea,
  ListPanelFeature,
  ManifestValue,
  MenuItem,
  MenuPageFeature,
  MenuSubitem,
  MessageSourceFeature,
  MessageSourceText,
  PanelArea,
  PanelFeature,
  SalesbotBlockFeature,
  SalesbotField,
  SalesbotHandler,
  SettingField,
  SettingsFeature,
  SettingType,
  SystemMenuItem,
  TriggerFeature,
  TriggerField,
  WidgetConfig,
  WidgetFeatures,
  WidgetLocale,
  WidgetTour,
} from '@amokit/contract';

/**
 * What a project tells of itself to the types of its config. With its texts, every key that the
 * config names has to be one of them.
 *
 * @example
 * import type texts from './i18n/en.json';
 *
 * declare module 'amokit/config' {
 *   interface Register {
 *     readonly texts: typeof texts;
 *   }
 * }
 */
export interface Register {
  /** What holds its place: an interface without members would take anything. */
  readonly [register]?: never;
}

declare const register: unique symbol;

type Texts = Register extends { readonly texts: infer T } ? T : unknown;

/**
 * Declares a widget. Answers with the very object, with its literal types kept: they give
 * `host.settings` its fields and `defineWidget` its features. What does not fit together is an
 * error of types, whose text says what is wrong.
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
export function defineConfig<const Config extends WidgetConfig>(
  config: Config & ConfigCheck<Config, Texts>,
): Config {
  return config;
}
