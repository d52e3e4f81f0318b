import type { MessageSourceFeature, WidgetConfig } from '@amokit/contract';
import type { Feature, FeatureLoader } from '../feature.ts';
import { guarded } from '../guarded.ts';
import type { AnyTextHost } from '../host/host.ts';
import { asId, asText, at } from '../host/page-values.ts';
import { pageHost } from '../page-host.ts';
import { reportFailure } from '../run-task.ts';

/** A message that a person wrote in the CRM's own field. */
export interface SmsContext<H> {
  readonly host: H;
  readonly phone: string;
  readonly message: string;
  readonly contact_id: number;
}

type SendSms<H> = (context: SmsContext<H>) => Promise<unknown>;

type SourceType = keyof MessageSourceFeature['sources'];

type Sources<Config extends WidgetConfig> = Config['features'] extends {
  readonly messageSource: { readonly sources: infer S extends MessageSourceFeature['sources'] };
}
  ? S
  : never;

interface SourceParts<Config extends WidgetConfig> {
  readonly sms: SendSms<AnyTextHost<Config>>;
  readonly chat: FeatureLoader<Config>;
  readonly email: FeatureLoader<Config>;
  readonly custom: FeatureLoader<Config>;
}

/** What stands behind the sources of the config: a function for SMS, a component for the others. */
export type MessageSourcePart<Config extends WidgetConfig> = {
  readonly [Type in keyof Sources<Config>]: SourceParts<Config>[Type & SourceType];
};

const ownControls = ['chat', 'email', 'custom'] as const;

/**
 * Ways to write to a person from the feed of cards.
 *
 * `sms` sends what was typed in the CRM's own field; the CRM adds a note of it once the promise is
 * kept. The others are components in the place of that field.
 *
 * @example
 * messageSource: messageSource(config, {
 *   sms: async ({ phone, message }) => send(phone, message),
 *   custom: () => import('./pigeon.tsx'),
 * })
 * @param config gives the functions their types
 * @see https://www.amocrm.ru/developers/content/web_sdk/mechanics
 */
export function messageSource<const Config extends WidgetConfig>(
  config: Config,
  part: MessageSourcePart<Config>,
): Feature<'messageSource', MessageSourcePart<Config>>;
export function messageSource(
  _config: WidgetConfig,
  part: Partial<SourceParts<WidgetConfig>>,
): Feature<'messageSource'> {
  return {
    feature: 'messageSource',
    part,
    start(runtime) {
      const { self } = runtime;
      const { messageSource: declared, background } = runtime.config.features;
      const control = runtime.area();
      const { sms } = part;

      const send = async (run: SendSms<AnyTextHost>, params: unknown) => {
        const host = pageHost(runtime);
        try {
          await run({
            host,
            phone: asText(at(params, 'phone')),
            message: asText(at(params, 'message')),
            contact_id: asId(at(params, 'contact_id')),
          });
        } catch (error) {
          await reportFailure(host, error);
          // The CRM must not note down a message that was not sent.
          throw error;
        }
      };

      return {
        init() {
          const { area } = self.system();
          if (!background && !declared?.areas.some((known) => known === area)) return;
          if (sms && declared?.sources.sms) self.add_source('sms', (params) => send(sms, params));
          for (const type of ownControls) {
            const load = part[type];
            const text = declared?.sources[type]?.text;
            if (!load || !text) continue;
            const open = guarded(($element: unknown) => {
              const place = at($element, '0');
              if (place instanceof Element) runtime.show(control, place, load, {});
            });
            self.add_source(type, open, pageHost(runtime).t(text));
          }
        },
      };
    },
  };
}
