import type { PageWidget } from '../../page-shapes/page-state.ts';
import type { HostContext } from './context.ts';
import { callBack, enterArea, type RunningWidget, startWidget } from './life-cycle.ts';
import { isInitOnce, runsIn } from './locations.ts';
import { nowhere, type Place } from './place.ts';
import { withoutHarm } from './without-harm.ts';

/** Runs the widgets of the page that is shown. */
export interface Host {
  /** The place that is shown now. */
  readonly place: () => Place;
  /** Shows a place: builds the widgets that live in it and calls them. Ends the last place first. */
  enter(place: Place): Promise<void>;
  /** Ends the place: `destroy` of all that are not `init_once`, and their blocks go. */
  leave(): void;
  /** The widget as it runs here, built first where it does not run yet; null where it can not be. */
  running(widget: PageWidget): Promise<RunningWidget | null>;
  /** Ends one widget, as when it is switched off. */
  stop(code: string): Promise<void>;
  /** The widgets that run here. */
  readonly list: () => readonly RunningWidget[];
  /** Calls back when another set of widgets runs here, until the returned function is called. */
  onChange(listener: () => void): () => void;
}

export function createHost(context: Omit<HostContext, 'place'>): Host {
  let place = nowhere;
  // Grows with every page, so that a widget that loads slowly finds out that it came too late.
  let visit = 0;
  const here = new Map<string, RunningWidget>();
  const starting = new Map<string, Promise<RunningWidget | null>>();
  const full: HostContext = { ...context, place: () => place };

  const run = (widget: PageWidget): Promise<RunningWidget | null> => {
    const known = starting.get(widget.code);
    if (known) return known;
    const mine = visit;
    const stillHere = () => mine === visit;
    const started = (async () => {
      const once = isInitOnce(widget.manifest);
      const before = here.get(widget.code);
      const running = before ?? (await startWidget(full, widget, once ? livePlace : place));
      if (!running || (!stillHere() && !once)) return null;
      here.set(widget.code, running);
      await enterArea(full, running, stillHere);
      if (stillHere()) announce();
      return running;
    })();
    starting.set(widget.code, started);
    return started;
  };

  // An `init_once` widget outlives its page, so what it asks for is always that of the page shown.
  const livePlace: Place = {
    get area() {
      return place.area;
    },
    get pageCode() {
      return place.pageCode;
    },
    get entity() {
      return place.entity;
    },
    get panel() {
      return place.panel;
    },
    get view() {
      return place.view;
    },
    get card() {
      return place.card;
    },
    get list() {
      return place.list;
    },
  };

  const listeners = new Set<() => void>();
  const announce = (): void => {
    for (const listener of [...listeners]) listener();
  };

  const end = (running: RunningWidget) => callBack(full, running, 'destroy');

  const leave = (): void => {
    visit += 1;
    starting.clear();
    for (const [code, running] of [...here]) {
      if (isInitOnce(running.widget.manifest)) continue;
      here.delete(code);
      // The callback itself runs at once; only what it may answer is waited for.
      void end(running);
    }
    const { panel } = place;
    place = nowhere;
    if (panel) withoutHarm(() => context.vendor.$(panel).empty());
    panel?.replaceChildren();
    announce();
  };

  return {
    place: () => place,
    leave,
    async enter(next) {
      leave();
      place = next;
      withoutHarm(() => context.vendor.$(document).trigger('page:changed'));
      const { widgets } = context.state.get();
      const location = next.only === undefined ? (next.location ?? next.area) : '';
      const active = widgets.filter(
        ({ code, isActive, manifest }) =>
          isActive && (code === next.only || runsIn(manifest, location)),
      );
      await Promise.all(active.map(run));
    },
    running: run,
    async stop(code) {
      const running = here.get(code);
      starting.delete(code);
      here.delete(code);
      // Nobody waits for what it may answer: the block goes in any case.
      if (running) void end(running);
      const block = place.panel?.querySelector(`[data-code="${CSS.escape(code)}"]`);
      if (block) withoutHarm(() => context.vendor.$(block).remove());
      block?.remove();
      announce();
    },
    list: () => [...here.values()],
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
