/**
 * What a widget can consist of, named by what a person sees. Each is plain data of
 * `amokit.config.ts`; the manifest's `locations` and blocks follow from it.
 *
 * @module
 */
import type { CardArea, ListArea, PanelArea } from './locations.ts';

/**
 * The types of a field in the settings dialog.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/fields
 */
export const settingTypes = ['text', 'pass', 'users', 'users_lp', 'custom'] as const;

export type SettingType = (typeof settingTypes)[number];

/** A field of the settings dialog, as `manifest.json` has it. */
export interface SettingField {
  /** The key of its caption in the i18n files: `settings.api_key`. */
  readonly name: string;
  readonly type: SettingType;
  readonly required: boolean;
}

/** A block in the right panel of cards. */
export interface PanelFeature {
  /** The cards that show it. */
  readonly areas: readonly CardArea[];
}

/** The settings dialog of the integrations page. */
export interface SettingsFeature {
  /** Fields by code. What a person enters is in `host.settings` under the same code. */
  readonly fields: Readonly<Record<string, SettingField>>;
}

/**
 * A page of its own in the CRM's settings.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/structure
 */
export interface AdvancedSettingsFeature {
  /** The key of the text that stands in the menu of the settings: `advanced.title`. */
  readonly title: string;
}

/**
 * A block in the right panel of lists, which opens for the ticked rows when a person chooses the
 * widget in the menu "More".
 */
export interface ListPanelFeature {
  readonly areas: readonly ListArea[];
}

/** Something that is done at once with the ticked rows of a list, by a choice in "More". */
export interface ListActionFeature {
  readonly areas: readonly ListArea[];
}

/** What the features of a widget are called in its config and in `defineWidget`. */
export type FeatureName = keyof WidgetFeatures;

/** What a widget consists of, named by what a person sees. */
export interface WidgetFeatures {
  readonly panel?: PanelFeature;
  readonly settings?: SettingsFeature;
  readonly advancedSettings?: AdvancedSettingsFeature;
  readonly listPanel?: ListPanelFeature;
  readonly listAction?: ListActionFeature;
  readonly menuPage?: MenuPageFeature;
  readonly trigger?: TriggerFeature;
  readonly salesbotBlock?: SalesbotBlockFeature;
  readonly leadSource?: LeadSourceFeature;
  readonly cardTab?: CardTabFeature;
  readonly contactAction?: ContactActionFeature;
  readonly messageSource?: MessageSourceFeature;
  readonly background?: BackgroundFeature;
  readonly catalogElement?: CatalogElementFeature;
}

/** The system's own items of the left menu. */
export const systemMenuItems = [
  'dashboard',
  'leads',
  'customers',
  'tasks',
  'catalogs',
  'mail',
  'stats',
  'settings',
] as const;

export type SystemMenuItem = (typeof systemMenuItems)[number];

/** An item below another one; those with a smaller `sort` come first. */
export interface MenuSubitem {
  /** The key of a text in the i18n files. */
  readonly title: string;
  readonly sort: number;
}

/** An item of the left menu. */
export interface MenuItem {
  /** The key of a text in the i18n files. */
  readonly title: string;
  /** An SVG of the project, or one for each theme as Kommo wants it: `images/menu.svg`. */
  readonly icon: string | { readonly light: string; readonly dark: string };
  /** The item of the system after which it stands. @default "settings" */
  readonly after?: SystemMenuItem;
  /** Items below it, by code. */
  readonly submenu?: Readonly<Record<string, MenuSubitem>>;
}

/**
 * Pages that the left menu opens. The CRM shows them of public integrations only.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/left_menu
 */
export interface MenuPageFeature {
  /** Items of the widget's own, by code. */
  readonly items?: Readonly<Record<string, MenuItem>>;
  /** Items in the system's sections, by code. */
  readonly stats?: Readonly<Record<string, MenuSubitem>>;
  readonly settings?: Readonly<Record<string, MenuSubitem>>;
  /** Items of the system that the widget hides. The settings can not be hidden. */
  readonly hidden?: readonly Exclude<SystemMenuItem, 'settings'>[];
}

