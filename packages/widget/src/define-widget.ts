import type { WidgetConfig } from '@amokit/contract';
import { addDialogPlace } from './dialog.ts';
import type { Feature, FeatureLoader, FeatureLoaders } from './feature.ts';
import type { LeadSourceProps } from './features/lead-source.ts';
import { leadSourceOf } from './features/lead-source.ts';
import { guarded } from './guarded.ts';
import { addPanel } from './panel.ts';
import { createRuntime } from './runtime.ts';
import type { WidgetCallbacks, WidgetConstructor, WidgetInstance } from './widget-instance.ts';

/** What `defineWidget` gets, past the types of one config. */
interface AnyFeatures {
  readonly panel?: FeatureLoader;
  readonly settings?: FeatureLoader<WidgetConfig, LeadSourceProps>;
}

/** All but the loaders of panel and settings. */
const isFeature = (value: unknown): value is Feature => typeof value === 'object';

/**
 * Binds the features that the config declares to their files.
 *
 * The answer is the constructor that `script.js` hands to the CRM: make it the default export of
 * `src/widget.tsx`. Each file is loaded when a person gets to its place, not before.
 *
 * @example
 * import { defineWidget } from '@amokit/widget';
 * import config from '../amokit.config.ts';
 *
 * export default defineWidget(config, {
 *   panel: () => import('./panel.tsx'),
 *   settings: () => import('./settings.tsx'),
 * });
 * @see https://www.amocrm.ru/developers/content/integrations/script_js
 */
export function defineWidget<const Config extends WidgetConfig>(
  config: Config,
  features: FeatureLoaders<Config>,
): WidgetConstructor;
export function defineWidget(config: WidgetConfig, features: AnyFeatures): WidgetConstructor {
  return function Widget(this: WidgetInstance): WidgetInstance {
    // Inside callbacks `this` is not the widget, so they get the instance itself.
    this.callbacks = createCallbacks(this, config, features);
    return this;
  };
}

function createCallbacks(
  self: WidgetInstance,
  config: WidgetConfig,
  features: AnyFeatures,
): WidgetCallbacks {
  const runtime = createRuntime(self, config);
  const { panel, settings } = features;
  const bound: readonly unknown[] = Object.values(features);
  const hooks = bound.filter(isFeature).map((feature) => feature.start(runtime));
  const all = (moment: 'render' | 'init' | 'destroy') => {
    for (const hook of hooks) guarded(() => hook[moment]?.())();
  };
  const areas: readonly string[] = config.features.panel?.areas ?? [];
  const panelArea = runtime.area();
  const dialog = runtime.area();
  let startPanel = () => {};

  const enterPanel = (load: FeatureLoader) => {
    const findPlace = addPanel(self, runtime.code());
    startPanel = () => {
      const place = findPlace();
      if (!place) return;
      startPanel = () => {};
      runtime.show(panelArea, place, load, {});
    };
    startPanel();
  };

  const leavePanel = () => {
    startPanel = () => {};
    panelArea.leave();
  };

  return {
    render: guarded(() => {
      // Not the dialog: the CRM renders the area around it whenever it likes.
      leavePanel();
      all('render');
      if (panel && areas.includes(self.system().area)) enterPanel(panel);
    }),
    init: guarded(() => {
      startPanel();
      all('init');
    }),
    bind_actions: guarded(() => startPanel()),
    settings: guarded(($modal_body: ArrayLike<Element>, context?: unknown) => {
      const place = settings && addDialogPlace($modal_body);
      if (!place) return;
      const signal = runtime.show(dialog, place, settings, { source: leadSourceOf(context) });
      signal.addEventListener('abort', () => place.remove());
    }),
    onSave: runtime.saveChecks.ask,
    destroy: guarded(() => {
      leavePanel();
      all('destroy');
      runtime.leave();
    }),
    ...Object.assign({}, ...hooks.map(({ callbacks }) => callbacks)),
  };
}
