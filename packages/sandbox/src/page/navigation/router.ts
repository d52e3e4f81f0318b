import { createStore, type Store } from '../state/store.ts';
import { parseRoute, type Route } from './routes.ts';

/** Real addresses in a page that is never reloaded. */
export interface Router {
  readonly route: Store<Route>;
  /** Goes to an address of this page; anything else is left to the browser. */
  navigate(url: string): void;
}

/**
 * Follows the address bar, back and forward, and clicks on links of the page.
 *
 * @param beforeLeave runs while the old page still stands, so that widgets can be ended properly
 */
export function createRouter(beforeLeave: () => void): Router {
  const read = () => parseRoute(location.pathname);
  const route = createStore(read());

  const show = (): void => {
    beforeLeave();
    route.set(read());
    window.scrollTo(0, 0);
  };

  const navigate = (url: string): void => {
    const target = new URL(url, location.href);
    if (target.origin !== location.origin) {
      location.assign(target);
      return;
    }
    if (target.href === location.href) return;
    history.pushState(null, '', target);
    show();
  };

  window.addEventListener('popstate', show);
  document.addEventListener('click', (event) => {
    const { target } = event;
    if (event.defaultPrevented || event.button !== 0 || !(target instanceof Element)) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = target.closest('a[href]');
    if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download'))
      return;
    const address = new URL(link.href);
    if (address.origin !== location.origin || parseRoute(address.pathname).page === 'unknown')
      return;
    if (link.getAttribute('href')?.startsWith('#')) return;
    event.preventDefault();
    navigate(link.href);
  });

  return { route, navigate };
}
