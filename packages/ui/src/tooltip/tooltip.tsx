import type { VNode } from 'preact';
import { cloneElement } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Placement, placeBeside } from '../overlay/place-beside.ts';
import { useStyles } from '../styles/use-styles.ts';

const css = `.amo-tooltip-anchor{display:inline-block;max-width:100%}
.amo.amo-tooltip{inset:auto;width:max-content;max-width:240px;margin:4px;padding:4px 8px;border:0;border-radius:var(--amo-radius);background:light-dark(#1c2733,#e6ebf0);color:light-dark(#fff,#1c2733);font-size:13px;overflow:visible;overflow-wrap:anywhere}`;

/** Milliseconds: before it is shown to a resting pointer, and before it goes. */
const delays = { show: 400, hide: 150 };

export interface TooltipProps {
  /** A few words. What a person must know belongs into the page. */
  readonly text: string;
  /** One element that takes the focus: a button, a link, a control. */
  readonly children: VNode<{ 'aria-describedby'?: string | undefined }>;
  /** @default "top" */
  readonly placement?: Placement;
}

/**
 * A few words about a control, for a resting pointer and for the keyboard's focus.
 *
 * Escape hides it, and the pointer may move onto it.
 *
 * @example
 * <Tooltip text="Nobody else sees it">
 *   <Button>Private note</Button>
 * </Tooltip>
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/tooltip/
 */
export function Tooltip({ text, children, placement = 'top' }: TooltipProps) {
  const id = useId();
  const anchor = useRef<HTMLSpanElement | null>(null);
  const bubble = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [open, setOpen] = useState(false);
  const watch = () => {
    const element = anchor.current;
    if (!element) return;
    const toggle = (next: boolean, delay = 0) => {
      clearTimeout(timer.current);
      if (delay) timer.current = setTimeout(() => setOpen(next), delay);
      else setOpen(next);
    };
    const hide = () => toggle(false);
    const ended = new AbortController();
    const on = <K extends keyof HTMLElementEventMap>(
      type: K,
      listener: (event: HTMLElementEventMap[K]) => void,
    ) => element.addEventListener(type, listener, { signal: ended.signal });
    on('pointerenter', ({ pointerType }) => pointerType !== 'touch' && toggle(true, delays.show));
    on('pointerleave', () => toggle(false, delays.hide));
    on('pointerdown', hide);
    on('focusin', ({ target }) => {
      if (target instanceof Element && target.matches(':focus-visible')) toggle(true);
    });
    on('focusout', hide);
    on('keydown', ({ key }) => key === 'Escape' && hide());
    return () => {
      ended.abort();
      clearTimeout(timer.current);
    };
  };
  // Only watched: what is pressed and focused is the child.
  useEffect(watch, []);
  useLayoutEffect(() => {
    if (!open || !anchor.current || !bubble.current) return;
    bubble.current.showPopover();
    const stop = placeBeside(anchor.current, bubble.current, placement);
    return () => {
      stop();
      bubble.current?.hidePopover();
    };
  }, [open, placement]);
  return (
    <span ref={useStyles(css, anchor)} class="amo amo-tooltip-anchor">
      {cloneElement(children, { 'aria-describedby': id })}
      <span ref={bubble} id={id} popover="manual" role="tooltip" class="amo amo-tooltip">
        {text}
      </span>
    </span>
  );
}
