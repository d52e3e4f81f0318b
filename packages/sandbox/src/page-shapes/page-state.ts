/**
 * What the sandbox's server hands to its page. Both sides import these types, so they can not drift.
 *
 * @module
 */

export type PageLanguage = 'ru' | 'en';
export type PageTheme = 'light' | 'dark';
export type Brand = 'amocrm' | 'kommo';

/** A user as `APP.constant('managers')` and the page show it. */
export interface PageUser {
  readonly id: number;
  readonly name: string;
  readonly login: string;
  readonly isAdmin: boolean;
  readonly isFree: boolean;
  readonly uuid: string;
  readonly amojoId: string;
  /** An empty string where it is not known. */
  readonly phone: string;
  /** 0 is the group that every account has. */
  readonly groupId: number;
}

/**
 * `install` = in the list, not installed; `installed`; `not_configured` = its tour is over and its
 * settings are not filled in; `error` = it has said so itself, by `set_status`.
 */
export type WidgetStatus = 'install' | 'installed' | 'not_configured' | 'error';

/** A widget that is known to the account: everything that the page needs to load it. */
export interface PageWidget {
  readonly code: string;
  readonly version: string;
  readonly status: WidgetStatus;
  /** Whether it is installed: what it is then called is its status. */
  readonly isActive: boolean;
  /** Absolute address of the folder that has `script.js`, on the widget origin, without a slash at the end. */
  readonly path: string;
  readonly clientUuid: string;
  /** `manifest.json` as it stands in the zip. */
  readonly manifest: Readonly<Record<string, unknown>>;
  /** `i18n/<language>.json` in the user's language, or in the first that the widget has. */
  readonly langs: Readonly<Record<string, unknown>>;
  /** What was saved in the settings dialog. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** The list whose elements it shows in a card of its own; null for none. */
  readonly sdkCatalogId: number | null;
}

/** `GET /ajax/page`: what the page asks for once, at its start. */
export interface PageState {
  readonly account: {
    readonly id: number;
    readonly name: string;
    readonly subdomain: string;
    readonly timezone: string;
    readonly currency: string;
    readonly amojoId: string;
  };
  readonly user: PageUser;
  /** What the user may do, in the words of the API. */
  readonly rights: Readonly<Record<string, unknown>>;
  readonly users: readonly PageUser[];
  readonly language: PageLanguage;
  readonly theme: PageTheme;
  readonly brand: Brand;
  readonly pipelines: readonly PagePipeline[];
  /** The stages of customers, under the id 0; null in an account whose customers have none. */
  readonly customerStages: PagePipeline | null;
  /** The groups of users. */
  readonly groups: readonly { readonly id: number; readonly name: string }[];
  readonly taskTypes: readonly PageTaskType[];
  /** The custom fields of all entities, for `APP.constant('account').cf`. */
  readonly customFields: readonly PageCustomField[];
  readonly widgets: readonly PageWidget[];
}

/** A type of tasks: those that every account has, and its own. */
export interface PageTaskType {
  readonly id: number;
  readonly name: string;
  readonly color: string | null;
  readonly iconId: number | null;
}

export interface PageCustomField {
  readonly id: number;
  readonly name: string;
  readonly code: string | null;
  readonly type: string;
  readonly enums: readonly { readonly id: number; readonly value: string; readonly sort: number }[];
}

export interface PagePipeline {
  readonly id: number;
  readonly name: string;
  readonly statuses: readonly {
    readonly id: number;
    readonly name: string;
    readonly color: string;
    /** True for the column of incoming leads, in which nobody puts a lead by hand. */
    readonly isUnsorted?: boolean;
  }[];
}

