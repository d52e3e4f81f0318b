import type { WidgetConfig } from '@amokit/contract';
import { createArea } from './area.ts';
import { addDialogPlace } from './dialog.ts';
import type { FeatureLoader, FeatureLoaders } from './feature.ts';
import { createHost } from './host/host.ts';
import { asText } from './host/page-values.ts';
import { addPanel } from './panel.ts';
import { createSaveChecks } from './save-checks.ts';
import { showFeature } from './show-feature.ts';
import type { WidgetCallbacks, WidgetConstructor, WidgetInstance } from './widget-instance.ts';

interface AnyFeatures {
  readonly panel?: FeatureLoader;
  readonly settings?: FeatureLoader;
}

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

/** A widget's own mistake must not stop the CRM, which calls these in the middle of its work. */
function guarded<A extends readonly unknown[]>(work: (...values: A) => void) {
  return (...values: A): true => {
    try {
      work(...values);
    } catch (error) {
      console.trace(error);
    }
    // The CRM skips what comes next unless it gets true.
    return true;
  };
}

function createCallbacks(
  self: WidgetInstance,
  config: WidgetConfig,
  { panel, settings }: AnyFeatures,
): WidgetCallbacks {
  const areas: readonly string[] = config.features.panel?.areas ?? [];
  const panelArea = createArea();
  const dialog = createArea();
  const saveChecks = createSaveChecks();
  let startPanel = () => {};

  const enterPanel = (load: FeatureLoader) => {
    const visit = panelArea.enter();
    const findPlace = addPanel(self, asText(self.get_settings().widget_code) || 'widget');
    startPanel = () => {
      const place = findPlace();
      if (!place || visit.signal.aborted) return;
      startPanel = () => {};
      const host = createHost(self, config, visit.signal, saveChecks);
      showFeature({ place, load, host, visit, support: config.support });
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
      if (panel && areas.includes(self.system().area)) enterPanel(panel);
    }),
    init: guarded(() => startPanel()),
    bind_actions: guarded(() => startPanel()),
    settings: guarded(($modal_body: ArrayLike<Element>) => {
      const visit = dialog.enter();
      const place = settings && addDialogPlace($modal_body);
      if (!place) return;
      visit.signal.addEventListener('abort', () => place.remove());
      const host = createHost(self, config, visit.signal, saveChecks);
      showFeature({ place, load: settings, host, visit, support: config.support });
    }),
    onSave: saveChecks.ask,
    destroy: guarded(() => {
      leavePanel();
      dialog.leave();
    }),
  };
}
