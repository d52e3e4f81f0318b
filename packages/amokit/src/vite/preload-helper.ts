import type { Plugin } from 'vite';

/** Stands in for Vite's preload helper, which adds links that a widget on another origin can not use. */
export function preloadHelper(): Plugin {
  return {
    name: 'amokit:preload-helper',
    enforce: 'pre',
    apply: 'build',
    load(id) {
      return id === '\0vite/preload-helper.js'
        ? 'export const __vitePreload = (load) => load();'
        : undefined;
    },
    onLog(_level, log) {
      // Vite's calls of the helper ask for import.meta; they are taken out of the chunks later.
      return log.code === 'EMPTY_IMPORT_META' ? false : undefined;
    },
  };
}
