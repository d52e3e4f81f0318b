import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A file of the folder processes as a module that Node runs by itself; resolves with its path. */
export async function bundleForNode(name: string, folder: string): Promise<string> {
  const entry = fileURLToPath(new URL(`./processes/${name}.ts`, import.meta.url));
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['amokit-src', 'node', 'import', 'default'] },
    ssr: { noExternal: true, resolve: { conditions: ['amokit-src', 'node', 'import', 'default'] } },
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: `${name}.mjs` } },
    },
  });
  return join(folder, `${name}.mjs`);
}
