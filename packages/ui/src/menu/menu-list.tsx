import type { TargetedKeyboardEvent } from 'preact';
import { Fragment } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Placement, placeBeside } from '../overlay/place-beside.ts';
import { surfaceCss } from '../overlay/surface.css.ts';
import { useStyles } from '../styles/use-styles.ts';
import type { MenuItem } from './menu-item.ts';
import { MenuRow } from './menu-row.tsx';

const css = `${surfaceCss}.amo.amo-surface.amo-menu{width:max-content;min-width:140px;padding:4px}
.amo.amo-menu-item{display:flex;align-items:center;gap:8px;width:100%;min-width:0;min-height:30px;padding:4px 10px;border:0;border-radius:var(--amo-radius);background:none;box-shadow:none;text-align:start;cursor:pointer}
.amo.amo-menu-item:is(:hover,:focus,[aria-expanded=true]){background:var(--amo-hover);outline:0}
.amo.amo-menu-item:focus-visible{outline:2px solid var(--amo-accent);outline-offset:-2px}
.amo.amo-menu-item[aria-disabled=true]{opacity:.55;cursor:not-allowed}
.amo.amo-menu-item[data-danger]{color:var(--amo-danger)}
.amo-menu-item[aria-checked]::before{content:"";flex:none;width:5px;height:9px;margin:0 3px 3px;border:solid transparent;border-width:0 2px 2px 0;rotate:45deg}
.amo-menu-item[aria-checked=true]::before{border-color:currentcolor}
.amo-menu-item[aria-haspopup]::after{content:"";flex:none;width:6px;height:6px;margin-left:auto;border:solid var(--amo-muted);border-width:2px 2px 0 0;rotate:45deg}
.amo-menu-line{height:1px;border:0;margin:4px 0;background:var(--amo-line)}`;

interface MenuListProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly anchor: HTMLElement;
  readonly placement: Placement;
  /** `all` when the whole menu is done with, not only this list of it. */
  readonly onClose: (all: boolean) => void;
}

/** An open menu: it is in the tree only while it is. */
export function MenuList({ label, items, anchor, placement, onClose }: MenuListProps) {
  const list = useRef<HTMLDivElement | null>(null);
  const typed = useRef({ text: '', at: 0 });
  const [opened, setOpened] = useState<{ readonly index: number; readonly at: HTMLElement }>();
  const styled = useStyles(css, list);
  useLayoutEffect(() => {
    if (!list.current) return;
    list.current.showPopover();
    const stop = placeBeside(anchor, list.current, placement);
    buttons()[0]?.focus();
    return stop;
  }, []);

  function buttons(): HTMLElement[] {
    const own = list.current?.querySelectorAll<HTMLElement>(':scope > [role^=menuitem]');
    return [...(own ?? [])];
  }
  const focused = () => buttons().findIndex((button) => button.matches(':focus'));
  const focus = (index: number) =>
    buttons()
      .at(index % buttons().length)
      ?.focus();

  const pressed = (event: TargetedKeyboardEvent<HTMLDivElement>) => {
    const index = focused();
    // A key of an opened sub-menu passes here as well.
    if (index < 0) return;
    const { key } = event;
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focus(index + 1),
      ArrowUp: () => focus(index - 1),
      Home: () => focus(0),
      End: () => focus(-1),
      ArrowRight: () => {
        if (buttons()[index]?.hasAttribute('aria-haspopup')) buttons()[index]?.click();
      },
      ArrowLeft: () => onClose(false),
      Tab: () => onClose(true),
    };
    const move = moves[key];
    if (move) move();
    else if (key.length === 1 && key !== ' ') jump(key, index);
    else return;
    event.preventDefault();
    // The list above has the focus by now, when a sub-menu closed.
    event.stopPropagation();
  };

  /** To the next item that starts with what is typed, letter by letter. */
  const jump = (letter: string, from: number) => {
    const now = performance.now();
    const { text, at } = typed.current;
    const search = (now - at < 500 ? text : '') + letter.toLowerCase();
    typed.current = { text: search, at: now };
    const all = buttons();
    const start = search.length > 1 ? from : from + 1;
    const found = all
      .map((_, offset) => all[(start + offset) % all.length])
      .find((button) => button?.textContent?.trim().toLowerCase().startsWith(search));
    found?.focus();
  };

  return (
    <div
      ref={styled}
      popover="auto"
      role="menu"
      tabIndex={-1}
      aria-label={label}
      class="amo amo-surface amo-menu"
      onKeyDown={pressed}
      onToggle={(event) => {
        if (event.target === event.currentTarget && event.newState === 'closed') onClose(false);
      }}
    >
      {items.map((item, index) => {
        // Items have no identity of their own, and a menu is drawn anew each time that it opens.
        const key = `${index}`;
        if (item === 'separator') return <hr key={key} class="amo-menu-line" />;
        const isOpen = opened?.index === index;
        return (
          <Fragment key={key}>
            <MenuRow
              item={item}
              open={isOpen}
              onOpen={(at) => setOpened({ index, at })}
              onEnter={() => setOpened(undefined)}
              onDone={() => onClose(true)}
            />
            {isOpen && 'items' in item && (
              <MenuList
                label={item.label}
                items={item.items}
                anchor={opened.at}
                placement="right-start"
                onClose={(all) => {
                  setOpened(undefined);
                  if (all) onClose(true);
                  else opened.at.focus();
                }}
              />
            )}
          </Fragment>
        );
      })}
    </div>
  );
}
