import { defineConfig } from 'vite';
import { sandboxPlugin } from '../test/sandbox-plugin.ts';

/** The gallery: every component in its states. */
export default defineConfig({
  plugins: [sandboxPlugin()],
  resolve: { conditions: ['amokit-src'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  optimizeDeps: {
    include: ['preact', 'preact/hooks', 'preact/jsx-runtime', 'preact/jsx-dev-runtime', 'zod'],
  },
  server: { host: '127.0.0.1' },
});
