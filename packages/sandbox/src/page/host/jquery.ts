/**
 * The part of jQuery 2.1 that the host itself uses. Widgets get all of it.
 */
export interface JQuery extends ArrayLike<HTMLElement> {
  on(events: string, handler: (this: HTMLElement, event: JQueryEvent) => unknown): JQuery;
  on(
    events: string,
    selector: string,
    handler: (this: HTMLElement, event: JQueryEvent) => unknown,
  ): JQuery;
  off(events: string): JQuery;
  trigger(event: string, values?: readonly unknown[]): JQuery;
  html(content: string): JQuery;
  append(content: string | Element | JQuery): JQuery;
  empty(): JQuery;
  remove(): JQuery;
  find(selector: string): JQuery;
}

export interface JQueryEvent {
  readonly target: HTMLElement;
  readonly key?: string;
  readonly keyCode?: number;
  preventDefault(): void;
  stopPropagation(): void;
  isDefaultPrevented(): boolean;
}

/** What `$.ajax` and `$.Deferred()` answer. */
export interface JQueryPromise {
  done(callback: (...values: readonly unknown[]) => void): JQueryPromise;
  fail(callback: (...values: readonly unknown[]) => void): JQueryPromise;
  always(callback: (...values: readonly unknown[]) => void): JQueryPromise;
  then(
    done: (...values: readonly unknown[]) => unknown,
    fail?: (...values: readonly unknown[]) => unknown,
  ): JQueryPromise;
}

export interface JQueryDeferred extends JQueryPromise {
  resolve(...values: readonly unknown[]): JQueryDeferred;
  reject(...values: readonly unknown[]): JQueryDeferred;
  promise(): JQueryPromise;
}

export interface JQueryStatic {
  (target: string | Element | Document | Window | JQuery): JQuery;
  readonly fn: Record<string, unknown>;
  ajax(options: Readonly<Record<string, unknown>>): JQueryPromise;
  ajaxPrefilter(filter: (options: Record<string, unknown>) => void): void;
  Deferred(): JQueryDeferred;
}

export const isJQuery = (value: unknown): value is JQueryStatic =>
  typeof value === 'function' && 'fn' in value && 'Deferred' in value;
