import type { PageWidget } from '../../../page-shapes/page-state.ts';
import { caption } from '../../host/i18n.ts';
import { at } from '../../host/value.ts';

/** A widget's own words about itself, in the user's language. */
export interface WidgetTexts {
  readonly name: string;
  readonly shortDescription: string;
  /** May hold markup and the CRM's macros. */
  readonly description: string;
}

export function widgetTexts({ code, langs, manifest }: PageWidget): WidgetTexts {
  const text = (key: string, fallback: string) =>
    caption(langs, at(manifest, 'widget', key), fallback);
  return {
    name: text('name', code),
    shortDescription: text('short_description', ''),
    description: text('description', ''),
  };
}

/** Where the pictures of the widget lie; its version keeps browsers from showing old ones. */
export const logoUrl = ({ path, version }: PageWidget, file: string): string =>
  `${path}/images/${file}?v=${encodeURIComponent(version)}`;
