import type { WidgetFunction } from './load-widget.ts';
import { asObject, isObject, type Values } from './value.ts';

/** A widget's instance, with what its constructor left on it. */
export interface BuiltWidget {
  readonly instance: Record<string, unknown>;
  /** Throws what the widget's own getter throws. */
  readonly callbacks: Values;
}

/**
 * Builds the widget on the host's base: the members of `base` answer already while the constructor
 * runs, and the widget may overwrite each of them (`self.system = self.system()` is common).
 */
export function buildWidget(Widget: WidgetFunction, base: Values): BuiltWidget {
  // Classes, functions and functions with a prototype of their own all get `base` this way.
  class Host {}
  const own: unknown = Widget.prototype;
  Object.setPrototypeOf(Host.prototype, typeof own === 'object' ? own : null);
  Object.assign(Host.prototype, base);
  const instance: unknown = Reflect.construct(Widget, [], Host);
  if (!isObject(instance)) throw new Error('The constructor of the widget built no object');
  return {
    instance,
    // Read anew for each call, as widgets may set their callbacks late.
    get callbacks() {
      return asObject(instance.callbacks);
    },
  };
}
