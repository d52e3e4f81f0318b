/**
 * What stands on `window` of the CRM's page. The page itself and the widgets meet here.
 */
import type { AppGlobal } from './host/app/app-global.ts';
import type { BackboneStatic } from './host/backbone.ts';
import type { JQueryStatic } from './host/jquery.ts';
import type { RequireJs } from './host/requirejs.ts';
import type { CallableTwig } from './host/twig.ts';

declare global {
  interface Window {
    requirejs: RequireJs;
    define: (id: string, dependencies: readonly string[], factory: () => unknown) => void;
    $: JQueryStatic;
    jQuery: JQueryStatic;
    _: unknown;
    Backbone: BackboneStatic;
    Twig: CallableTwig;
    moment: unknown;
    APP: AppGlobal;
    AMOCRM: AppGlobal;
  }
}
