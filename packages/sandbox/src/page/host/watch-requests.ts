import type { PageWidget } from '../../page-shapes/page-state.ts';
import { isWidgetAddress } from '../../page-shapes/widget-addresses.ts';
import type { Journal } from './journal.ts';

/** The requests of scripts; pictures and styles are no news. */
const scripted: ReadonlySet<string> = new Set(['xmlhttprequest', 'fetch']);

/** What the page asks for itself: its own addresses, and those alone that there are. */
const isOwn = ({ origin, pathname }: URL, status: number): boolean =>
  origin === location.origin &&
  /^\/(?:ajax|page)\//.test(pathname) &&
  !isWidgetAddress(pathname) &&
  status !== 404;

const isResource = (entry: PerformanceEntry): entry is PerformanceResourceTiming =>
  entry.entryType === 'resource';

/**
 * Brings the requests of the page's scripts into the journal: address, status, milliseconds. The
 * query is left out, as it may hold a key. Which widget sent one can not be told, but for its files.
 */
export function watchRequests(journal: Journal, widgets: () => readonly PageWidget[]): void {
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries().filter(isResource)) {
      const url = new URL(entry.name, location.href);
      if (!scripted.has(entry.initiatorType) || isOwn(url, entry.responseStatus)) continue;
      const owner = widgets().find(({ path }) => url.href.startsWith(`${path}/`));
      const host = url.origin === location.origin ? '' : url.origin;
      const outcome = entry.responseStatus || 'no answer';
      journal.request(
        owner?.code ?? '',
        `${host}${url.pathname}`,
        `${outcome}, ${Math.round(entry.duration)} ms`,
      );
    }
  });
  observer.observe({ type: 'resource', buffered: true });
}
