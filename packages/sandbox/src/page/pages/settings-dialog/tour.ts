import type { PageState, PageWidget } from '../../../page-shapes/page-state.ts';
import { caption } from '../../host/i18n.ts';
import { asObject, asText, at } from '../../host/value.ts';

/** The pictures by which a widget shows what it does before it is installed. */
export interface Tour {
  /** Addresses of the pictures, in their order; at least one. */
  readonly images: readonly string[];
  /** A short text under each of them; an empty string where the widget has none. */
  readonly description: string;
}

const imagesOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(asText).filter(Boolean) : [];

/**
 * The tour of a widget in the user's language, in the first that has pictures where that one has
 * none; null where the manifest has no tour.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/structure
 */
export function tourOf(widget: PageWidget, { language }: Pick<PageState, 'language'>): Tour | null {
  const { manifest, langs, path, version } = widget;
  const byLanguage = asObject(at(manifest, 'tour', 'tour_images'));
  const names = [byLanguage[language], ...Object.values(byLanguage)]
    .map(imagesOf)
    .find(({ length }) => length > 0);
  if (!names) return null;
  return {
    images: names.map(
      (name) => `${path}/${name.replace(/^[./]+/, '')}?v=${encodeURIComponent(version)}`,
    ),
    description: caption(langs, at(manifest, 'tour', 'tour_description')),
  };
}
