import type { BotBlock } from '../../../page-shapes/bots.ts';
import type { PageWidget } from '../../../page-shapes/page-state.ts';
import { caption } from '../../host/i18n.ts';
import { namesLocation } from '../../host/locations.ts';
import { asObject, asText, at, isObject } from '../../host/value.ts';

/** A handler of a manifest's `salesbot_designer`: a kind of block that a widget offers. */
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

/**
 * The handlers that the installed widgets offer to bots.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/salesbot_widget
 */
export const botHandlers = (widgets: readonly PageWidget[]): readonly BotHandler[] =>
  widgets
    .filter(({ isActive, manifest }) => isActive && namesLocation(manifest, 'salesbot_designer'))
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

/** The handler of a block; `undefined` for the CRM's own, and for one whose widget is gone. */
export const handlerOf = (
  handlers: readonly BotHandler[],
  block: BotBlock,
): BotHandler | undefined =>
  handlers.find(({ code, widget }) => code === block.handler && widget.code === block.widget);
