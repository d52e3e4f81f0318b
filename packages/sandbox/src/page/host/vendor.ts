import type {} from '../globals.ts';
import { type BackboneStatic, isBackbone } from './backbone.ts';
import { isJQuery, type JQueryStatic } from './jquery.ts';
import { rememberLoader, requireModules } from './requirejs.ts';

/** The CRM's own libraries that the page itself draws with, and shares with the widgets. */
export interface Vendor {
  readonly $: JQueryStatic;
  readonly Backbone: BackboneStatic;
}

/** The modules whose files have other names than their ids. */
const moduleFiles: Readonly<Record<string, string>> = { es6promise: 'es6-promise' };

/** Widget files lie on an origin of their own, which lets every page read them. */
const isWidgetFile = (url: string): boolean => /^https?:\/\/[^/]+\/upl\//.test(url);

/**
 * Tells RequireJS where the libraries of the CRM's page lie, and loads those without which the page
 * can not be drawn. The others come with the first widget: `createWidgetLibraries`.
 *
 * @param base the folder of the library files, without a slash at the end
 * @see https://www.amocrm.ru/developers/content/web_sdk/system_modules
 */
export async function loadVendor(base: string): Promise<Vendor> {
  rememberLoader();
  window.requirejs.config({
    baseUrl: base,
    paths: moduleFiles,
    // A slow machine must not turn into an error: the widget's files come from this very machine.
    waitSeconds: 60,
    // Widget files lie on another origin and must be read all the same, not run as scripts.
    config: { text: { useXhr: () => true } },
    onNodeCreated(script: HTMLScriptElement) {
      // Without it an error in a widget's file is a mere "Script error." to the page.
      if (isWidgetFile(script.src)) script.crossOrigin = 'anonymous';
    },
  });
  const [$, underscore, Backbone] = await requireModules('jquery', 'underscore', 'backbone');
  if (!isJQuery($) || !isBackbone(Backbone)) throw wrongLibraries(base);
  window.$ = $;
  window.jQuery = $;
  window._ = underscore;
  window.Backbone = Backbone;
  return { $, Backbone };
}

/** The folder holds other files than the page was built with. */
export const wrongLibraries = (base: string): Error =>
  new Error(`The libraries in ${base} are not those of the page. Build the page again.`);
