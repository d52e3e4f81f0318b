import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A file of this folder as one module that a page runs. */
export async function bundleForPage(name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['amokit-src'] },
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: { input: fileURLToPath(new URL(`./${name}.ts`, import.meta.url)) },
    },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error('vite gave no bundle');
  return output.output[0].code;
}
