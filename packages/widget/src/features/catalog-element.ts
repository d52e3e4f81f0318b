import type { WidgetConfig } from '@amokit/contract';
import type { Feature, FeatureLoader } from '../feature.ts';
import { guarded } from '../guarded.ts';
import { asId, asText, at } from '../host/page-values.ts';

/** An element of a list that a person opened. */
export interface CatalogElement {
  readonly id: number;
  readonly name: string;
}

/** What the component gets beside its host. */
export interface CatalogElementProps {
  readonly element: CatalogElement;
  /** Ends the visit: call it when the person closes your dialog. */
  readonly close: () => void;
}

/**
 * The editing of a list's element in place of the CRM's own. The CRM gives no place for it: the
 * component is drawn at the end of the page, and shows a dialog.
 *
 * @example
 * catalogElement: catalogElement(() => import('./catalog-element.tsx'))
 * @see https://www.amocrm.ru/developers/content/web_sdk/list
 */
export function catalogElement<Load extends () => Promise<unknown>>(
  load: Load,
): Feature<'catalogElement', Load>;
export function catalogElement(
  load: FeatureLoader<WidgetConfig, CatalogElementProps>,
): Feature<'catalogElement'> {
  return {
    feature: 'catalogElement',
    part: load,
    start(runtime) {
      const area = runtime.area();
      return {
        callbacks: {
          loadCatalogElement: guarded((opened: unknown) => {
            const place = document.createElement('div');
            document.body.append(place);
            const element = { id: asId(at(opened, 'id')), name: asText(at(opened, 'name')) };
            const signal = runtime.show(area, place, load, { element, close: area.leave });
            signal.addEventListener('abort', () => place.remove());
          }),
        },
      };
    },
  };
}
