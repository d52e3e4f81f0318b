import type { PageWidget } from '../../../page-shapes/page-state.ts';
import { localRecords } from '../../data/local-records.ts';
import { caption } from '../../host/i18n.ts';
import { namesLocation } from '../../host/locations.ts';
import { asObject, asText, at, isObject } from '../../host/value.ts';

/** A block of a bot that a widget draws and turns into steps. */
export interface BotBlock {
  readonly id: string;
  readonly widgetCode: string;
  readonly handlerCode: string;
  /** The values of its fields. */
  readonly params: Readonly<Record<string, string>>;
  /** The way out that its widget named, by code. */
  readonly exits: readonly { readonly code: string; readonly title: string }[];
  /** The bot that the sandbox runs the steps as; absent until it was saved. */
  readonly botId?: number;
  /** The steps that `onSalesbotDesignerSave` answered with; null until the bot was saved. */
  readonly steps: unknown;
}

/** A handler of a manifest's `salesbot_designer`. */
export interface BotHandler {
  readonly widget: PageWidget;
  readonly code: string;
  readonly title: string;
  readonly fields: readonly BotField[];
}

export interface BotField {
  readonly code: string;
  readonly title: string;
  /** `text`, `numeric` or `url`: which fields of the CRM can be chosen. */
  readonly type: string;
  readonly defaultValue: string;
  /** A person types the value; otherwise a field of the CRM is chosen. */
  readonly manual: boolean;
}

const isBlock = (value: unknown): value is BotBlock =>
  isObject(value) &&
  typeof value.widgetCode === 'string' &&
  typeof value.handlerCode === 'string' &&
  isObject(value.params) &&
  Array.isArray(value.exits);

export const botBlocks = localRecords('sandbox_bot_blocks', isBlock);

/**
 * The handlers that the installed widgets offer to bots.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/salesbot_widget
 */
export const botHandlers = (widgets: readonly PageWidget[]): readonly BotHandler[] =>
  widgets
    .filter(
      ({ status, manifest }) =>
        status !== 'install' && namesLocation(manifest, 'salesbot_designer'),
    )
    .flatMap((widget) =>
      Object.entries(asObject(widget.manifest.salesbot_designer))
        .filter(([, handler]) => isObject(handler))
        .map(([code, handler]) => ({
          widget,
          code,
          title: caption(widget.langs, at(handler, 'name'), code),
          fields: Object.entries(asObject(at(handler, 'settings'))).map(([field, settings]) => ({
            code: field,
            title: caption(widget.langs, at(settings, 'name'), field),
            type: asText(at(settings, 'type')) || 'text',
            defaultValue: asText(at(settings, 'default_value')),
            manual: at(settings, 'manual') !== false,
          })),
        })),
    );

/** The values that a new block begins with. */
export const defaultParams = ({ fields }: BotHandler): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.map(({ code, defaultValue }) => [code, defaultValue]));

/** Fields of the CRM that a block can take its value from, as a bot writes them. */
export const placeholders: readonly string[] = [
  '{{lead.id}}',
  '{{lead.name}}',
  '{{lead.price}}',
  '{{contact.id}}',
  '{{contact.name}}',
  '{{contact.phone}}',
  '{{contact.email}}',
  '{{message_text}}',
];
