import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A part that opens beside its button and closes by Escape or a click elsewhere. */
export interface Popup {
  readonly open: boolean;
  readonly toggle: () => void;
  readonly close: () => void;
  /** The element that holds both the button and what it opens. */
  readonly ref: RefObject<HTMLDivElement | null>;
}

export function usePopup(): Popup {
  const [open, setOpen] = useState(false);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return;
    const ending = new AbortController();
    const { signal } = ending;
    document.addEventListener(
      'pointerdown',
      ({ target }) => {
        if (target instanceof Node && !ref.current?.contains(target)) setOpen(false);
      },
      { signal },
    );
    document.addEventListener(
      'keydown',
      ({ key }) => {
        if (key !== 'Escape') return;
        setOpen(false);
        ref.current?.querySelector('button')?.focus();
      },
      { signal },
    );
    return () => ending.abort();
  }, [open]);
  return { open, ref, toggle: () => setOpen((before) => !before), close: () => setOpen(false) };
}
