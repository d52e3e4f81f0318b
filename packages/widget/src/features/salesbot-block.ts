import type {
  SalesbotExit,
  SalesbotHandler,
  SalesbotProgram,
  WidgetConfig,
} from '@amokit/contract';
import type { Area } from '../area.ts';
import { createArea } from '../area.ts';
import type { Feature, FeatureLoader } from '../feature.ts';
import type { AnyTextHost } from '../host/host.ts';
import { asText, at } from '../host/page-values.ts';
import { pageHost } from '../page-host.ts';
import type { FormFields } from './form-fields.ts';
import { formFields } from './form-fields.ts';

/** What the functions of a block get. */
export interface SalesbotContext<H, Code extends string = string> {
  readonly host: H;
  /** The values of the block's fields: what a person typed, or a marker like `{{lead.name}}`. */
  readonly params: Readonly<Record<Code, string>>;
}

/** What a component in a block gets beside its host. */
export interface SalesbotProps {
  readonly fields: FormFields;
}

/** A block of the designer. `exits` and `steps` have to answer at once, so they load nothing. */
export interface SalesbotBlock<
  Config extends WidgetConfig = WidgetConfig,
  Code extends string = string,
> {
  /** The ways out of the block; without it there is one, which has no name. */
  readonly exits?: (context: SalesbotContext<AnyTextHost<Config>, Code>) => readonly SalesbotExit[];
  /** What the bot does when it comes to the block. */
  readonly steps: (context: SalesbotContext<AnyTextHost<Config>, Code>) => SalesbotProgram;
  /** Words and controls under the fields that the CRM draws. */
  readonly settings?: FeatureLoader<Config, SalesbotProps>;
}

type Handlers<Config extends WidgetConfig> = Config['features'] extends {
  readonly salesbotBlock: {
    readonly handlers: infer H extends Readonly<Record<string, SalesbotHandler>>;
  };
}
  ? H
  : never;

/** The blocks of a widget by the codes of its config. */
export type SalesbotBlockPart<Config extends WidgetConfig> = {
  readonly [Code in keyof Handlers<Config>]: SalesbotBlock<
    Config,
    keyof Handlers<Config>[Code]['settings'] & string
  >;
};

type Blocks = Readonly<Record<string, SalesbotBlock>>;

const fieldOf = (body: Element, code: string) => {
  const named = `[data-field-name="${CSS.escape(code)}"]`;
  return body.querySelector(`${named}[name=value_manual], ${named} [name=value_manual]`);
};

/**
 * Blocks for the designer of bots. The CRM asks for their exits and steps and waits for no promise,
 * so they are part of `script.js`.
 *
 * @example
 * salesbotBlock: salesbotBlock(config, {
 *   ask: {
 *     exits: ({ host }) => [{ code: 'done', title: host.t('bot.done') }],
 *     steps: ({ params }) => [
 *       { question: [{ handler: 'show', params: { type: 'text', value: params.question } }] },
 *     ],
 *   },
 * })
 * @param config gives the functions their types
 * @see https://www.amocrm.ru/developers/content/integrations/salesbot_widget
 */
export function salesbotBlock<const Config extends WidgetConfig>(
  config: Config,
  part: SalesbotBlockPart<Config>,
): Feature<'salesbotBlock', SalesbotBlockPart<Config>>;
export function salesbotBlock(_config: WidgetConfig, part: Blocks): Feature<'salesbotBlock'> {
  return {
    feature: 'salesbotBlock',
    part,
    start(runtime) {
      const handlers = runtime.config.features.salesbotBlock?.handlers ?? {};
      const areas = new WeakMap<Element, Area>();
      const paramsOf = (code: string, read: (field: string) => unknown) =>
        Object.fromEntries(
          Object.keys(handlers[code]?.settings ?? {}).map((field) => [field, asText(read(field))]),
        );

      /** The CRM does not say which block it opens: it is known by its fields. */
      const codeOf = (body: Element): string | undefined => {
        const drawn = [...body.querySelectorAll('[data-field-name]')].map((field) =>
          field.getAttribute('data-field-name'),
        );
        const same = (fields: readonly string[]) =>
          fields.every((field) => drawn.includes(field)) &&
          drawn.every((field) => field !== null && fields.includes(field));
        return Object.keys(handlers).find((code) =>
          same(Object.keys(handlers[code]?.settings ?? {})),
        );
      };

      const show = (body: Element, load: FeatureLoader<WidgetConfig, SalesbotProps>) => {
        const page = pageHost(runtime).signal;
        const area = areas.get(body) ?? createArea();
        areas.set(body, area);
        const place = document.createElement('div');
        body.append(place);
        const fields = formFields((code) => fieldOf(body, code));
        const signal = runtime.show(area, place, load, { fields });
        signal.addEventListener('abort', () => place.remove());
        page.addEventListener('abort', area.leave, { signal });
      };

      return {
        callbacks: {
          salesbotDesignerSettings($body) {
            try {
              const body = $body[0];
              const code = body && codeOf(body);
              const block = code && part[code];
              if (!block) return { exits: [] };
              if (block.settings) show(body, block.settings);
              const params = paramsOf(code, (field) => at(fieldOf(body, field), 'value'));
              return { exits: block.exits?.({ host: pageHost(runtime), params }) ?? [] };
            } catch (error) {
              console.trace(error);
              return { exits: [] };
            }
          },
          // What fails here must not be saved as a bot that does nothing: the CRM has to hear of it.
          onSalesbotDesignerSave(code, params) {
            const block = part[code];
            if (!block) throw new Error(`The widget has no block "${code}"`);
            const program = block.steps({
              host: pageHost(runtime),
              params: paramsOf(code, (field) => at(params, field)),
            });
            return JSON.stringify(program);
          },
        },
      };
    },
  };
}
