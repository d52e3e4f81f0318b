/** jQuery 2.1.3 of the CRM's page. With `@types/jquery` instead, leave this file out of `types`. */
declare module 'jquery' {
  function $(selector: string, context?: Element | Document | $.JQuery): $.JQuery;
  function $(element: $.Content | Window | readonly Element[]): $.JQuery;
  function $(ready: ($: typeof import('jquery')) => void): $.JQuery<Document>;

  namespace $ {
    type Content<E = Element> = string | Node | E | readonly Node[] | JQuery | null | undefined;
    type Handler<E> = (this: E, event: Event, ...extra: readonly unknown[]) => unknown;

    interface Event {
      readonly type: string;
      readonly target: HTMLElement;
      readonly currentTarget: HTMLElement;
      readonly relatedTarget: HTMLElement | undefined;
      readonly originalEvent?: globalThis.Event;
      readonly which: number;
      readonly pageX: number;
      readonly pageY: number;
      readonly data: unknown;
      readonly timeStamp: number;
      preventDefault(): void;
      stopPropagation(): void;
      stopImmediatePropagation(): void;
      isDefaultPrevented(): boolean;
      isPropagationStopped(): boolean;
    }

    interface JQuery<E = HTMLElement> extends ArrayLike<E>, Iterable<E> {
      readonly jquery: string;
      get(index: number): E | undefined;
      get(): E[];
      eq(index: number): JQuery<E>;
      first(): JQuery<E>;
      last(): JQuery<E>;
      slice(start: number, end?: number): JQuery<E>;
      index(selector?: string | Element | JQuery): number;
      each(visit: (this: E, index: number, element: E) => unknown): this;
      map<T>(make: (this: E, index: number, element: E) => T): JQuery<T>;
      toArray(): E[];
      add(selector: Content): JQuery;
      is(selector: string | Element | JQuery): boolean;
      filter(selector: string | ((this: E, index: number, element: E) => boolean)): JQuery<E>;
      not(selector: string | Element | JQuery): JQuery<E>;
      has(selector: string | Element): JQuery<E>;
      end(): JQuery;

      find(selector: string | Element | JQuery): JQuery;
      children(selector?: string): JQuery;
      contents(): JQuery<Node>;
      parent(selector?: string): JQuery;
      parents(selector?: string): JQuery;
      parentsUntil(selector?: string): JQuery;
      offsetParent(): JQuery;
      closest(selector: string | Element | JQuery): JQuery;
      siblings(selector?: string): JQuery;
      next(selector?: string): JQuery;
      nextAll(selector?: string): JQuery;
      prev(selector?: string): JQuery;
      prevAll(selector?: string): JQuery;

      html(): string;
      html(content: Content | ((index: number, old: string) => string)): this;
      text(): string;
      text(text: string | number | boolean): this;
      append(...content: readonly Content[]): this;
      prepend(...content: readonly Content[]): this;
      before(...content: readonly Content[]): this;
      after(...content: readonly Content[]): this;
      appendTo(target: string | Element | JQuery): this;
      prependTo(target: string | Element | JQuery): this;
      insertBefore(target: string | Element | JQuery): this;
      insertAfter(target: string | Element | JQuery): this;
      replaceWith(content: Content): this;
      wrap(content: string | Element | JQuery): this;
      unwrap(): this;
      empty(): this;
      remove(selector?: string): this;
      detach(selector?: string): this;
      clone(withDataAndEvents?: boolean): JQuery<E>;

      attr(name: string): string | undefined;
      attr(name: string, value: string | number | null): this;
      attr(values: Readonly<Record<string, string | number | null>>): this;
      removeAttr(name: string): this;
      prop(name: string): unknown;
      prop(name: string, value: unknown): this;
      val(): string | string[] | undefined;
      val(value: string | number | readonly string[]): this;
      data(): Record<string, unknown>;
      data(key: string): unknown;
      data(key: string, value: unknown): this;
      removeData(key?: string): this;
      addClass(names: string): this;
      removeClass(names?: string): this;
      toggleClass(names: string, on?: boolean): this;
      hasClass(name: string): boolean;
      css(name: string): string;
      css(name: string, value: string | number): this;
      css(values: Readonly<Record<string, string | number>>): this;

      width(): number;
      width(value: string | number): this;
      height(): number;
      height(value: string | number): this;
      innerWidth(): number;
      innerHeight(): number;
      outerWidth(withMargin?: boolean): number;
      outerHeight(withMargin?: boolean): number;
      offset(): { top: number; left: number };
      position(): { top: number; left: number };
      scrollTop(): number;
      scrollTop(value: number): this;
      scrollLeft(): number;
      scrollLeft(value: number): this;

