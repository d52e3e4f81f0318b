import type { ListArea } from '@amokit/contract';
import { asId, asText, at } from '../host/page-values.ts';
import type { WidgetCallbacks, WidgetInstance } from '../widget-instance.ts';

/** A ticked row of a list. */
export interface SelectedRow {
  readonly id: number;
  /** In the CRM's words: `lead`, `contact`, `company`, … */
  readonly type: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

/** What a feature of lists gets beside its host. */
export interface SelectedProps {
  /** The rows that were ticked when the person chose the widget. */
  readonly selected: readonly SelectedRow[];
}

const items = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/**
 * The ticked rows.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/mechanics
 */
export function selectedRows(self: WidgetInstance): readonly SelectedRow[] {
  return items(at(self.list_selected(), 'selected')).map((row) => ({
    id: asId(at(row, 'id')),
    type: asText(at(row, 'type')),
    emails: items(at(row, 'emails')).map(asText),
    phones: items(at(row, 'phones')).map(asText),
  }));
}

/**
 * The groups of callbacks by list. Companies share the list and the callback of the contacts; that
 * of the customers is not documented.
 */
const groups = {
  llist: 'leads',
  clist: 'contacts',
  tlist: 'todo',
  culist: 'customers',
} as const satisfies Readonly<Record<ListArea, keyof WidgetCallbacks>>;

/** One callback for the choices in the menu "More" of several lists. */
export const onSelected = (
  areas: readonly ListArea[],
  selected: () => boolean,
): Partial<WidgetCallbacks> =>
  Object.fromEntries(areas.map((area) => [groups[area], { selected }]));
