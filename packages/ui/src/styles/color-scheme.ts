/** The colours of the page. */
export type ColorScheme = 'light' | 'dark';

const attribute = 'data-color-scheme';

/** The page's colours now, by the CRM's own switch on `<html>`. Read, never written. */
export const currentColorScheme = (): ColorScheme =>
  document.documentElement.getAttribute(attribute) === 'dark' ? 'dark' : 'light';

/**
 * Calls back on every switch of the page's colours.
 *
 * @returns a function that stops it
 * @see https://www.amocrm.ru/developers/content/web_sdk/dark_theme
 */
export function watchColorScheme(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributeFilter: [attribute] });
  return () => observer.disconnect();
}
