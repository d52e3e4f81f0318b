import type { ContactActionType, WidgetConfig } from '@amokit/contract';
import type { Feature } from '../feature.ts';
import { guarded } from '../guarded.ts';
import type { AnyTextHost } from '../host/host.ts';
import { asText, at } from '../host/page-values.ts';
import { pageHost } from '../page-host.ts';
import { runTask } from '../run-task.ts';

/** What is done with a phone number or an address gets. */
export interface ContactActionContext<H> {
  readonly host: H;
  /** The number or the address that was clicked. */
  readonly value: string;
}

type Action<H> = (context: ContactActionContext<H>) => unknown;

type Types<Config extends WidgetConfig> = Config['features'] extends {
  readonly contactAction: { readonly types: readonly (infer T extends ContactActionType)[] };
}
  ? T
  : never;

/** The functions by the types of the config. */
export type ContactActionPart<Config extends WidgetConfig> = {
  readonly [Type in Types<Config>]: Action<AnyTextHost<Config>>;
};

/**
 * An offer in the menu of phone numbers and e-mail addresses. The functions are in `script.js`,
 * as the CRM wants them when it starts the widget; what is large is loaded by them.
 *
 * What they throw is told in the notification centre.
 *
 * @example
 * contactAction: contactAction(config, {
 *   phone: async ({ host, value }) => (await import('./call.ts')).call(host, value),
 * })
 * @param config gives the functions their types
 * @see https://www.amocrm.ru/developers/content/web_sdk/mechanics
 */
export function contactAction<const Config extends WidgetConfig>(
  config: Config,
  part: ContactActionPart<Config>,
): Feature<'contactAction', ContactActionPart<Config>>;
export function contactAction(
  _config: WidgetConfig,
  part: Readonly<Partial<Record<ContactActionType, Action<AnyTextHost>>>>,
): Feature<'contactAction'> {
  return {
    feature: 'contactAction',
    part,
    start(runtime) {
      const { contactAction: declared, background } = runtime.config.features;
      return {
        init() {
          const { area } = runtime.self.system();
          // A widget that is built once for all pages is told of none of them here.
          if (!background && !declared?.areas.some((known) => known === area)) return;
          for (const type of declared?.types ?? []) {
            const act = part[type];
            if (!act) continue;
            runtime.self.add_action(
              type,
              guarded((params: unknown) => {
                const host = pageHost(runtime);
                runTask(host, () => act({ host, value: asText(at(params, 'value')) }));
              }),
            );
          }
        },
      };
    },
  };
}
