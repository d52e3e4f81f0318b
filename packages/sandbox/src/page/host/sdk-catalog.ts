import type { PageWidget } from '../../page-shapes/page-state.ts';
import { saveWidgetStatus } from '../data/ajax.ts';
import type { HostContext } from './context.ts';
import { replaceWidget } from './replace-widget.ts';
import { messageOf } from './value.ts';

/**
 * `self.setSdkCatalogId(id)`: from now on the widget shows the elements of this list in a card of its
 * own, for everybody in the account.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/list
 */
export function setSdkCatalog({ state, journal }: HostContext, { code }: PageWidget, id: unknown) {
  const sdkCatalogId = Number(id);
  if (!Number.isInteger(sdkCatalogId) || sdkCatalogId <= 0) {
    journal.note(code, `setSdkCatalogId(${String(id)}): this is no id of a list, nothing changes`);
    return;
  }
  saveWidgetStatus(code, { sdkCatalogId }).then(
    (saved) => replaceWidget(state, saved),
    (error: unknown) => journal.note(code, `setSdkCatalogId: ${messageOf(error)}`),
  );
}
