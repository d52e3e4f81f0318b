import type { CurrentList } from '../../host/app/current-list.ts';
import type { BackboneStatic } from '../../host/backbone.ts';
import { elementTypeOf, type ListRow } from './list-row.ts';

/** `APP.data.current_list`, kept in step with the rows that are shown and ticked. */
export interface CurrentRows {
  readonly current: CurrentList;
  show(rows: readonly ListRow[], ticked: ReadonlySet<number>): void;
}

export function createCurrentRows({ Collection }: BackboneStatic): CurrentRows {
  const collection = new Collection();
  // By this widgets tell the lists apart: `/ajax/contacts/list/contacts/`.
  Object.defineProperty(collection, 'url', {
    get: () => `/ajax${location.pathname.replace(/\/?$/, '/')}`,
  });
  let shown: readonly ListRow[] = [];
  let checked: ReadonlySet<number> = new Set();
  return {
    current: {
      collection,
      selected: () =>
        shown
          .filter(({ id }) => checked.has(id))
          .map(({ id, type, emails, phones }) => ({ id, type, emails, phones })),
    },
    show(rows, ticked) {
      if (rows !== shown)
        collection.reset(
          rows.map(({ id, name, type, attributes }) => ({
            ...attributes,
            id,
            name,
            checked: ticked.has(id),
            element_type: elementTypeOf[type],
          })),
        );
      else if (ticked !== checked)
        for (const model of collection.models) model.set({ checked: ticked.has(Number(model.id)) });
      shown = rows;
      checked = ticked;
    },
  };
}
