import type { MenuAction, SubMenu } from './menu-item.ts';

interface MenuRowProps {
  readonly item: MenuAction | SubMenu;
  /** Its sub-menu is open. */
  readonly open: boolean;
  readonly onOpen: (at: HTMLElement) => void;
  /** The pointer came to another item than the one whose sub-menu is open. */
  readonly onEnter: () => void;
  /** Something was chosen. */
  readonly onDone: () => void;
}

/** One item of a menu. */
export function MenuRow({ item, open, onOpen, onEnter, onDone }: MenuRowProps) {
  const isSubMenu = 'items' in item;
  const attributes = isSubMenu
    ? ({ role: 'menuitem', 'aria-haspopup': 'menu', 'aria-expanded': open } as const)
    : item.checked === undefined
      ? ({ role: 'menuitem' } as const)
      : ({ role: 'menuitemcheckbox', 'aria-checked': item.checked } as const);
  return (
    <button
      type="button"
      class="amo amo-menu-item"
      tabIndex={-1}
      {...attributes}
      aria-disabled={item.disabled || undefined}
      data-danger={(!isSubMenu && item.danger) || undefined}
      onPointerEnter={({ currentTarget, pointerType }) => {
        if (pointerType === 'touch' || open) return;
        onEnter();
        currentTarget.focus();
        if (isSubMenu && !item.disabled) onOpen(currentTarget);
      }}
      onClick={({ currentTarget }) => {
        if (item.disabled) return;
        if (isSubMenu) return onOpen(currentTarget);
        // First, so that what it opens knows where the focus was.
        onDone();
        item.onSelect();
      }}
    >
      {item.icon && <span aria-hidden="true">{item.icon}</span>}
      {item.label}
    </button>
  );
}
