import type { WidgetConfig } from '@amokit/contract';
import type { Feature, FeatureLoader } from '../feature.ts';
import { guarded } from '../guarded.ts';
import { asText, at } from '../host/page-values.ts';
import { workArea } from './work-area.ts';

/** The item of the left menu that was chosen, in the CRM's words. */
export interface MenuPlace {
  readonly location: 'widget_page' | 'stats' | 'settings';
  /** The code of the item; an empty string in the system's own sections. */
  readonly item_code: string;
  /** The code of the item below it, or an empty string. */
  readonly subitem_code: string;
}

/** What the component of a page gets beside its host. */
export interface MenuPageProps {
  readonly page: MenuPlace;
}

const locationOf = (params: unknown): MenuPlace['location'] => {
  const location = at(params, 'location');
  return location === 'stats' || location === 'settings' ? location : 'widget_page';
};

/**
 * The pages that the widget has in the left menu. The component gets the chosen item as `page`.
 *
 * @example
 * menuPage: menuPage(() => import('./menu-page.tsx'))
 * @see https://www.amocrm.ru/developers/content/web_sdk/left_menu
 */
export function menuPage<Load extends () => Promise<unknown>>(
  load: Load,
): Feature<'menuPage', Load>;
export function menuPage(load: FeatureLoader<WidgetConfig, MenuPageProps>): Feature<'menuPage'> {
  return {
    feature: 'menuPage',
    part: load,
    start(runtime) {
      const area = runtime.area();
      return {
        callbacks: {
          initMenuPage: guarded((params: unknown) => {
            const page: MenuPlace = {
              location: locationOf(params),
              item_code: asText(at(params, 'item_code')),
              subitem_code: asText(at(params, 'subitem_code')),
            };
            runtime.show(area, workArea(runtime), load, { page });
          }),
        },
      };
    },
  };
}
