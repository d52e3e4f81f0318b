import { defineConfig } from 'vite';

/** The page that clients and managers open, with its files beside it in `assets`. */
export default defineConfig({
  base: './',
  build: {
    outDir: '../dist/page',
    emptyOutDir: true,
    target: 'es2022',
    // The page's rules let nothing run that is not a file of ours.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
