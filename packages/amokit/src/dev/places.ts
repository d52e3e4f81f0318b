import type { Sandbox } from '@amokit/sandbox';
import { planAreas } from '../smoke/areas.ts';
import { findCards, installedWidget } from '../smoke/installed-widget.ts';

/** Where in the CRM a person sees the widget. */
export interface Place {
  /** A location of the manifest, without its suffix. */
  readonly area: string;
  readonly address: string;
}

/** The places of the only widget of a sandbox: what its manifest names first comes first, settings last. */
export async function placesOf(sandbox: Sandbox): Promise<readonly Place[]> {
  const widget = await installedWidget(sandbox);
  if (!widget) return [];
  const { areas } = planAreas(widget, await findCards(sandbox), []);
  // Where nothing is looked at but whether the widget lives, a person sees an empty page.
  const shown = areas.filter(({ effects }) => effects.length > 0);
  return (shown.length > 0 ? shown : areas).map(({ area, path }) => ({
    area,
    address: `${sandbox.url}${path}`,
  }));
}
