import type { RefObject } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { placeBeside } from '../overlay/place-beside.ts';
import { Calendar } from './calendar.tsx';
import type { DateTexts } from './date-texts.ts';

interface CalendarButtonProps {
  /** What the calendar opens under. */
  readonly anchor: RefObject<HTMLElement | null>;
  readonly chosen: readonly (string | null)[];
  readonly min: string | undefined;
  readonly max: string | undefined;
  readonly disabled: boolean | undefined;
  readonly locale: string;
  readonly texts: DateTexts;
  /** Answers whether the calendar has done its work. */
  readonly onChoose: (day: string) => boolean;
}

/** The button beside a date, and the calendar that it opens. */
export function CalendarButton(props: CalendarButtonProps) {
  const { anchor, disabled, texts, onChoose, ...calendar } = props;
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDialogElement>(null);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    if (!open || !anchor.current || !popover.current) return;
    return placeBeside(anchor.current, popover.current, 'bottom-start');
  }, [open]);
  return (
    <>
      <button
        ref={button}
        type="button"
        class="amo amo-date-open"
        popovertarget={id}
        aria-label={texts.calendar}
        aria-expanded={open}
        aria-haspopup="dialog"
        disabled={disabled}
      >
        <svg width="16" height="16" viewBox="0 0 16 16" fill="none" aria-hidden="true">
          <path
            d="M2.5 4.5a1 1 0 0 1 1-1h9a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1zM2.5 6.5h11M5.5 2v3M10.5 2v3"
            stroke="currentColor"
            stroke-width="1.3"
            stroke-linecap="round"
          />
        </svg>
      </button>
      <dialog
        ref={popover}
        id={id}
        popover="auto"
        aria-label={texts.calendar}
        class="amo amo-surface"
        style={{ padding: 0 }}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && (
          <Calendar
            {...calendar}
            texts={texts}
            onChoose={(day) => {
              if (!onChoose(day)) return;
              popover.current?.hidePopover();
              button.current?.focus();
            }}
          />
        )}
      </dialog>
    </>
  );
}
