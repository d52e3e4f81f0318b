/**
 * The callbacks that the host knows of. The first four must be there.
 *
 * @see https://www.amocrm.ru/developers/content/integrations/script_js
 */
export const widgetCallbacks = [
  'render',
  'init',
  'bind_actions',
  'settings',
  'onSave',
  'onInstall',
  'destroy',
  'leads.selected',
  'contacts.selected',
  'todo.selected',
  'dpSettings',
  'advancedSettings',
  'initMenuPage',
  'onAddAsSource',
  'onSource',
  'salesbotDesignerSettings',
  'onSalesbotDesignerSave',
  'loadPreloadedData',
  'loadElements',
  'searchDataInCard',
  'linkCard',
  'loadCatalogElement',
  'calendarSync',
] as const;

export type WidgetCallback = (typeof widgetCallbacks)[number];

/** What `self.get_install_status()` gives. */
export const installStatuses = ['install', 'installed', 'not_configured'] as const;

export type InstallStatus = (typeof installStatuses)[number];
