import type { WidgetConfig } from '@amokit/contract';
import { onTestFinished } from 'vitest';
import type { WidgetConstructor, WidgetInstance } from '../src/index.ts';

/** The CRM's page, as far as a widget in a card's right panel and in the settings dialog needs it. */
export interface Crm {
  readonly self: WidgetInstance;
  /** Enters an area: render, then init and bind_actions, as the CRM does. */
  enter(area: string): void;
  /** Leaves it the polite way: destroy, then the page's own wiping. */
  leave(): void;
  /** Wipes the page without a word to the widget. */
  wipe(): void;
  openSettings(): HTMLElement;
  /** The widget's root in the right panel, or null. */
  panelRoot(): ShadowRoot | null;
}

export const config = {
  version: '1.0.0',
  locale: ['en', 'ru'],
  support: { email: 'help@example.com' },
  features: {
    panel: { areas: ['lcard'] },
    settings: {
      fields: {
        city: { name: 'settings.city', type: 'text', required: true },
        people: { name: 'settings.people', type: 'users', required: false },
      },
    },
  },
} as const satisfies WidgetConfig;

export interface CrmOptions {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly langs?: unknown;
}

/**
 * Loads a widget into a page of this test alone. What the page does is what the vendor documents:
 * the base is mixed in before the constructor runs, and `render_template` puts `body` into an
 * element of the class that widgets know.
 */
export function openCrm(Widget: WidgetConstructor, options: CrmOptions = {}): Crm {
  const panel = document.createElement('div');
  document.body.append(panel);
  onTestFinished(() => panel.remove());
  let area = '';
  const base: WidgetInstance = {
    langs: options.langs ?? {},
    get_settings: () => ({ widget_code: 'amo_test', version: '1.0.0', ...options.settings }),
    get_version: () => '1.0.0',
    system: () => ({ area, amouser_id: '7', amouser: 'a@example.com', subdomain: 'demo' }),
    render_template({ body }) {
      const block = document.createElement('div');
      block.className = 'card-widgets__widget-amo_test';
      block.innerHTML = `<div class="card-widgets__widget__body">${body}</div>`;
      panel.append(block);
      return block;
    },
    render: () => '',
    list_selected: () => ({ selected: [] }),
    add_action() {},
    add_source() {},
    get_pipeline_id: () => Promise.resolve(0),
    setSdkCatalogId() {},
  };
  const self = Widget.call(base);
  const { callbacks } = self;
  if (!callbacks) throw new Error('the widget has no callbacks');
  const root = () => panel.querySelector('[id^="amo_test-panel"] > div')?.shadowRoot ?? null;
  const wipe = () => panel.replaceChildren();
  onTestFinished(() => callbacks.destroy());
  return {
    self,
    enter(next) {
      area = next;
      if (callbacks.render() !== true) return;
      callbacks.init();
      callbacks.bind_actions();
    },
    leave() {
      callbacks.destroy();
      wipe();
    },
    wipe,
    openSettings() {
      area = 'settings';
      const body = document.createElement('div');
      body.innerHTML =
        '<div class="widget_settings_block"><p class="widget_settings_block__descr">About</p><div class="widget_settings_block__fields"></div></div>';
      document.body.append(body);
      onTestFinished(() => body.remove());
      callbacks.settings([body]);
      return body;
    },
    panelRoot: root,
  };
}

/** Sets the CRM's `APP` until the test ends. */
export function setApp(app: unknown): void {
  Reflect.set(globalThis, 'APP', app);
  onTestFinished(() => {
    Reflect.deleteProperty(globalThis, 'APP');
  });
}

/** A promise that the test settles. */
export function later<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
