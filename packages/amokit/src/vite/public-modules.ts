import { dirname, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

const prefix = '\0amokit:public:';

/**
 * The folder of the widget in the page, by the origin of the development server. The loader script
 * writes it down; see `dev/dev-folder.ts`.
 */
export const foldersVariable = '__amokit_folders';

/** The path in `public/` of what a module imports, or undefined where it is none of its scripts. */
function publicScript(root: string, source: string, importer: string): string | undefined {
  if (!/^\.{1,2}\//.test(source)) return undefined;
  const path = relative(resolve(root, 'public'), resolve(dirname(importer), source));
  const isInside = !path.startsWith('..') && /\.js$/.test(path);
  return isInside ? path.split(sep).join('/') : undefined;
}

/**
 * `import Widget from '../public/old-script.js'`: an AMD script that goes into the zip as it is.
 * The page's loader runs it, with the modules that it asks for; the bundler does not look inside.
 */
export function publicModules(): Plugin {
  let [root, isBuild] = ['.', true];
  return {
    name: 'amokit:public-modules',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
      isBuild = config.command === 'build';
    },
    resolveId(source, importer) {
      const path = importer && publicScript(root, source, importer.replace(/\?.*$/, ''));
      if (!path) return undefined;
      return isBuild ? { id: `./${path}`, external: 'absolute' } : prefix + path;
    },
    load(id) {
      if (!id.startsWith(prefix)) return undefined;
      return `const folder = window.${foldersVariable}[new URL(import.meta.url).origin];
export default await new Promise((resolve, reject) => {
  window.require([folder + ${JSON.stringify(id.slice(prefix.length))}], resolve, reject);
});`;
    },
  };
}
