/**
 * The places of the CRM in which a widget can live, in the words of its manifest.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/areas
 * @module
 */

/** Cards, by the code that `self.system().area` and the manifest share. */
export const cardAreas = ['lcard', 'ccard', 'comcard', 'cucard'] as const;

/** Lists: leads, contacts and companies, tasks, customers. */
export const listAreas = ['llist', 'clist', 'tlist', 'culist'] as const;

/** Areas with a right panel: their location takes the suffix `-1` (panel) or `-0` (none). */
export const panelAreas = [...cardAreas, ...listAreas] as const;

/** Every location that a manifest may name, without the suffix. */
export const locations = [
  ...panelAreas,
  'tline',
  'tcalendar',
  'settings',
  'advanced_settings',
  'card_sdk',
  'catalogs',
  'digital_pipeline',
  'lead_sources',
  'whatsapp_modal',
  'salesbot_designer',
  'everywhere',
  'widget_page',
  'sms',
  'mobile_card',
  'amoforms',
  'personal_page',
  'website_chat_button',
  'ai_agent',
] as const;

export type CardArea = (typeof cardAreas)[number];
export type ListArea = (typeof listAreas)[number];
export type PanelArea = (typeof panelAreas)[number];
export type Location = (typeof locations)[number];

/** The locations that need a block of their own in the manifest, and which. */
export const locationBlocks = {
  settings: 'settings',
  advanced_settings: 'advanced',
  digital_pipeline: 'dp',
  salesbot_designer: 'salesbot_designer',
  widget_page: 'left_menu',
  sms: 'sms',
  mobile_card: 'mobile',
  amoforms: 'amoforms_settings',
} as const satisfies Partial<Record<Location, string>>;
