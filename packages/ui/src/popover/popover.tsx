import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type Placement, placeBeside } from '../overlay/place-beside.ts';
import { surfaceCss } from '../overlay/surface.css.ts';
import { useStyles } from '../styles/use-styles.ts';

const css = `${surfaceCss}.amo-anchor{display:inline-block;max-width:100%}
.amo.amo-surface.amo-popover{width:max-content;padding:12px 16px;overflow-wrap:anywhere}`;

/** What makes a button open a popover. */
export interface PopoverTrigger {
  readonly popovertarget: string;
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string;
  readonly 'aria-haspopup': 'dialog';
}

export interface PopoverProps {
  readonly class?: string;
  /** Draws the button that opens it; spread the attributes on it. */
  readonly trigger: (attributes: PopoverTrigger) => ComponentChildren;
  /** Its name, for those who do not see where it is. */
  readonly label: string;
  /** Drawn while it is open. */
  readonly children: ComponentChildren | ((close: () => void) => ComponentChildren);
  /** @default "bottom-start" */
  readonly placement?: Placement;
  readonly onToggle?: (open: boolean) => void;
}

/** Gives the focus to the button in an element, unless it went elsewhere. */
function takeFocus(anchor: Element | null): void {
  const root = anchor?.getRootNode();
  const active = root instanceof Document || root instanceof ShadowRoot ? root.activeElement : null;
  // It may still be in the popover, which is hidden by now.
  if (active === null || active === document.body || anchor?.contains(active)) {
    anchor?.querySelector<HTMLElement>('[aria-haspopup=dialog]')?.focus();
  }
}

/**
 * Something more about a thing, beside it: opened by a button, closed by Escape, by a click
 * elsewhere and by the button again.
 *
 * It lies above everything in the page, also from inside a shadow root.
 *
 * @example
 * <Popover label="Filter" trigger={(attributes) => <Button {...attributes}>Filter</Button>}>
 *   <Checkbox>Only mine</Checkbox>
 * </Popover>
 */
export function Popover(props: PopoverProps) {
  const { class: className = '', trigger, label, children, onToggle } = props;
  const { placement = 'bottom-start' } = props;
  const id = useId();
  const anchor = useRef<HTMLSpanElement | null>(null);
  const surface = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    if (!open || !anchor.current || !surface.current) return;
    return placeBeside(anchor.current, surface.current, placement);
  }, [open, placement]);
  return (
    <span ref={useStyles(css, anchor)} class="amo amo-anchor">
      {trigger({
        popovertarget: id,
        'aria-expanded': open,
        'aria-controls': id,
        'aria-haspopup': 'dialog',
      })}
      <dialog
        ref={surface}
        id={id}
        popover="auto"
        aria-label={label}
        class={`amo amo-surface amo-popover ${className}`}
        onToggle={(event) => {
          if (event.target !== event.currentTarget) return;
          const isOpen = event.newState === 'open';
          setOpen(isOpen);
          onToggle?.(isOpen);
          if (!isOpen) takeFocus(anchor.current);
        }}
      >
        {open &&
          (typeof children === 'function'
            ? children(() => surface.current?.hidePopover())
            : children)}
      </dialog>
    </span>
  );
}
