/**
 * The codes of the CRM's pages that `APP.getWidgetsArea()` gives. The pages of a widget are
 * `widget-page:<code>` and `advanced-settings:<code>`.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/env_variables
 */
export const pageCodes = [
  'dashboard',
  'leads',
  'leads-pipeline',
  'leads-trash',
  'customers',
  'customers-pipeline',
  'customers-trash',
  'contacts',
  'contacts-trash',
  'companies',
  'mail',
  'todo',
  'todo-line',
  'todo-calendar',
  'todo-trash',
  'events',
  'authlog',
  'stats',
  'stats-human',
  'statsCalls',
  'catalogs',
  'settings',
  'settings-users',
  'settings-communications',
  'widgetsSettings',
  'leads_card',
  'contacts_card',
  'companies_card',
  'customers_card',
] as const;

export type PageCode =
  | (typeof pageCodes)[number]
  | `widget-page:${string}`
  | `advanced-settings:${string}`;

/** What `self.system().area` says outside of cards and lists. Both spellings of the last are met. */
export const settingsAreas = ['settings', 'advanced-settings', 'advanced_settings'] as const;
