import type { WidgetConfig } from '@amokit/contract';
import type { Feature } from '../feature.ts';
import type { AnyTextHost } from '../host/host.ts';
import { ask, asText, crmPage } from '../host/page-values.ts';
import { pageHost } from '../page-host.ts';
import { runTask } from '../run-task.ts';

/** A page of the CRM, as a background feature is told of it. */
export interface CrmPage {
  /** The code of the page: `leads_card`, `dashboard`, … */
  readonly code: string;
  /** The short name of the location, as `host.area` has it; an empty string where there is none. */
  readonly area: string;
}

/** What is called in the background. */
export interface BackgroundPart<Config extends WidgetConfig = WidgetConfig> {
  /** Called once in a session. `host.signal` is aborted when the widget is switched off. */
  readonly start: (context: { readonly host: AnyTextHost<Config> }) => unknown;
  /** Called for the first page and each that follows. `host.signal` is aborted by the next one. */
  readonly pageChanged?: (context: {
    readonly host: AnyTextHost<Config>;
    readonly page: CrmPage;
  }) => unknown;
}

/**
 * Something that goes on while the person moves from page to page. The CRM builds such a widget
 * once for a session and ends none of its visits; this half does, at every change of the page.
 *
 * @example
 * background: background(config, {
 *   start: ({ host }) => listenForCalls(host.signal),
 *   pageChanged: ({ page }) => rememberPage(page.code),
 * })
 * @param config gives the functions their types
 * @see https://www.amocrm.ru/developers/content/web_sdk/init_once
 */
export function background<const Config extends WidgetConfig>(
  config: Config,
  part: BackgroundPart<Config>,
): Feature<'background', BackgroundPart<Config>>;
export function background(_config: WidgetConfig, part: BackgroundPart): Feature<'background'> {
  return {
    feature: 'background',
    part,
    start(runtime) {
      let stop = () => {};
      const tell = () => {
        const host = pageHost(runtime);
        const code = asText(ask(crmPage(), 'getWidgetsArea'));
        runTask(host, () => part.pageChanged?.({ host, page: { code, area: host.area } }));
      };
      return {
        init() {
          stop();
          const session = new AbortController();
          // The CRM's own event goes through its jQuery alone.
          const $document = ask(globalThis, 'jQuery', document) ?? ask(globalThis, '$', document);
          const event = `page:changed.${runtime.code()}`;
          const changed = () => {
            runtime.leave();
            tell();
          };
          ask($document, 'on', event, changed);
          stop = () => {
            session.abort();
            ask($document, 'off', event);
          };
          const host = runtime.host(session.signal);
          runTask(host, () => part.start({ host }));
          tell();
        },
        destroy: () => stop(),
      };
    },
  };
}