/** The types of a field of a trigger: those of the settings, and `textarea`, which some widgets use. */
export const triggerFieldTypes = [...settingTypes, 'textarea'] as const;

/** A field in the form of a trigger. */
export interface TriggerField {
  /** The key of its caption in the i18n files: `trigger.text`. */
  readonly name: string;
  readonly type: (typeof triggerFieldTypes)[number];
  readonly required: boolean;
}

/**
 * A trigger of the digital pipeline: the CRM calls a server when a lead gets somewhere.
 *
 * @see https://www.amocrm.ru/developers/content/digital_pipeline/integrations
 */
export interface TriggerFeature {
  /** Fields by code; the hook carries what a person entered. */
  readonly fields: Readonly<Record<string, TriggerField>>;
  /** The address of your server that the CRM posts to: https. */
  readonly webhook_url: string;
  /** Whether the trigger may be stretched over several stages. */
  readonly action_multiple: boolean;
  /** The key of its name in the i18n files; the widget's name without it. */
  readonly title?: string;
}

/** Which fields of the CRM can be chosen for a value of a block. */
export const salesbotFieldTypes = ['text', 'numeric', 'url'] as const;

/** A value that a block of the designer asks for. */
export interface SalesbotField {
  /** The key of its caption in the i18n files. */
  readonly name: string;
  readonly type: (typeof salesbotFieldTypes)[number];
  /** Without one, Save stays off until a person filled the field in. */
  readonly default_value?: string;
  /** A person types the value; otherwise a field of the CRM is chosen. @default true */
  readonly manual?: boolean;
}

/** A block of the bot's designer. */
export interface SalesbotHandler {
  /** The key of its name in the i18n files. */
  readonly name: string;
  readonly settings: Readonly<Record<string, SalesbotField>>;
}

/**
 * Blocks for the designer of bots.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/salesbot_widget
 */
export interface SalesbotBlockFeature {
  /** Blocks by code. */
  readonly handlers: Readonly<Record<string, SalesbotHandler>>;
  /** A picture of the project: `images/bot.png`. */
  readonly logo?: string;
}

/** A source of leads, in the column of sources of a pipeline. It has nothing to set here. */
export type LeadSourceFeature = Readonly<Record<string, never>>;

/**
 * A tab in cards with elements that can be linked.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/card
 */
export interface CardTabFeature {
  readonly areas: readonly CardArea[];
}

/** What a click on can offer something of the widget's. */
export const contactActionTypes = ['phone', 'email'] as const;

export type ContactActionType = (typeof contactActionTypes)[number];

/**
 * An offer in the menu of a phone number or an e-mail address. The text `widget.call_action` of
 * the i18n files names that of phones; without it the widget's name does.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/mechanics
 */
export interface ContactActionFeature {
  readonly types: readonly ContactActionType[];
  /** The cards and lists in which it is offered. */
  readonly areas: readonly PanelArea[];
}

/** A kind of messages with a control of the widget's own. */
export interface MessageSourceText {
  /** The key of the name by which a person chooses it. */
  readonly text: string;
}

/**
 * Ways to write to a person from the feed of cards.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/mechanics
 */
export interface MessageSourceFeature {
  readonly areas: readonly CardArea[];
  readonly sources: {
    /** The CRM's own field; the widget sends what was typed. */
    readonly sms?: Readonly<Record<string, never>>;
    readonly chat?: MessageSourceText;
    readonly email?: MessageSourceText;
    readonly custom?: MessageSourceText;
  };
}

/**
 * Something that goes on while the person moves from page to page: telephony, notifications. It
 * makes the whole widget one of `init_once`.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/init_once
 */
export type BackgroundFeature = Readonly<Record<string, never>>;

/**
 * The editing of an element of a list, in place of the CRM's own. The list is named by
 * `host.self.setSdkCatalogId(id)`, when the settings are saved at the latest.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/list
 */
export type CatalogElementFeature = Readonly<Record<string, never>>;
