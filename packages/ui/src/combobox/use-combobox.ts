import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { placeBeside } from '../overlay/place-beside.ts';
import type { ComboboxOption } from './combobox-option.ts';
import { type FoundOptions, type OptionSearch, useOptions } from './use-options.ts';

export interface ComboboxState<V extends string> {
  readonly found: FoundOptions<V>;
  readonly open: boolean;
  /** The option that Enter would choose, by its place in `found.items`; -1 for none. */
  readonly active: number;
  /** What is typed; null while nothing was typed since the last choice. */
  readonly draft: string | null;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly anchor: RefObject<HTMLSpanElement | null>;
  type(text: string): void;
  show(): void;
  /** Closes the list and forgets what was typed. */
  end(): void;
  activate(index: number): void;
  pressed(event: KeyboardEvent): void;
}

interface Input<V extends string> {
  readonly options: readonly ComboboxOption<V>[];
  readonly search: OptionSearch<V> | undefined;
  readonly onChoose: (option: ComboboxOption<V>) => void;
}

/** What a combobox and a multi-select have in common: a text, a list, and the keys between them. */
export function useCombobox<V extends string>(input: Input<V>): ComboboxState<V> {
  const [open, setOpen] = useState(false);
  const [draft, setDraft] = useState<string | null>(null);
  const [wish, setActive] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  const anchor = useRef<HTMLSpanElement | null>(null);
  const found = useOptions(input.options, input.search, draft ?? '', open);
  const { items } = found;
  // Found anew, there may be fewer.
  const active = Math.min(wish, items.length - 1);

  useLayoutEffect(() => {
    if (!open || !list.current || !anchor.current) return;
    list.current.style.width = `${anchor.current.offsetWidth}px`;
    list.current.showPopover();
    return placeBeside(anchor.current, list.current, 'bottom-start');
  }, [open]);
  useLayoutEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' });
  }, [active, open]);

  /** The next option in a direction that can be chosen, or the same one. */
  const step = (from: number, by: number) => {
    for (let tries = 1; tries <= items.length; tries += 1) {
      const index = (from + by * tries + items.length * 2) % items.length;
      if (!items[index]?.disabled) return index;
    }
    return from;
  };
  const end = () => {
    setOpen(false);
    setDraft(null);
    setActive(-1);
  };
  const pressed = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (!open) setOpen(true);
      else if (key === 'ArrowDown') setActive(step(active, 1));
      else setActive(step(active < 0 ? 0 : active, -1));
    } else if (key === 'Enter' && open) {
      const option = items[active];
      if (option && !option.disabled) input.onChoose(option);
    } else if (key === 'Escape' && open) end();
    else return;
    // Escape would close the dialog around it, Enter would send the form.
    event.preventDefault();
  };
  return {
    found,
    open,
    active,
    draft,
    list,
    anchor,
    type(text) {
      setDraft(text);
      setActive(text === '' ? -1 : 0);
      setOpen(true);
    },
    show: () => setOpen(true),
    end,
    activate: setActive,
    pressed,
  };
}
