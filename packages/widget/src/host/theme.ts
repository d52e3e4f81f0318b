/** The colours of the CRM's page. */
export type ColorScheme = 'light' | 'dark';

/** The page's theme: read, never written. */
export interface Theme {
  readonly current: ColorScheme;
  /** Calls back on every change until the returned function is called or the area is left. */
  subscribe(listener: (scheme: ColorScheme) => void): () => void;
}

const attribute = 'data-color-scheme';

/**
 * Follows `<html data-color-scheme>`, the CRM's own switch.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/dark_theme
 */
export function createTheme(signal: AbortSignal): Theme {
  const html = document.documentElement;
  const listeners = new Set<(scheme: ColorScheme) => void>();
  const read = (): ColorScheme => (html.getAttribute(attribute) === 'dark' ? 'dark' : 'light');
  const observer = new MutationObserver(() => {
    for (const listener of listeners) listener(read());
  });
  observer.observe(html, { attributeFilter: [attribute] });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    listeners.clear();
  });
  return {
    get current() {
      return read();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
