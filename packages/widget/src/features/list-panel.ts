import type { WidgetConfig } from '@amokit/contract';
import type { Feature, FeatureLoader } from '../feature.ts';
import { guarded } from '../guarded.ts';
import { addPanel } from '../panel.ts';
import type { SelectedProps } from './selected-rows.ts';
import { onSelected, selectedRows } from './selected-rows.ts';

/**
 * A block in the right panel of lists for the ticked rows. Its component gets them as `selected`;
 * every choice in the menu "More" is a visit of its own.
 *
 * @example
 * listPanel: listPanel(() => import('./list-panel.tsx'))
 * @see https://www.amocrm.ru/developers/content/integrations/areas
 */
export function listPanel<Load extends () => Promise<unknown>>(
  load: Load,
): Feature<'listPanel', Load>;
export function listPanel(load: FeatureLoader<WidgetConfig, SelectedProps>): Feature<'listPanel'> {
  return {
    feature: 'listPanel',
    part: load,
    start(runtime) {
      const { self, config } = runtime;
      const areas = config.features.listPanel?.areas ?? [];
      const area = runtime.area();
      let findPlace: () => Element | null = () => null;
      const add = () => {
        findPlace = addPanel(self, runtime.code());
      };
      return {
        // The CRM counts the blocks when it renders the list, and shows them after the choice.
        render() {
          area.leave();
          if (areas.some((known) => known === self.system().area)) add();
        },
        callbacks: onSelected(
          areas,
          guarded(() => {
            if (!findPlace()) add();
            const place = findPlace();
            if (!place) throw new Error('The list has no right panel');
            runtime.show(area, place, load, { selected: selectedRows(self) });
          }),
        ),
      };
    },
  };
}
