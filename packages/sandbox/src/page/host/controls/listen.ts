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
const call = `heard${ours}`;

/**
 * The handlers have a namespace of their own, but `$(document).off()` of a widget takes them off with
 * all others; so it can be asked whether they are still there.
 */
export function listenOnDocument($: JQueryStatic): DocumentListener {
  // The methods themselves: widgets put others in their place.
  const { on, off, triggerHandler } = $.fn;
  const apply = (method: unknown, ...values: readonly unknown[]): unknown =>
    typeof method === 'function' ? Reflect.apply(method, $(document), values) : undefined;
  const answer = () => true;
  apply(on, call, answer);
  return {
    listen: (event, selector, handler) =>
      void apply(on, event + ours, ...(selector === null ? [] : [selector]), handler),
    isHeard: () => apply(triggerHandler, call) === true,
    stop() {
      apply(off, ours);
      apply(on, call, answer);
    },
  };
}
