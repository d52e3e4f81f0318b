import type { PageWidget } from '../../page-shapes/page-state.ts';
import type {} from '../globals.ts';
import { requireModules, restoreLoader } from './requirejs.ts';
import { messageOf } from './value.ts';

/** A function that `script.js` returned: the widget's constructor. */
export type WidgetFunction = abstract new () => object;

const isWidgetFunction = (value: unknown): value is WidgetFunction => typeof value === 'function';

/** Relative modules (`./lib/x.js`) resolve against this address, as it is the module's id. */
export const scriptUrl = ({ path, version }: PageWidget): string =>
  `${path}/script.js?v=${encodeURIComponent(version)}`;

/**
 * Loads `script.js` as RequireJS does in the CRM, with whatever it asks for, and answers with the
 * constructor. Rejects with a message that says what is wrong with the file.
 *
 * @param noted is told what a neighbour has done to the loader, which is put back
 */
export async function loadWidget(
  widget: PageWidget,
  noted: (text: string) => void,
): Promise<WidgetFunction> {
  const url = scriptUrl(widget);
  const isRestored = (): boolean => {
    const lost = restoreLoader();
    for (const name of lost)
      noted(`window.${name} was replaced by a widget, so that no script.js loads: it is put back`);
    return lost.length > 0;
  };
  let found: unknown;
  try {
    isRestored();
    [found] = await requireModules(url);
    // Replaced while the file was on its way.
    if (found === undefined && isRestored()) {
      window.requirejs.undef(url);
      [found] = await requireModules(url);
    }
  } catch (error) {
    const missing = requiredBy(error).filter((id) => id !== url);
    throw new Error(
      missing.length > 0
        ? `script.js asks for ${missing.join(', ')}, which could not be loaded: ${messageOf(error)}`
        : `script.js could not be loaded: ${messageOf(error)}`,
      { cause: error },
    );
  }
  if (isWidgetFunction(found)) return found;
  window.requirejs.undef(url);
  throw new Error(
    found === undefined
      ? 'script.js called no define(…), or its factory returned nothing; it must return a constructor'
      : `script.js must return a constructor, not ${found === null ? 'null' : typeof found}`,
  );
}

const requiredBy = (error: unknown): readonly string[] => {
  const modules = typeof error === 'object' && error && Reflect.get(error, 'requireModules');
  return Array.isArray(modules) ? modules.map(String) : [];
};
