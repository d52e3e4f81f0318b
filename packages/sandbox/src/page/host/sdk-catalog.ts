import { createStore } from '../state/store.ts';

/**
 * Which widget stands in for the card of which list's elements: what `self.setSdkCatalogId(id)` was
 * last called with, kept in the browser as it outlives the page.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/list
 */
const key = 'sandbox_sdk_catalogs';

const read = (): Readonly<Record<string, string>> => {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '{}');
  } catch {
    return {};
  }
};

export const sdkCatalogs = createStore(read());

export function setSdkCatalog(widgetCode: string, catalogId: unknown): void {
  sdkCatalogs.set({ ...sdkCatalogs.get(), [String(catalogId)]: widgetCode });
  localStorage.setItem(key, JSON.stringify(sdkCatalogs.get()));
}
