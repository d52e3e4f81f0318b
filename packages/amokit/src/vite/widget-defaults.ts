import { resolve } from 'node:path';
import type { Plugin, UserConfig } from 'vite';
import { hostFacades } from './host-facades.ts';
import { isHostModule } from './host-modules.ts';
import { isLibraryCode } from './library-code.ts';

/** Chunks of libraries smaller than this join their nearest neighbour: a request costs more. */
const smallestLibraryChunk = 4_000;

/** Evergreen browsers of the last two years. */
const target = 'es2022';

const shared: UserConfig = { appType: 'custom', publicDir: false };

const jsx = { runtime: 'automatic', importSource: 'preact' } as const;

const liveConfig: UserConfig = {
  ...shared,
  oxc: { target, jsx },
  optimizeDeps: { rolldownOptions: { plugins: [hostFacades()] } },
};

/** How Vite has to render a widget; the author's own `vite.config` may add to it. */
const buildConfig = (entry: string, root: string): UserConfig => ({
  ...shared,
  base: './',
  define: { 'process.env.NODE_ENV': '"production"' },
  oxc: {
    target,
    // Development code would carry the paths of the author's machine into the zip.
    jsx: { ...jsx, development: false },
  },
  experimental: {
    renderBuiltUrl: (file, { hostType }) =>
      hostType === 'js' ? { runtime: `__amoUrl(${JSON.stringify(file)})` } : { relative: true },
  },
  build: {
    // The modules are lowered above. Done to whole chunks, it would print minified ones anew.
    target: 'esnext',
    minify: false,
    modulePreload: false,
    sourcemap: 'hidden',
    assetsInlineLimit: 2048,
    reportCompressedSize: false,
    rolldownOptions: {
      input: entry,
      // Paths in comments start here, not at the folder in which the command was typed.
      cwd: root,
      external: isHostModule,
      preserveEntrySignatures: 'strict',
      output: {
        format: 'cjs',
        // The default prints every chunk once more at the end, minified ones too.
        minify: false,
        exports: 'named',
        esModule: false,
        generatedCode: { symbols: false },
        entryFileNames: 'script.js',
        chunkFileNames: ({ name }) => `${name.startsWith('vendor') ? 'vendor' : name}-[hash].js`,
        assetFileNames: 'assets/[name]-[hash][extname]',
        codeSplitting: {
          groups: [
            {
              name: 'vendor',
              test: isLibraryCode,
              entriesAware: true,
              entriesAwareMergeThreshold: smallestLibraryChunk,
            },
          ],
        },
      },
    },
  },
});

/** Gives Vite the shape of a widget. */
export function widgetDefaults(entry: string): Plugin {
  return {
    name: 'amokit:widget-defaults',
    config: ({ root }, { command }) =>
      command === 'build' ? buildConfig(entry, resolve(root ?? '.')) : liveConfig,
  };
}
