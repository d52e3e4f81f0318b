/** Backbone 1.1.2 of the CRM's page. */
declare module 'backbone' {
  import type $ from 'jquery';

  namespace Backbone {
    type Callback = (...values: readonly never[]) => unknown;
    type Attributes = Record<string, unknown>;

    interface Events {
      on(events: string, run: Callback, context?: unknown): this;
      once(events: string, run: Callback, context?: unknown): this;
      off(events?: string | null, run?: Callback | null, context?: unknown): this;
      trigger(events: string, ...values: readonly unknown[]): this;
      listenTo(other: Events, events: string, run: Callback): this;
      listenToOnce(other: Events, events: string, run: Callback): this;
      stopListening(other?: Events, events?: string, run?: Callback): this;
    }

    /** What models, collections and views have of {@link Events}; there is no such value. */
    abstract class Emitter {
      on(events: string, run: Callback, context?: unknown): this;
      once(events: string, run: Callback, context?: unknown): this;
      off(events?: string | null, run?: Callback | null, context?: unknown): this;
      trigger(events: string, ...values: readonly unknown[]): this;
      listenTo(other: Events, events: string, run: Callback): this;
      listenToOnce(other: Events, events: string, run: Callback): this;
      stopListening(other?: Events, events?: string, run?: Callback): this;
    }

    class Model<A extends Attributes = Attributes> extends Emitter {
      constructor(attributes?: Partial<A>, options?: object);
      static extend<P extends object>(
        members: P,
        statics?: object,
      ): new (
        attributes?: Attributes,
        options?: object,
      ) => Model & P;
      id: string | number;
      readonly cid: string;
      readonly attributes: A;
      readonly collection: Collection | undefined;
      get<K extends keyof A>(name: K): A[K] | undefined;
      set<K extends keyof A>(name: K, value: A[K], options?: object): this;
      set(values: Partial<A>, options?: object): this;
      has(name: keyof A): boolean;
      unset(name: keyof A, options?: object): this;
      clear(options?: object): this;
      changedAttributes(): Partial<A> | false;
      previous<K extends keyof A>(name: K): A[K] | undefined;
      isNew(): boolean;
      toJSON(): A;
    }

    class Collection<M extends Model = Model> extends Emitter {
      constructor(models?: readonly (M | Attributes)[], options?: object);
      static extend<P extends object>(
        members: P,
        statics?: object,
      ): new (
        models?: readonly (Model | Attributes)[],
        options?: object,
      ) => Collection & P;
      readonly models: M[];
      readonly length: number;
      at(index: number): M | undefined;
      get(id: string | number): M | undefined;
      add(models: M | Attributes | readonly (M | Attributes)[], options?: object): this;
      remove(models: M | readonly M[], options?: object): this;
      reset(models?: readonly (M | Attributes)[], options?: object): this;
      where(values: Attributes): M[];
      findWhere(values: Attributes): M | undefined;
      find(test: (model: M) => boolean): M | undefined;
      filter(test: (model: M) => boolean): M[];
      map<T>(make: (model: M) => T): T[];
      each(visit: (model: M) => unknown): M[];
      pluck(name: string): unknown[];
      toJSON(): Attributes[];
    }

    interface ViewOptions {
      el?: string | HTMLElement | $.JQuery;
      model?: Model;
      collection?: Collection;
      className?: string;
      tagName?: string;
      attributes?: Readonly<Record<string, string>>;
      events?: Readonly<Record<string, string | Callback>>;
    }

    class View extends Emitter {
      constructor(options?: ViewOptions);
      static extend<P extends object>(
        members: P,
        statics?: object,
      ): new (
        options?: ViewOptions,
      ) => View & P;
      readonly el: HTMLElement;
      readonly $el: $.JQuery;
      readonly model: Model | undefined;
      readonly collection: Collection | undefined;
      $(selector: string): $.JQuery;
      setElement(element: HTMLElement | $.JQuery): this;
      delegateEvents(events?: Readonly<Record<string, string | Callback>>): this;
      undelegateEvents(): this;
      render(): this;
      remove(): this;
    }

    const Events: Events;
    const VERSION: string;
  }

  export = Backbone;
}
