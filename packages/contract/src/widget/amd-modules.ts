/**
 * The libraries that the CRM offers to widgets as AMD modules, by id, with their versions.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/system_modules
 */
export const vendorModules = {
  underscore: '1.9.1',
  backbone: '1.1.2',
  jquery: '2.1.3',
  twigjs: '0.8.9',
  moment: '2.24.0',
  'browser-detect': '0.2.28',
  chartjs: '2.9.2',
  colorpicker: '3.0.0',
  rangeslider: '2.3.2',
  clipboard: '1.5.10',
  cocktail: '0.5.15',
  accounting: '0.3.2',
  device: '0.8.0',
  enquire: '2.1.1',
  FileAPI: '2.0.5',
  'google-libphonenumber': '3.0.0',
  jplayer: '2.9.2',
  'js-uuid': '0.0.6',
  fullcalendar: '2.3.1',
  pubsub: '1.5.3',
  steady: '2.0.0',
  store: '1.3.20',
  cropperjs: '1.2.2',
  'virtualized-list': '2.2.0',
  quill: '1.3.6',
  intl_tel_input: '3.7.1',
} as const;

/** The CRM's own modules that widgets may use. */
export const crmModules = ['lib/components/base/modal', 'lib/components/base/confirm'] as const;

/** The plug-ins of the loader: `text!./x.html`, `json!./x.json`. */
export const loaderPlugins = ['text', 'json'] as const;

export type VendorModule = keyof typeof vendorModules;
