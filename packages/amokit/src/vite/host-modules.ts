/**
 * The AMD modules that the CRM's page has: a widget names them, and never brings its own.
 *
 * @see https://www.amocrm.ru/developers/content/web_sdk/system_modules
 * @module
 */

/** Libraries, by the ids that the page knows. */
export const hostModules = [
  'FileAPI',
  'accounting',
  'backbone',
  'browser-detect',
  'chartjs',
  'clipboard',
  'cocktail',
  'colorpicker',
  'cropperjs',
  'device',
  'enquire',
  'fullcalendar',
  'google-libphonenumber',
  'intl_tel_input',
  'jplayer',
  'jquery',
  'js-uuid',
  'moment',
  'moment-timezone',
  'pubsub',
  'quill',
  'rangeslider',
  'steady',
  'store',
  'twigjs',
  'underscore',
  'virtualized-list',
] as const;

const known: ReadonlySet<string> = new Set(hostModules);

/** True of a library of the page, of the CRM's own `lib/…`, and of what its loader plugins load. */
export const isHostModule = (id: string): boolean =>
  known.has(id) || /^lib\/(components|common|core)\//.test(id) || /^(text|json)!/.test(id);
