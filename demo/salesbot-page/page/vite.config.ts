import { defineConfig } from 'vite';

/** The page that clients and managers open, with its files beside it in `assets`. */
export default defineConfig({
  base: './',
  build: {
    outDir: '../dist/page',
    emptyOutDir: true,
    target: 'es2022',
    // The first script imports nothing, not even what would fetch other files sooner.
    modulePreload: false,
    assetsInlineLimit: 0,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
