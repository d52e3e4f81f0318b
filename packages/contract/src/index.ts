/**
 * amoCRM and Kommo as data: plain descriptors that a browser can afford. The schemas, which need
 * zod, are in `@amokit/contract/schemas`; only their types are used here.
 *
 * @module
 */
export type {
  Caller,
  Confidence,
  Endpoint,
  EndpointKind,
  FilterKind,
  HttpMethod,
  Service,
} from './endpoint.ts';
export { leads } from './services/leads.ts';
export type {
  PanelFeature,
  SettingField,
  Settings,
  SettingsFeature,
  SettingType,
  SettingValue,
  WidgetConfig,
  WidgetFeatures,
  WidgetLocale,
} from './widget/config.ts';
export { settingTypes, widgetLocales } from './widget/config.ts';
export type { CardArea, ListArea, Location, PanelArea } from './widget/locations.ts';
export { cardAreas, listAreas, locations, panelAreas } from './widget/locations.ts';
