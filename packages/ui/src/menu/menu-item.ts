import type { ComponentChildren } from 'preact';

/** Something to do. */
export interface MenuAction {
  readonly label: string;
  /** Shown in front of the label; not read out. */
  readonly icon?: ComponentChildren;
  readonly disabled?: boolean;
  /** It can not be undone. */
  readonly danger?: boolean;
  /** Makes it an item that is on or off. */
  readonly checked?: boolean;
  readonly onSelect: () => void;
}

/** An item that opens more items. */
export interface SubMenu {
  readonly label: string;
  readonly icon?: ComponentChildren;
  readonly disabled?: boolean;
  readonly items: readonly MenuItem[];
}

/** What a menu consists of; `'separator'` is a line between groups. */
export type MenuItem = MenuAction | SubMenu | 'separator';
