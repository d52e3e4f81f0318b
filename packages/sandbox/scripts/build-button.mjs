/** Builds the stand-in for the script of website buttons into `dist/gso`: one classic script, as websites load it. */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

export const buildButton = () =>
  build({
    configFile: false,
    root: join(root, 'src/public-page/browser'),
    logLevel: 'warn',
    build: {
      outDir: join(root, 'dist/gso'),
      emptyOutDir: true,
      target: 'es2022',
      lib: {
        entry: join(root, 'src/public-page/browser/button.ts'),
        formats: ['iife'],
        name: 'websiteButton',
        fileName: () => 'button.js',
      },
    },
  });
