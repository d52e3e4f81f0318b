import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MenuItem } from './menu-item.ts';
import { MenuList } from './menu-list.tsx';

export interface ContextMenuProps {
  /** Its name, for those who do not see where it is. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** What is clicked with the right button, or has the focus when Shift + F10 is pressed. */
  readonly children: ComponentChildren;
}

interface Opening {
  readonly x: number;
  readonly y: number;
  /** What had the focus. */
  readonly before: Element | null;
}

/**
 * Things to do with what is clicked, in place of the browser's own menu.
 *
 * Not everybody finds it: what is in it has to be reachable in another way, too.
 *
 * @example
 * <ContextMenu label="Note" items={[{ label: 'Copy', onSelect: copy }]}>
 *   <p tabIndex={0}>Call back on Monday</p>
 * </ContextMenu>
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/menubar/
 */
export function ContextMenu({ label, items, children }: ContextMenuProps) {
  const area = useRef<HTMLDivElement>(null);
  const [opening, setOpening] = useState<Opening>();
  // Only watched: what is clicked and focused is in it.
  useEffect(() => {
    const element = area.current;
    const open = (event: MouseEvent) => {
      event.preventDefault();
      const root = element?.getRootNode();
      const before =
        root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
      setOpening({ x: event.clientX, y: event.clientY, before });
    };
    element?.addEventListener('contextmenu', open);
    return () => element?.removeEventListener('contextmenu', open);
  }, []);
  return (
    <div ref={area}>
      {children}
      {opening && (
        <MenuAtPoint
          key={`${opening.x} ${opening.y}`}
          {...opening}
          label={label}
          items={items}
          onClose={() => {
            setOpening(undefined);
            if (opening.before instanceof HTMLElement) opening.before.focus();
          }}
        />
      )}
    </div>
  );
}

interface MenuAtPointProps extends Opening {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly onClose: () => void;
}

function MenuAtPoint({ x, y, ...menu }: MenuAtPointProps) {
  const point = useRef<HTMLSpanElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement>();
  useLayoutEffect(() => {
    const span = point.current;
    if (!span) return;
    // Inside something transformed, "fixed" counts from there and not from the window.
    const { left, top } = span.getBoundingClientRect();
    span.style.left = `${2 * x - left}px`;
    span.style.top = `${2 * y - top}px`;
    setAnchor(span);
  }, []);
  return (
    <>
      <span ref={point} style={{ position: 'fixed', left: `${x}px`, top: `${y}px` }} />
      {anchor && <MenuList {...menu} anchor={anchor} placement="bottom-start" />}
    </>
  );
}
