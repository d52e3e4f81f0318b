/**
 * The widget's instance as the CRM hands it to the constructor, and what the CRM calls on it.
 *
 * Members are those that the vendor documents; read more of `self` at your own risk.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/script_js
 * @module
 */

import type { SalesbotExit } from '@amokit/contract';

/** Where the widget runs and for whom, without a request. */
export interface WidgetSystem {
  /** The short name of the location: `lcard`, `settings`, … */
  readonly area: string;
  readonly amouser_id?: number | string;
  /** The user's login. */
  readonly amouser?: string;
  readonly domain?: string;
  readonly subdomain?: string;
}

/** What {@link WidgetInstance.render_template} puts into the right panel. */
export interface PanelTemplate {
  readonly caption: { readonly class_name: string; readonly html?: string };
  /** Markup of the panel's body. */
  readonly body: string;
  /** A twig template in place of `body`, or an empty string. */
  readonly render: string;
}

/** What the CRM passes to `onSave`, when settings are saved and when the widget is switched off. */
export interface SaveEvent {
  readonly active: 'Y' | 'N';
  readonly fields: Record<string, unknown>;
}

/** The functions that the CRM calls. All but `onSave` answer at once. */
export interface WidgetCallbacks {
  render(): boolean;
  init(): boolean;
  bind_actions(): boolean;
  settings($modal_body: ArrayLike<Element>, context?: unknown): boolean;
  /** True, or a promise of it, lets the CRM go on; anything else keeps the dialog open. */
  onSave(event?: SaveEvent): boolean | Promise<boolean>;
  destroy(): void;
  advancedSettings?(): boolean;
  initMenuPage?(params?: unknown): boolean;
  dpSettings?(): boolean;
  /** The choice of the widget in the menu "More" of a list. */
  leads?: SelectedCallback;
  contacts?: SelectedCallback;
  todo?: SelectedCallback;
  customers?: SelectedCallback;
  salesbotDesignerSettings?(
    $body: ArrayLike<Element>,
    renderRow?: unknown,
    params?: unknown,
  ): {
    readonly exits: readonly SalesbotExit[];
  };
  /** Answers with the steps as JSON. */
  onSalesbotDesignerSave?(handler_code: string, params?: unknown): string;
  onAddAsSource?(pipeline_id?: unknown): boolean;
  loadPreloadedData?(): Promise<readonly unknown[]>;
  loadElements?(entity: unknown, entity_id: unknown): Promise<readonly unknown[]>;
  searchDataInCard?(
    query: unknown,
    type_id: unknown,
    entity_id: unknown,
  ): Promise<readonly unknown[]>;
  linkCard?(links: unknown): Promise<void>;
  loadCatalogElement?(catalog_element: unknown): boolean;
}

/** A group of callbacks: `callbacks.leads.selected`. */
export interface SelectedCallback {
  selected(): boolean;
}

/** `this` of a widget's constructor: the CRM's `Widget` base is already mixed in. */
export interface WidgetInstance {
  callbacks?: WidgetCallbacks;
  /** The texts of `i18n/<language>.json` in the user's language. */
  readonly langs?: unknown;
  /** Saved settings, mixed with `widget_code`, `path`, `version` and others. */
  get_settings(): Readonly<Record<string, unknown>>;
  get_version(): string;
  system(): WidgetSystem;
  /** Inserts the widget's block into the right panel. */
  render_template(template: PanelTemplate, params: Readonly<Record<string, unknown>>): unknown;
  /** Draws a twig template: `{ data }` and `{ ref }` answer with markup, `{ href, load }` later. */
  render(
    template: Readonly<Record<string, unknown>>,
    params?: Readonly<Record<string, unknown>>,
  ): unknown;
  /** The ticked rows of a list. */
  list_selected(): unknown;
  /** Adds an offer to the menu of phone numbers or e-mail addresses. */
  add_action(type: 'phone' | 'email', run: (params: unknown) => unknown): void;
  /** Adds a way to write to a person; all but SMS have a name and get an element to fill. */
  add_source(
    type: 'sms' | 'chat' | 'email' | 'custom',
    run: (value: unknown) => unknown,
    text?: string,
  ): void;
  /** The pipeline in which the widget was added as a source of leads. */
  get_pipeline_id(): PromiseLike<unknown>;
  /** Names the list whose elements the widget opens by itself. */
  setSdkCatalogId(id: number): void;
}

/** The function that `script.js` hands to the CRM, which calls it on a fresh instance. */
export type WidgetConstructor = (this: WidgetInstance) => WidgetInstance;
