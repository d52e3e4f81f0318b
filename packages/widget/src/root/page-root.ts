import type { HostBase } from '../host/host.ts';
import { openRoot, type WidgetRoot } from './widget-root.ts';

/** A root of the widget's own at the end of the page. */
export interface PageRoot extends Pick<WidgetRoot, 'container' | 'setStyles' | 'close'> {
  /** Aborted when the root is gone: it was closed, the visit ended, or the CRM wiped the page. */
  readonly signal: AbortSignal;
}

/** Opens a root at the end of the page; after the visit it is closed from the start. */
export function openPageRoot(host: Pick<HostBase, 'language' | 'signal' | 'theme'>): PageRoot {
  const controller = new AbortController();
  const { signal } = controller;
  const close = () => controller.abort();
  const { container, setStyles, close: remove } = openRoot(document.body, host, close);
  signal.addEventListener('abort', remove);
  host.signal.addEventListener('abort', close, { signal });
  if (host.signal.aborted) close();
  return { container, setStyles, close, signal };
}
