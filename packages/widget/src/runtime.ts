import type { WidgetConfig } from '@amokit/contract';
import type { Area } from './area.ts';
import { createArea } from './area.ts';
import type { FeatureLoader } from './feature.ts';
import type { AnyTextHost } from './host/host.ts';
import { createHost } from './host/host.ts';
import { asText } from './host/page-values.ts';
import type { SaveChecks } from './save-checks.ts';
import { createSaveChecks } from './save-checks.ts';
import { showFeature } from './show-feature.ts';
import type { WidgetCallbacks, WidgetInstance } from './widget-instance.ts';

/** What the features of one widget share. */
export interface Runtime {
  readonly self: WidgetInstance;
  readonly config: WidgetConfig;
  readonly saveChecks: SaveChecks;
  /** The widget's code, which names its places in the page. */
  code(): string;
  /** An area that is left when the CRM ends the widget. */
  area(): Area;
  /** The host of a visit. */
  host(signal: AbortSignal): AnyTextHost;
  /** Shows a component: a visit of the area, which ends with the element as well. */
  show<Props extends object>(
    area: Area,
    place: Element,
    load: FeatureLoader<WidgetConfig, Props>,
    props: Props,
  ): AbortSignal;
  /** Leaves all areas. */
  leave(): void;
}

/** A feature's half of the runtime: what the CRM calls, and the moments that it waits for. */
export interface FeatureHooks {
  readonly callbacks?: Partial<WidgetCallbacks>;
  render?(): void;
  init?(): void;
  destroy?(): void;
}

/** Starts the runtime of a widget; nobody is anywhere yet. */
export function createRuntime(self: WidgetInstance, config: WidgetConfig): Runtime {
  const areas: Area[] = [];
  const saveChecks = createSaveChecks();
  const host = (signal: AbortSignal) => createHost(self, config, signal, saveChecks);
  return {
    self,
    config,
    saveChecks,
    code: () => asText(self.get_settings().widget_code) || 'widget',
    area() {
      const area = createArea();
      areas.push(area);
      return area;
    },
    host,
    show(area, place, load, props) {
      const visit = area.enter();
      showFeature({
        place,
        load,
        host: host(visit.signal),
        visit,
        support: config.support,
        props,
      });
      return visit.signal;
    },
    leave() {
      for (const area of areas) area.leave();
    },
  };
}
