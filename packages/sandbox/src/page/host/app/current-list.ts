import type { BackboneCollection } from '../backbone.ts';

/** `APP.data.current_list` with what the host needs beside it. */
export interface CurrentList {
  readonly collection: BackboneCollection;
  /** The ticked rows, for `self.list_selected()`. */
  readonly selected: () => readonly SelectedItem[];
}

/** A ticked row, as `self.list_selected().selected` has it. */
export interface SelectedItem {
  readonly id: number;
  readonly type: 'lead' | 'contact' | 'company' | 'customer' | 'todo';
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}
