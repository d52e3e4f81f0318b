import type { PageLeadRow } from '../../../shared/page-state.ts';
import type { CurrentList } from '../../host/app/current-list.ts';
import type { BackboneStatic } from '../../host/backbone.ts';

/** `APP.data.current_list` of the leads list, kept in step with the rows that are shown. */
export interface LeadsList {
  readonly current: CurrentList;
  show(rows: readonly PageLeadRow[]): void;
}

export function createLeadsList({ Collection }: BackboneStatic): LeadsList {
  const collection = new Collection();
  let last: readonly PageLeadRow[] = [];
  return {
    current: { collection, selected: () => [] },
    show(rows) {
      if (rows === last) return;
      last = rows;
      collection.reset(
        rows.map(({ id, name, price, statusId, pipelineId }) => ({
          id,
          name,
          price,
          status_id: statusId,
          pipeline_id: pipelineId,
          checked: false,
          element_type: 2,
        })),
      );
    },
  };
}