/** A row of `GET /ajax/leads`. */
export interface PageLeadRow {
  readonly id: number;
  readonly name: string;
  readonly price: number;
  readonly pipelineId: number;
  readonly statusId: number;
  readonly responsibleUserId: number;
  readonly contactName: string | null;
  /** Of all the contacts of the lead. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  readonly companyName: string | null;
  readonly createdAt: number;
}

/** What the cards of all entities have. */
export interface PageCard {
  /** 0 for a card that was never saved. */
  readonly id: number;
  readonly name: string;
  readonly responsibleUserId: number;
  readonly contacts: readonly PageContact[];
  readonly company: { readonly id: number; readonly name: string } | null;
  readonly tags: readonly string[];
  /** The custom fields of the entity, filled or not. */
  readonly fields: readonly PageField[];
  /** Oldest first. */
  readonly feed: readonly PageFeedItem[];
}

/**
 * `GET /ajax/leads/{id}`: the lead's card; 404 when there is none. The id 0 names the card of a new
 * one, here and at the other entities.
 */
export interface PageLeadCard extends PageLeadRow, PageCard {}

/** The entities beside leads that have cards. */
export type PageEntity = 'contacts' | 'companies' | 'customers';

/** `GET /ajax/{contacts|companies|customers}/{id}`: a card; 404 when there is none. */
export interface PageEntityCard extends PageCard {
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** Customers: what they are expected to buy for. */
  readonly nextPrice: number;
  readonly leads: readonly { readonly id: number; readonly name: string }[];
}

/** A row of `GET /ajax/contacts` and `GET /ajax/companies`. */
export interface PagePersonRow extends PageContact {
  readonly responsibleUserId: number;
}

/** A row of `GET /ajax/customers`. */
export interface PageCustomerRow {
  readonly id: number;
  readonly name: string;
  readonly nextPrice: number;
  readonly responsibleUserId: number;
  /** Of all the contacts of the customer. */
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/** A row of `GET /ajax/tasks`. */
export interface PageTaskRow {
  readonly id: number;
  readonly text: string;
  /** Unix seconds. */
  readonly completeTill: number;
  readonly isCompleted: boolean;
  readonly responsibleUserId: number;
  /** The card that the task belongs to. */
  readonly card: { readonly entity: 'leads' | PageEntity; readonly id: number } | null;
}

/** A list of `GET /ajax/catalogs`. */
export interface PageCatalog {
  readonly id: number;
  readonly name: string;
  readonly type: 'regular' | 'products' | 'invoices' | 'suppliers';
}

/** A row of `GET /ajax/catalogs/{id}/elements`; `loadCatalogElement` gets it as it is. */
export interface PageElement {
  readonly id: number;
  readonly name: string;
  readonly catalog_id: number;
  readonly custom_fields_values: readonly unknown[] | null;
}

/** `GET /ajax/catalogs/{id}/elements/{element}`: an element's card; the id 0 names that of a new one. */
export interface PageElementCard {
  readonly id: number;
  readonly name: string;
  readonly fields: readonly PageField[];
}

/** `POST /ajax/files?name=…` with the bytes as its body: what the value of a `file` field holds. */
export interface PageFile {
  readonly file_uuid: string;
  readonly version_uuid: string;
  readonly file_name: string;
  readonly file_size: number;
}

/** A custom field of a card. */
export interface PageField {
  /** The field's id, under which widgets look for it: `CFV[id]`. */
  readonly id: number;
  readonly name: string;
  /** `PHONE`, `EMAIL`, …; null for fields that people made. */
  readonly code: string | null;
  /** The type as the API names it: `text`, `select`, `date`, … */
  readonly type: string;
  /** The values as a person reads them. */
  readonly value: string;
  /** The values as inputs hold them. */
  readonly values: readonly PageFieldValue[];
  /** What can be chosen; of phones and addresses, their kinds. */
  readonly choices: readonly { readonly id: number; readonly name: string }[];
  /** False for fields that programs alone fill. */
  readonly editable: boolean;
  /** Of chained lists: the lists, each below the one before it. */
  readonly levels?: readonly { readonly catalogId: number; readonly title: string }[];
  /** Of links to records: `contacts`, `companies`, `contacts_and_companies`, or the id of a list. */
  readonly searchIn?: string;
}

export interface PageFieldValue {
  /** `2026-11-25`, `2026-11-25T14:05` for dates, in the account's time; `1` for a ticked box. */
  readonly text: string;
  /** The choice, the kind of a phone or an address, the part of an address. */
  readonly enumId: number | null;
  /** Of values with parts, as legal entities have them: the parts under the names of the API. */
  readonly data?: Readonly<Record<string, unknown>>;
}

export interface PageContact {
  readonly id: number;
  readonly name: string;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
}

/** A line of a card's feed: a note, a message of a chat, or a bot; its text is plain, never HTML. */
export interface PageFeedItem {
  readonly id: number | string;
  /**
   * The type of a note; `incoming_chat_message` and `outgoing_chat_message`; `bot_started` and
   * `bot_ended`, whose text says why it ended.
   */
  readonly noteType: string;
  readonly text: string;
  /** 0 = robot. */
  readonly createdBy: number;
  /** Who wrote or did it, where it was no user: a contact, a bot. */
  readonly author?: string;
  /** The answers that a bot has offered with its message; with an address they are links. */
  readonly buttons?: readonly { readonly text: string; readonly url?: string }[];
  readonly createdAt: number;
}

/**
 * `GET /ajax/changes`, server-sent events named `change`. `page` says that the page itself is another
 * one: its user, language or theme.
 */
export interface PageChange {
  readonly entity:
    | 'leads'
    | PageEntity
    | 'tasks'
    | 'catalog_elements'
    | 'notes'
    | 'talks'
    | 'widgets'
    | 'sources'
    | 'triggers'
    | 'bots'
    | 'bot_runs'
    | 'page';
  /** For notes and runs of bots: of the entity whose feed changed; for elements: of their list. */
  readonly id: number;
  /** Of leads: the pipeline in which they are now. */
  readonly pipelineId?: number;
}

/** Somebody calls: an event named `call` of `GET /ajax/changes`, for the users that are named. */
export interface PageCall {
  readonly phone: string;
  /** Whose call it is; null for a phone that nobody has. */
  readonly card: {
    readonly entity: 'leads' | PageEntity;
    readonly id: number;
    readonly name: string;
  } | null;
}

/**
 * `POST /ajax/widgets/{code}/settings`: saves, installs or disables.
 * Answers 200 with the {@link PageWidget}, 400 `{ detail, fields: [code] }` when a required field is empty.
 */
export interface SaveSettingsBody {
  readonly active: 'Y' | 'N';
  readonly fields: Readonly<Record<string, unknown>>;
}

/**
 * `POST /ajax/widgets/{code}/status`: what the widget says of itself by `self.set_status` and
 * `self.setSdkCatalogId`, or that a person is through its tour. Answers with the {@link PageWidget}.
 */
export type WidgetStatusBody =
  | { readonly status: WidgetStatus }
  | { readonly isTourOver: true }
  | { readonly sdkCatalogId: number };

/**
 * `POST /ajax/widgets/{code}/crm_post`: `self.crm_post`, the CRM's proxy. Answers with the status,
 * the content type and the body of the other server.
 */
export interface CrmPostBody {
  readonly url: string;
  readonly data: unknown;
  /** What the widget expects: `text`, `html`, `json`, … */
  readonly type: string;
}

/** `POST /ajax/widgets/{code}/disposable_token`: the token of `self.$authorizedAjax`, for 30 minutes. */
export interface DisposableToken {
  readonly token: string;
}

/** `POST /ajax/preferences`: the switches of language and theme; answers 204. */
export interface PreferencesBody {
  readonly language?: PageLanguage;
  readonly theme?: PageTheme;
}

/** `GET /panel` of the control origin: what its panel shows beside the logs. */
export interface PanelState {
  readonly brand: Brand;
  /** Where the page of the CRM is, whose host follows the brand. */
  readonly url: string;
  /** Of whoever sits at the page. */
  readonly language: PageLanguage;
  readonly theme: PageTheme;
  readonly userId: number;
  readonly users: readonly PageUser[];
  /** The newest leads, for events that belong to one. */
  readonly leads: readonly { readonly id: number; readonly name: string }[];
}

/** `POST /panel`: makes the person at the page another one, or shows the page in another way. */
export interface PanelBody {
  readonly userId?: number | undefined;
  readonly language?: PageLanguage | undefined;
  readonly theme?: PageTheme | undefined;
  readonly brand?: Brand | undefined;
}
