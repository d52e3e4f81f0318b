/**
 * What a widget author writes in `amokit.config.ts`: data only. The manifest follows from it.
 *
 * @module
 */
import type { SettingField, SettingType, WidgetFeatures } from './features.ts';
import type { WidgetLocale } from './locales.ts';

/** Pictures that the market shows to those who do not have the widget yet. */
export interface WidgetTour {
  /** The key of a text in the i18n files: `widget.tour_description`. */
  readonly description: string;
  /** Paths from the project, one to five for each language: PNG or JPEG of 1188×616 pixels. */
  readonly images: Readonly<Partial<Record<WidgetLocale, readonly string[]>>>;
}

/** A value that `manifest.json` can hold. */
export type ManifestValue =
  | string
  | number
  | boolean
  | null
  | readonly ManifestValue[]
  | { readonly [key: string]: ManifestValue };

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
  /**
   * Parts of `manifest.json` in its own form, for what the rest of the config can not say: objects
   * are merged into what follows from the features, `locations` are added to theirs, and any other
   * value takes the place of the derived one.
   *
   * @example { locations: ['everywhere'], widget: { init_once: true } }
   * @see https://www.amocrm.ru/developers/content/integrations/structure
   */
  readonly manifest?: Readonly<Record<string, ManifestValue>>;
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
