import type { JQueryEvent, JQueryStatic } from '../jquery.ts';

/** Listens from the document to what happens to elements of a selector, by the names of jQuery. */
export type Listen = (
  event: string,
  selector: string | null,
  handler: (this: HTMLElement, event: JQueryEvent) => unknown,
) => void;

/** The page's own handlers on the document. */
export interface DocumentListener {
  readonly listen: Listen;
  /** False once somebody has taken the handlers off. */
  isHeard(): boolean;
  stop(): void;
}

const ours = '.sandbox_controls';
const mark = `${ours}.heard`;

/**
 * The handlers have a namespace of their own, but `$(document).off()` and `$(document).off('click')` of
 * a widget take them off with all others; so each event has a mark that can be asked for.
 */
export function listenOnDocument($: JQueryStatic): DocumentListener {
  // The methods themselves: widgets put others in their place.
  const { on, off, triggerHandler } = $.fn;
  const apply = (method: unknown, ...values: readonly unknown[]): unknown =>
    typeof method === 'function' ? Reflect.apply(method, $(document), values) : undefined;
  const answer = () => true;
  const events = new Set<string>();
  return {
    listen(event, selector, handler) {
      if (!events.has(event)) apply(on, event + mark, answer);
      events.add(event);
      apply(on, event + ours, ...(selector === null ? [] : [selector]), handler);
    },
    isHeard: () => [...events].every((event) => apply(triggerHandler, event + mark) === true),
    stop() {
      apply(off, ours);
      events.clear();
    },
  };
}