      on(events: string, handler: Handler<E> | false): this;
      on(events: string, selector: string | null, handler: Handler<HTMLElement> | false): this;
      on(
        events: string,
        selector: string | null,
        data: unknown,
        handler: Handler<HTMLElement>,
      ): this;
      on(handlers: Readonly<Record<string, Handler<E>>>, selector?: string): this;
      one(events: string, handler: Handler<E>): this;
      one(events: string, selector: string | null, handler: Handler<HTMLElement>): this;
      off(events?: string, handler?: Handler<E> | false): this;
      off(events: string, selector: string | null, handler?: Handler<HTMLElement>): this;
      trigger(event: string | Event, extra?: unknown): this;
      triggerHandler(event: string, extra?: unknown): unknown;
      click(handler?: Handler<E>): this;
      change(handler?: Handler<E>): this;
      submit(handler?: Handler<E>): this;
      focus(handler?: Handler<E>): this;
      blur(handler?: Handler<E>): this;
      keydown(handler?: Handler<E>): this;
      keyup(handler?: Handler<E>): this;
      hover(enter: Handler<E>, leave?: Handler<E>): this;

      show(duration?: number | string, done?: () => void): this;
      hide(duration?: number | string, done?: () => void): this;
      toggle(shown?: boolean): this;
      fadeIn(duration?: number | string, done?: () => void): this;
      fadeOut(duration?: number | string, done?: () => void): this;
      slideUp(duration?: number | string, done?: () => void): this;
      slideDown(duration?: number | string, done?: () => void): this;
      animate(to: Readonly<Record<string, string | number>>, duration?: number | string): this;
      stop(clearQueue?: boolean, jumpToEnd?: boolean): this;

      serialize(): string;
      serializeArray(): { name: string; value: string }[];
      load(url: string, done?: () => void): this;
      ready(run: () => void): this;
    }

    interface Promise<T = unknown> {
      done(...then: readonly ((value: T, ...more: readonly unknown[]) => unknown)[]): this;
      fail(...then: readonly ((reason: unknown, ...more: readonly unknown[]) => unknown)[]): this;
      always(...then: readonly ((...values: readonly unknown[]) => unknown)[]): this;
      progress(...then: readonly ((value: unknown) => unknown)[]): this;
      then<A, B = never>(
        done: (value: T, ...more: readonly unknown[]) => A | PromiseLike<A>,
        fail?: (reason: unknown, ...more: readonly unknown[]) => B | PromiseLike<B>,
      ): Promise<A | B>;
      state(): 'pending' | 'resolved' | 'rejected';
      promise(): Promise<T>;
    }

    interface Deferred<T = unknown> extends Promise<T> {
      resolve(value?: T, ...more: readonly unknown[]): this;
      reject(...reason: readonly unknown[]): this;
      notify(value: unknown): this;
    }

    interface XHR extends Promise {
      readonly status: number;
      readonly statusText: string;
      readonly readyState: number;
      readonly responseText: string;
      readonly responseJSON?: unknown;
      abort(reason?: string): void;
      getResponseHeader(name: string): string | null;
      getAllResponseHeaders(): string;
    }

    interface AjaxSettings {
      url?: string;
      type?: string;
      method?: string;
      data?: unknown;
      dataType?: 'json' | 'text' | 'html' | 'xml' | 'script' | 'jsonp';
      contentType?: string | false;
      processData?: boolean;
      headers?: Readonly<Record<string, string>>;
      timeout?: number;
      cache?: boolean;
      crossDomain?: boolean;
      xhrFields?: Readonly<Record<string, unknown>>;
      context?: unknown;
      beforeSend?: (xhr: XHR, settings: AjaxSettings) => unknown;
      success?: (data: unknown, status: string, xhr: XHR) => unknown;
      error?: (xhr: XHR, status: string, error: string) => unknown;
      complete?: (xhr: XHR, status: string) => unknown;
    }

    const fn: Record<string, unknown> & { readonly jquery: string };
    function ajax(url: string, settings?: AjaxSettings): XHR;
    function ajax(settings: AjaxSettings): XHR;
    function get(url: string, data?: unknown, done?: (data: unknown) => void): XHR;
    function post(url: string, data?: unknown, done?: (data: unknown) => void): XHR;
    function getJSON(url: string, data?: unknown, done?: (data: unknown) => void): XHR;
    function param(values: unknown, traditional?: boolean): string;
    function Deferred<T = unknown>(): Deferred<T>;
    function when(...values: readonly unknown[]): Promise;
    function each<T>(
      list: readonly T[],
      visit: (this: T, index: number, value: T) => unknown,
    ): readonly T[];
    function each<T extends object>(record: T, visit: (key: string, value: unknown) => unknown): T;
    function map<T, R>(list: readonly T[], make: (value: T, index: number) => R): R[];
    function grep<T>(list: readonly T[], keep: (value: T, index: number) => boolean): T[];
    function inArray<T>(value: T, list: readonly T[]): number;
    function extend<A extends object, B extends object>(target: A, source: B): A & B;
    function extend(
      deep: boolean,
      target: object,
      ...sources: readonly object[]
    ): Record<string, unknown>;
    function isArray(value: unknown): value is unknown[];
    function isFunction(value: unknown): value is (...values: readonly unknown[]) => unknown;
    function isPlainObject(value: unknown): value is Record<string, unknown>;
    function isEmptyObject(value: unknown): boolean;
    function isNumeric(value: unknown): boolean;
    function trim(text: string): string;
    function noop(): undefined;
    function parseHTML(html: string): Node[];
  }

  export = $;
}
