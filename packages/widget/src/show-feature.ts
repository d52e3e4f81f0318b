import type { WidgetConfig } from '@amokit/contract';
import type { Visit } from './area.ts';
import { failureTexts, failureView } from './failure.ts';
import type { FeatureLoader } from './feature.ts';
import type { AnyTextHost } from './host/host.ts';
import { loadingView } from './loading.ts';
import { openRoot } from './root/widget-root.ts';

/** A feature, and the visit in which it is shown. */
interface Showing<Props extends object> {
  readonly place: Element;
  readonly load: FeatureLoader<WidgetConfig, Props>;
  readonly host: AnyTextHost;
  readonly visit: Visit;
  readonly support: WidgetConfig['support'];
  /** What the component gets beside its host. */
  readonly props: Props;
}

/**
 * Shows a feature: loads its file, mounts it, and takes everything away when the visit ends.
 *
 * It goes loading → shown, or → failed, from which a person may try again; from each of them the
 * end of the visit leads out, and so does the CRM's wiping of the place. Nothing is mounted after
 * that, however late a file arrives. Nothing is thrown: a widget that fails says so in its own
 * place, and the CRM does not notice.
 */
export function showFeature<Props extends object>({
  place,
  load,
  host,
  visit,
  support,
  props,
}: Showing<Props>): void {
  const { signal } = visit;
  const root = openRoot(place, host, visit.leave);
  const loading = loadingView(host.language);
  let unmount = () => {};
  let failure: Element | undefined;

  const clear = () => {
    loading.remove();
    failure?.remove();
    const end = unmount;
    unmount = () => {};
    try {
      end();
    } catch (error) {
      console.trace(error);
    }
  };
  const fail = async (error: unknown) => {
    if (signal.aborted) return;
    console.trace(error);
    const texts = await failureTexts(host.language);
    if (signal.aborted) return;
    loading.remove();
    failure?.remove();
    failure = failureView({ texts, support, onRetry: attempt });
    root.container.append(failure);
  };
  const attempt = async () => {
    clear();
    root.container.append(loading);
    try {
      const [{ mount }, feature] = await Promise.all([import('./preact/mount.tsx'), load()]);
      if (signal.aborted) return;
      root.setStyles(feature.styles ?? '');
      loading.remove();
      unmount = mount(feature.default, root.container, host, fail, props);
    } catch (error) {
      fail(error);
    }
  };

  signal.addEventListener('abort', () => {
    clear();
    root.close();
  });
  attempt();
}
