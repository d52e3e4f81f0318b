/**
 * Which widgets live where, by the `locations` of their manifests.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/areas
 * @module
 */

import { at } from './value.ts';

/** A location taken apart: `lcard-1` is `lcard` with a right panel. */
interface Location {
  readonly area: string;
  readonly panel: boolean;
}

const parse = (text: string): Location => {
  const [, area = text, suffix] = /^(.*?)(?:-([01]))?$/.exec(text) ?? [];
  return { area, panel: area !== 'everywhere' && suffix !== '0' };
};

/** The locations of a manifest; an empty list where it has none. */
export function locationsOf(manifest: unknown): readonly Location[] {
  const list = at(manifest, 'locations');
  return Array.isArray(list)
    ? list.filter((item): item is string => typeof item === 'string').map(parse)
    : [];
}

/** Locations that have no page of their own, and where they are: sources stand beside the triggers. */
const pageOf: Readonly<Record<string, string>> = { lead_sources: 'digital_pipeline' };

/** True where the widget wants to run: it names the area, or all of them. */
export function runsIn(manifest: unknown, area: string): boolean {
  return (
    isInitOnce(manifest) ||
    locationsOf(manifest).some(({ area: named }) =>
      [named, pageOf[named]].some((one) => one === area || one === 'everywhere'),
    )
  );
}

/** True where the manifest names the very location, `everywhere` set aside. */
export function namesLocation(manifest: unknown, area: string): boolean {
  return locationsOf(manifest).some((found) => found.area === area);
}

/** True where the widget uses the right panel of the area. */
export function usesPanel(manifest: unknown, area: string): boolean {
  return locationsOf(manifest).some((found) => found.area === area && found.panel);
}

/** `init_once`: built once for the session, on whatever page. Some manifests write `"Y"`. */
export function isInitOnce(manifest: unknown): boolean {
  const value = at(manifest, 'widget', 'init_once');
  return value === true || value === 'Y';
}
