import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The backend in one folder; the packages stay where npm has put them. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  logLevel: 'warn',
  build: {
    ssr: true,
    outDir: '../dist/server',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: {
      input: ['index.ts', 'main.ts'].map((name) => fileURLToPath(new URL(name, import.meta.url))),
    },
  },
});
