import { type BackboneStatic, isBackbone } from './backbone.ts';
import { isJQuery, type JQueryStatic } from './jquery.ts';
import { requireModules } from './requirejs.ts';
import { isTwig, type TwigStatic } from './twig.ts';

/** The CRM's own libraries, which the host shares with the widgets. */
export interface Vendor {
  readonly $: JQueryStatic;
  readonly Backbone: BackboneStatic;
  readonly Twig: TwigStatic;
}

/**
 * Tells RequireJS where the libraries of the CRM's page lie and loads them, so that the globals on
 * which old widgets lean stand before the first widget runs.
 *
 * @param base the folder of the library files, without a slash at the end
 * @see https://www.amocrm.ru/developers/content/web_sdk/system_modules
 */
export async function loadVendor(base: string): Promise<Vendor> {
  window.require.config({
    baseUrl: base,
    paths: { twigjs: 'twig' },
    // A slow machine must not turn into an error: the widget's files come from this very machine.
    waitSeconds: 60,
    // Widget files lie on another origin and must be read all the same, not run as scripts.
    config: { text: { useXhr: () => true } },
  });
  const [$, underscore, Backbone, Twig, moment] = await requireModules(
    'jquery',
    'underscore',
    'backbone',
    'twigjs',
    'moment',
    'text',
    'json',
  );
  if (!isJQuery($) || !isBackbone(Backbone) || !isTwig(Twig))
    throw new Error(`The libraries in ${base} are not those of the page. Build the page again.`);
  window.$ = $;
  window.jQuery = $;
  window._ = underscore;
  window.Backbone = Backbone;
  window.Twig = Twig;
  window.moment = moment;
  return { $, Backbone, Twig };
}
