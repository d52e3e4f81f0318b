import type { Plugin } from 'vite';

/** Vite's helper adds links that a widget on another origin can not use; no chunk carries it. */
export const preloadHelperId = 'amokit:no-preload';

/** Keeps Vite's preload helper out: its calls are taken out of the chunks when they are rendered. */
export function preloadHelper(): Plugin {
  return {
    name: 'amokit:preload-helper',
    enforce: 'pre',
    apply: 'build',
    resolveId(source) {
      return source === '\0vite/preload-helper.js'
        ? { id: preloadHelperId, external: true }
        : undefined;
    },
    onLog(_level, log) {
      // The calls ask for import.meta, which goes with them.
      return log.code === 'EMPTY_IMPORT_META' ? false : undefined;
    },
  };
}
