import type { PageWidget } from '../../page-shapes/page-state.ts';
import { type BuiltWidget, buildWidget } from './build-widget.ts';
import type { HostContext } from './context.ts';
import { loadWidget } from './load-widget.ts';
import { isInitOnce } from './locations.ts';
import type { Place } from './place.ts';
import { method } from './value.ts';
import { createWidgetBase, type Registrations } from './widget-base.ts';

/** A widget that was built on this page. */
export interface RunningWidget extends BuiltWidget {
  readonly widget: PageWidget;
  readonly registrations: Registrations;
  /** Set once `init` and `bind_actions` were called. */
  bound: boolean;
}

/** What a guarded call of a callback came to. */
export type CallResult =
  | { readonly outcome: 'absent' }
  | { readonly outcome: 'failed' }
  | { readonly outcome: 'returned'; readonly value: unknown };

/** Longer than this nobody waits without a word. */
const patience = 5_000;

/**
 * Calls a callback by its dotted name and waits for a promise that it may answer. A throw goes to
 * the journal, and so does a promise that does not settle: no widget may harm the page or its
 * neighbours.
 */
export async function callBack(
  { journal }: HostContext,
  running: Pick<RunningWidget, 'widget' | 'callbacks'>,
  name: string,
  ...values: readonly unknown[]
): Promise<CallResult> {
  const { code } = running.widget;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  try {
    const run = method(running.callbacks, name);
    if (!run) return { outcome: 'absent' };
    const answer = run(...values);
    waiting = setTimeout(
      () => journal.note(code, `${name} has not answered for ${patience / 1000} s`),
      patience,
    );
    const value = await answer;
    journal.call(code, name, describe(value));
    return { outcome: 'returned', value };
  } catch (error) {
    journal.error(code, name, error);
    return { outcome: 'failed' };
  } finally {
    clearTimeout(waiting);
  }
}

/** Whether a widget has a callback; callbacks that can not be read are none. */
export function hasCallback(running: Pick<RunningWidget, 'callbacks'>, name: string): boolean {
  try {
    return method(running.callbacks, name) !== null;
  } catch {
    return false;
  }
}

const describe = (value: unknown): string => {
  if (typeof value === 'object' && value) return Array.isArray(value) ? 'array' : 'object';
  return String(value);
};

/** Loads and constructs a widget; null, with a line in the journal, where that fails. */
export async function startWidget(
  context: HostContext,
  widget: PageWidget,
  place: Place,
): Promise<RunningWidget | null> {
  let step = 'load';
  try {
    await context.libraries.ready();
    const Widget = await loadWidget(widget, (text) => context.journal.note('', text));
    context.journal.call(widget.code, step);
    step = 'constructor';
    const registrations: Registrations = { actions: new Map(), sources: new Map() };
    const base = createWidgetBase(context, widget, place, registrations);
    const built = buildWidget(Widget, base);
    context.journal.call(widget.code, step);
    return {
      widget,
      registrations,
      bound: false,
      instance: built.instance,
      get callbacks() {
        return built.callbacks;
      },
    };
  } catch (error) {
    context.journal.error(widget.code, step, error);
    return null;
  }
}

/**
 * `render`, then `init` and `bind_actions`, each of which runs only where the one before it
 * answered true. An `init_once` widget has the latter two once in a session.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/script_js
 */
export async function enterArea(
  context: HostContext,
  running: RunningWidget,
  stillHere: () => boolean,
): Promise<void> {
  const { journal } = context;
  const { code } = running.widget;
  const rendered = await callBack(context, running, 'render');
  if (!stillHere()) return;
  if (rendered.outcome !== 'returned' || !rendered.value) {
    if (rendered.outcome !== 'failed')
      journal.note(code, 'render did not return true: init and bind_actions are not called');
    return;
  }
  if (running.bound) return;
  running.bound = true;
  for (const name of ['init', 'bind_actions']) {
    const result = await callBack(context, running, name);
    if (!stillHere() && !isInitOnce(running.widget.manifest)) return;
    if (result.outcome === 'absent') journal.note(code, `callbacks.${name} is missing`);
    else if (result.outcome === 'returned' && !result.value)
      journal.note(code, `${name} did not return true`);
  }
}
