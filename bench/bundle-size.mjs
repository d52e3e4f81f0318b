/** One method for all bundles: Vite builds for browsers in production, gzip at level 9 weighs it. */
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

const entry = 'virtual:bench-entry';

/**
 * A bundle whose entry has the given code.
 *
 * @param {string} root the folder in which the imports are resolved
 * @param {string} code the module to bundle
 * @returns {Promise<string[]>} the code of its chunks
 */
export async function bundle(root, code) {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      modulePreload: false,
      rollupOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
    plugins: [
      {
        name: 'bench-entry',
        resolveId: (id) => (id === entry ? `${root}/bench-entry.js` : null),
        load: (id) => (id === `${root}/bench-entry.js` ? code : null),
      },
    ],
  });
  return result.output.filter((file) => file.type === 'chunk').map((chunk) => chunk.code);
}

/**
 * The weight of a bundle whose entry has the given code.
 *
 * @returns {Promise<{min: number, gzip: number}>} bytes, JavaScript only, all chunks together
 */
export async function bundleSize(root, code) {
  const chunks = await bundle(root, code);
  const sum = (weigh) => chunks.reduce((total, chunk) => total + weigh(chunk), 0);
  return {
    min: sum((text) => Buffer.byteLength(text)),
    gzip: sum((text) => gzipSync(text, { level: 9 }).length),
  };
}
