import { options } from 'preact';
import type { Host } from './host.ts';
import type { JournalEntry } from './journal.ts';
import { isFunction } from './value.ts';

/** Who looks at the page from outside: is told what happens to its widgets, as it happens. */
export interface Watcher {
  entry(entry: JournalEntry): void;
  /** The widgets of an area have come to the end of their start. */
  entered(area: string): void;
  /** A widget has come to the end of its start, or failed, in a dialog that it was wanted for. */
  started(code: string): void;
}

declare global {
  interface Window {
    /** Put there by a browser's driver, before the page starts. */
    sandboxWatcher?: unknown;
  }
}

/**
 * Takes the watcher off the window, if there is one. It happens before any widget is loaded, so
 * that none of them can find it and tell tales.
 */
export function takeWatcher(): Watcher | null {
  const tell = window.sandboxWatcher;
  delete window.sandboxWatcher;
  if (!isFunction(tell)) return null;
  markOwnElements();
  return {
    entry: (entry) => tell({ ...entry }),
    entered: (area) => tell({ kind: 'entered', text: area }),
    started: (code) => tell({ kind: 'started', widget: code }),
  };
}

/** Marks the page's own elements, so that whatever else stands in the page is a widget's. */
function markOwnElements(): void {
  const before = options.vnode;
  options.vnode = (vnode) => {
    if (typeof vnode.type === 'string') Reflect.set(vnode.props, 'data-page-own', '');
    before?.(vnode);
  };
}

/** The host, whose watcher hears when an area has been entered, and when a single widget runs. */
export const watchHost = (host: Host, watcher: Watcher | null): Host =>
  watcher
    ? {
        ...host,
        async enter(place) {
          await host.enter(place);
          if (host.place() === place) watcher.entered(place.area);
        },
        async running(widget) {
          const running = await host.running(widget);
          watcher.started(widget.code);
          return running;
        },
      }
    : host;
