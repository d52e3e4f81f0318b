import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { Placement } from '../overlay/place-beside.ts';
import type { MenuItem } from './menu-item.ts';
import { MenuList } from './menu-list.tsx';

/** What makes a button open a menu. */
export interface MenuTrigger {
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly onPointerDown: () => void;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export interface MenuProps {
  /** Its name, for those who do not see where it is. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Draws the button that opens it; spread the attributes on it. */
  readonly trigger: (attributes: MenuTrigger) => ComponentChildren;
  /** @default "bottom-start" */
  readonly placement?: Placement;
}

/**
 * Things to do, behind a button.
 *
 * @example
 * <Menu
 *   label="Note"
 *   trigger={(attributes) => <Button {...attributes}>More</Button>}
 *   items={[
 *     { label: 'Pin', checked: pinned, onSelect: pin },
 *     'separator',
 *     { label: 'Delete', danger: true, onSelect: remove },
 *   ]}
 * />
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/
 */
export function Menu({ label, items, trigger, placement = 'bottom-start' }: MenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const wasOpen = useRef(false);
  const [open, setOpen] = useState(false);
  return (
    <span ref={anchor} style={{ display: 'inline-block', maxWidth: '100%' }}>
      {trigger({
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        // The browser closes the menu between these two.
        onPointerDown: () => {
          wasOpen.current = open;
        },
        onClick: () => {
          setOpen(!wasOpen.current);
          wasOpen.current = false;
        },
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' || open) return;
          event.preventDefault();
          setOpen(true);
        },
      })}
      {open && anchor.current && (
        <MenuList
          label={label}
          items={items}
          anchor={anchor.current}
          placement={placement}
          onClose={() => {
            setOpen(false);
            anchor.current?.querySelector<HTMLElement>('[aria-haspopup=menu]')?.focus();
          }}
        />
      )}
    </span>
  );
}
