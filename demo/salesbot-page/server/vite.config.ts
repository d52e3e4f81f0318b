import { defineConfig } from 'vite';

/** The backend as one file for Node; packages stay what they are. */
export default defineConfig({
  ssr: { external: true },
  build: {
    ssr: true,
    outDir: '../dist/server',
    emptyOutDir: true,
    target: 'node20',
    rolldownOptions: { input: ['index.ts', 'main.ts', 'read-page-file.ts', '../src/steps.ts'] },
  },
});
