import type { WidgetConfig } from '@amokit/contract';

/** A value that JSON can hold. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** The locations that the features need, with the suffix that says whether they use the right panel. */
export function locationsOf({ features }: WidgetConfig): readonly string[] {
  return [
    ...(features.panel?.areas.map((area) => `${area}-1`) ?? []),
    ...(features.settings ? ['settings'] : []),
  ];
}

/**
 * The manifest that follows from a config. The names of the widget are keys of its i18n files.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/structure
 */
export function deriveManifest(config: WidgetConfig): { readonly [key: string]: JsonValue } {
  const { version, locale, support, features, tour } = config;
  return {
    widget: {
      name: 'widget.name',
      description: 'widget.description',
      short_description: 'widget.short_description',
      version,
      // 1 was the old interface, which is gone.
      interface_version: 2,
      init_once: false,
      locale,
      installation: true,
      support: {
        ...(support.link ? { link: support.link } : {}),
        ...(support.email ? { email: support.email } : {}),
      },
    },
    locations: locationsOf(config),
    ...(tour && {
      tour: {
        // The platform wants it so; false has had no meaning for years.
        is_tour: true,
        tour_images: Object.fromEntries(
          Object.entries(tour.images).map(([language, images]) => [
            language,
            images.map((image) => `/${image}`),
          ]),
        ),
        tour_description: tour.description,
      },
    }),
    // Without a block of settings the CRM has nothing to install.
    settings: Object.fromEntries(
      Object.entries(features.settings?.fields ?? {}).map(([code, { name, type, required }]) => [
        code,
        { name, type, required },
      ]),
    ),
  };
}

/** The text of `manifest.json`. */
export const manifestText = (config: WidgetConfig): string =>
  `${JSON.stringify(deriveManifest(config), null, 2)}\n`;
