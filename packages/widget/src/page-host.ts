import type { Area } from './area.ts';
import type { AnyTextHost } from './host/host.ts';
import type { Runtime } from './runtime.ts';

interface Page {
  readonly area: Area;
  readonly host: AnyTextHost;
}

/** By runtime, not in it: a widget whose features all have places of their own carries none of this. */
const pages = new WeakMap<Runtime, Page>();

/**
 * The host of the page that the person is on, for work that has no place of its own in it. The
 * visit ends when the CRM ends the widget.
 */
export function pageHost(runtime: Runtime): AnyTextHost {
  const known = pages.get(runtime);
  if (known && !known.host.signal.aborted) return known.host;
  const area = known?.area ?? runtime.area();
  const host = runtime.host(area.enter().signal);
  pages.set(runtime, { area, host });
  return host;
}
