import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { keepInView } from './keep-in-view.ts';

/** A part that opens beside its button and closes by Escape or a click elsewhere. */
export interface Popup {
  readonly open: boolean;
  readonly toggle: () => void;
  /** Closes it; the focus goes back to the button if it was inside. */
  readonly close: () => void;
  /** The element that holds both the button and what it opens. */
  readonly ref: RefObject<HTMLDivElement | null>;
}

/** Where a key leads from one item of a menu, of so many. */
const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at <= 0 ? count : at) - 1,
  Home: () => 0,
  End: (_at, count) => count - 1,
};

/** @see https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ */
export function usePopup(): Popup {
  const [open, setOpen] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  const close = () => {
    const holder = ref.current;
    if (holder?.contains(document.activeElement))
      holder.querySelector<HTMLElement>('[aria-expanded]')?.focus();
    setOpen(false);
  };

  useLayoutEffect(() => {
    const holder = ref.current;
    if (!open || !holder) return;
    const menu = holder.querySelector<HTMLElement>('[role=menu]');
    const ending = new AbortController();
    const { signal } = ending;
    if (menu) {
      keepInView(menu);
      window.addEventListener('resize', () => keepInView(menu), { signal });
    }
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (target instanceof Node && !holder.contains(target)) setOpen(false);
      },
      { signal },
    );
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape') {
          setOpen(false);
          holder.querySelector<HTMLElement>('[aria-expanded]')?.focus();
        }
        const step = steps[event.key];
        const items = [...holder.querySelectorAll<HTMLElement>('[role=menuitem]')];
        if (!step || items.length === 0 || !holder.contains(document.activeElement)) return;
        event.preventDefault();
        const at = items.findIndex((item) => item.matches(':focus'));
        items[step(at, items.length)]?.focus();
      },
      { signal },
    );
    return () => ending.abort();
  }, [open]);

  return { open, ref, toggle: () => setOpen((before) => !before), close };
}
