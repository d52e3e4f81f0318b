import type { ComponentChildren } from 'preact';
import type { SelectedItem } from '../../host/app/current-list.ts';

/** A row of a list, whatever it lists. */
export interface ListRow {
  readonly id: number;
  readonly name: string;
  /** The card behind the name; null where there is none. */
  readonly href: string | null;
  /** What the columns after the name show. */
  readonly cells: readonly ComponentChildren[];
  readonly type: SelectedItem['type'];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** Further attributes of the row's model in `APP.data.current_list`. */
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/** `element_type` of a row's model, which tells contacts and companies apart in their list. */
export const elementTypeOf: Readonly<Record<SelectedItem['type'], number>> = {
  contact: 1,
  lead: 2,
  company: 3,
  todo: 4,
  customer: 12,
};
