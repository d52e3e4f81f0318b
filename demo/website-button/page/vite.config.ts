import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The page outside the CRM, which the backend serves. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  logLevel: 'warn',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: { outDir: '../dist/page', emptyOutDir: true, target: 'es2022' },
});
