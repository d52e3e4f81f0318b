import type { ManifestValue, WidgetConfig } from '@amokit/contract';
import { featureBlocks } from './feature-blocks.ts';
import { featureLocations } from './feature-locations.ts';
import { mergeManifest } from './merge-manifest.ts';

/** All locations of the manifest: those of the features, and those that the config adds. */
export function locationsOf(config: WidgetConfig): readonly string[] {
  const { locations } = deriveManifest(config);
  return Array.isArray(locations) ? locations.map(String) : [];
}

/**
 * The manifest that follows from a config. The names of the widget are keys of its i18n files.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/structure
 */
export function deriveManifest(config: WidgetConfig): Readonly<Record<string, ManifestValue>> {
  const { version, locale, support, features, tour, manifest = {} } = config;
  const derived: Readonly<Record<string, ManifestValue>> = {
    widget: {
      name: 'widget.name',
      description: 'widget.description',
      short_description: 'widget.short_description',
      version,
      // 1 was the old interface, which is gone.
      interface_version: 2,
      // Only something that outlives its page has a use for it.
      init_once: Boolean(features.background),
      locale,
      installation: true,
      support: {
        ...(support.link ? { link: support.link } : {}),
        ...(support.email ? { email: support.email } : {}),
      },
    },
    locations: featureLocations(config),
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
    ...featureBlocks(config),
    // Without a block of settings the CRM has nothing to install.
    settings: Object.fromEntries(
      Object.entries(features.settings?.fields ?? {}).map(([code, { name, type, required }]) => [
        code,
        { name, type, required },
      ]),
    ),
  };
  return mergeManifest(derived, manifest);
}

/** The text of `manifest.json`. */
export const manifestText = (config: WidgetConfig): string =>
  `${JSON.stringify(deriveManifest(config), null, 2)}\n`;
