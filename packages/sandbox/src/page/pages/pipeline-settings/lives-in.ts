import type { PageWidget } from '../../../page-shapes/page-state.ts';
import { namesLocation } from '../../host/locations.ts';

/** The installed widgets that name a location. */
export const livesIn = (widgets: readonly PageWidget[], location: string): readonly PageWidget[] =>
  widgets.filter(({ isActive, manifest }) => isActive && namesLocation(manifest, location));
