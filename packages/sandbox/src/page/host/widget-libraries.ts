import type {} from '../globals.ts';
import { requireModules } from './requirejs.ts';
import type { CallableTwig } from './twig.ts';
import { wrongLibraries } from './vendor.ts';

/** The libraries that widgets find on the page, and the page itself does without. */
export interface WidgetLibraries {
  /** Loads them, once; to be waited for before the first widget is loaded. */
  ready(): Promise<void>;
  /**
   * The module `twigjs`.
   *
   * @throws {Error} before {@link WidgetLibraries.ready} has settled
   */
  twig(): CallableTwig;
}

/** Pages of the CRM have these loaded, so that a widget gets them at once: `require('twigjs')`. */
const loadedAhead = ['twigjs', 'lib/components/base/modal', 'lib/components/base/confirm'] as const;

/**
 * Twig with the system's templates and icons, moment and the loader's plugins. They weigh more than
 * the rest of the page, so that a card is painted before they come, and a page without widgets never
 * has them.
 *
 * @param base the folder of the library files
 * @see https://www.amocrm.ru/developers/content/web_sdk/system_modules
 */
export function createWidgetLibraries(base: string): WidgetLibraries {
  let Twig: CallableTwig | undefined;
  let loading: Promise<void> | undefined;

  const load = async (): Promise<void> => {
    const [{ callableTwig, isTwig }, { registerControls }, { addIconSprite }, [exported, moment]] =
      await Promise.all([
        import('./twig.ts'),
        import('./controls/register-controls.ts'),
        import('./controls/icon-sprite.ts'),
        // The last is no module: it sets the global that code compiled for old browsers runs on.
        requireModules('twig', 'moment', 'text', 'json', 'regenerator-runtime'),
      ]);
    if (!isTwig(exported)) throw wrongLibraries(base);
    const made = callableTwig(exported);
    Twig = made;
    window.define('twigjs', [], () => made);
    window.Twig = made;
    window.moment = moment;
    registerControls(made);
    await requireModules(...loadedAhead);
    addIconSprite();
  };

  return {
    ready() {
      loading ??= load().catch((error: unknown) => {
        // A file that did not come is asked for anew by the next widget.
        loading = undefined;
        throw error;
      });
      return loading;
    },
    twig() {
      if (!Twig) throw new Error('Twig is there only once the first widget is');
      return Twig;
    },
  };
}
