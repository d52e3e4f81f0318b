import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The client and the scenarios as one script for a page. */
export async function bundleForPage(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['amokit-src'] },
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: { input: fileURLToPath(new URL('./api-page-entry.ts', import.meta.url)) },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('vite gave no bundle');
  return output.output[0].code;
}
