/**
 * What a widget author writes in `amokit.config.ts`: data only. The manifest follows from it.
 *
 * @module
 */
import type { WidgetLocale } from './locales.ts';
import type { CardArea } from './locations.ts';

/**
 * The types of a field in the settings dialog.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/fields
 */
export const settingTypes = ['text', 'pass', 'users', 'users_lp', 'custom'] as const;

export type SettingType = (typeof settingTypes)[number];

/** A field of the settings dialog, as `manifest.json` has it. */
export interface SettingField {
  /** The key of its caption in the i18n files: `settings.api_key`. */
  readonly name: string;
  readonly type: SettingType;
  readonly required: boolean;
}

/** A block in the right panel of cards. */
export interface PanelFeature {
  /** The cards that show it. */
  readonly areas: readonly CardArea[];
}

/** The settings dialog of the integrations page. */
export interface SettingsFeature {
  /** Fields by code. What a person enters is in `host.settings` under the same code. */
  readonly fields: Readonly<Record<string, SettingField>>;
}

/** What a widget consists of, named by what a person sees. */
export interface WidgetFeatures {
  readonly panel?: PanelFeature;
  readonly settings?: SettingsFeature;
}

/** Pictures that the market shows to those who do not have the widget yet. */
export interface WidgetTour {
  /** The key of a text in the i18n files: `widget.tour_description`. */
  readonly description: string;
  /** Paths from the project, one to five for each language: PNG or JPEG of 1188×616 pixels. */
  readonly images: Readonly<Partial<Record<WidgetLocale, readonly string[]>>>;
}

/** The whole of `amokit.config.ts`. */
export interface WidgetConfig {
  /** Raise it with every upload: the CRM caches by it. `1.0.0` */
  readonly version: string;
  /** One file `i18n/<locale>.json` for each. */
  readonly locale: readonly WidgetLocale[];
  /** Where people get help; at least one of the two. */
  readonly support: { readonly link?: string; readonly email?: string };
  readonly features: WidgetFeatures;
  /** Asked for by the market of amoCRM. */
  readonly tour?: WidgetTour;
}

/** The value that the settings have for a field of type `T`. */
export type SettingValue<T extends SettingType> = T extends 'users'
  ? Readonly<Record<string, string>>
  : T extends 'users_lp'
    ? Readonly<Record<string, { readonly login: string; readonly password: string }>>
    : string;

/** The settings of a widget by the fields of its config; absent until somebody saved them. */
export type Settings<C extends WidgetConfig> = C['features'] extends {
  readonly settings: { readonly fields: infer F extends Readonly<Record<string, SettingField>> };
}
  ? { readonly [K in keyof F]?: SettingValue<F[K]['type']> }
  : Readonly<Record<string, never>>;
