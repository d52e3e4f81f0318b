/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * What runs in the CRM's page during development: it stands between the host and the widget, so
 * that new code takes the place of old code while the host keeps the instance it made.
 *
 * This file is served to the browser as it is compiled; it imports nothing.
 *
 * @module
 */

type Callback = (...values: readonly unknown[]) => unknown;

type Render = (this: Instance, template: unknown, ...rest: readonly unknown[]) => unknown;

interface Instance {
  callbacks?: Record<string, unknown>;
  set_lang?(texts: unknown): void;
  render?: Render;
}

type Constructor = (this: Instance) => unknown;

interface Live {
  readonly self: Instance;
  /** True between `render` and `destroy`. */
  shown: boolean;
}

/** One module of this file may be replaced by the next; what it knows stays with the page. */
interface Development {
  current: Constructor | undefined;
  readonly instances: Set<Live>;
  /** How often templates were edited: the host keeps those that it has read by their addresses. */
  templates: number;
}

const page: Record<string, unknown> = Object(globalThis);

function developmentOf(name: string): Development {
  const key = `__amokit_${name}`;
  const fresh: Development = { current: undefined, instances: new Set(), templates: 0 };
  page[key] ??= fresh;
  // Nobody else writes under this name.
  return page[key] as Development;
}

const call = (live: Live, name: string): void => {
  const callback = live.self.callbacks?.[name];
  if (typeof callback === 'function') (callback as Callback)();
};

/** Lets the current code fill an instance, and notes what the host does with it. */
function fill(live: Live, Widget: Constructor): unknown {
  const answer = Widget.call(live.self);
  const callbacks = { ...live.self.callbacks };
  for (const [name, shown] of [['render', true] as const, ['destroy', false] as const]) {
    const own = callbacks[name];
    if (typeof own !== 'function') continue;
    callbacks[name] = (...values: readonly unknown[]) => {
      live.shown = shown;
      return (own as Callback)(...values);
    };
  }
  live.self.callbacks = callbacks;
  return answer === undefined ? live.self : answer;
}

/** `self.render` of the host, which reads an edited template anew. */
const freshRender = (own: Render, development: Development): Render =>
  function (template, ...rest) {
    const isFile = template instanceof Object && 'href' in template && development.templates > 0;
    if (!isFile) return own.call(this, template, ...rest);
    const version = `${Reflect.get(template, 'v') ?? ''}-${development.templates}`;
    return own.call(this, { ...template, v: version }, ...rest);
  };

/** Takes the code that is shown away and shows the current one in its place. */
function again(live: Live, Widget: Constructor): void {
  const { shown } = live;
  if (shown) call(live, 'destroy');
  fill(live, Widget);
  if (!shown) return;
  for (const name of ['render', 'init', 'bind_actions']) call(live, name);
}

/**
 * The constructor for the host: it hands every instance to the code that is current.
 *
 * @param name tells this widget from others that are developed in the same page
 */
export function connect(name: string, Widget: Constructor): Constructor {
  const development = developmentOf(name);
  development.current = Widget;
  return function (this: Instance) {
    const live: Live = { self: this, shown: false };
    if (this.render) this.render = freshRender(this.render, development);
    development.instances.add(live);
    return fill(live, development.current ?? Widget);
  };
}

/** Puts new code in the place of old code, in every instance that the host made. */
export function replace(name: string, Widget: Constructor): void {
  const development = developmentOf(name);
  development.current = Widget;
  for (const live of development.instances) again(live, Widget);
}

/** Gives the instances new texts and draws them again. */
export function retell(name: string, texts: Readonly<Record<string, unknown>>): void {
  const development = developmentOf(name);
  const { current, instances } = development;
  const app: unknown = page.APP;
  const language = String(
    (app instanceof Object && Reflect.get(app, 'lang_id')) || document.documentElement.lang || 'en',
  );
  for (const live of instances) {
    live.self.set_lang?.(texts[language] ?? Object.values(texts)[0]);
    if (current) again(live, current);
  }
}

/** Draws the instances again, with templates that were edited. */
export function redraw(name: string): void {
  const development = developmentOf(name);
  const { current, instances } = development;
  development.templates += 1;
  for (const live of instances) if (current) again(live, current);
}

const rulesOf = (sheet: CSSStyleSheet) =>
  [...sheet.cssRules].map(({ cssText }) => cssText).join('\n');

function* shadowRoots(root: Document | ShadowRoot): Generator<ShadowRoot> {
  for (const element of root.querySelectorAll('*')) {
    if (!element.shadowRoot) continue;
    yield element.shadowRoot;
    yield* shadowRoots(element.shadowRoot);
  }
}

/** Writes a new text into the sheets that were made of exactly the old one. */
export function restyle(before: string, after: string): void {
  const old = new CSSStyleSheet();
  old.replaceSync(before);
  const rules = rulesOf(old);
  for (const root of shadowRoots(document)) {
    for (const sheet of root.adoptedStyleSheets) {
      if (rulesOf(sheet) === rules) sheet.replaceSync(after);
    }
  }
}
