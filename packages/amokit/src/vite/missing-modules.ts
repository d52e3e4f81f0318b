import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { type Said, say } from '../say.ts';
import { isHostModule } from './host-modules.ts';
import { importError } from './import-error.ts';

/** `lodash/get` and `@scope/name/part` → the package; undefined for a path and for what is virtual. */
const packageOf = (source: string): string | undefined =>
  /^(@[\w.-]+\/[\w.-]+|[a-z0-9][\w.-]*)(\/[^:]*)?$/i.exec(source)?.[1];

const noFile = (source: string): Said => ({
  en: `there is no file "${source}"`,
  ru: `файла «${source}» нет`,
});

const correctPath: Said = {
  en: 'correct the path, with its ending, or create the file',
  ru: 'исправьте путь, вместе с окончанием, или создайте файл',
};

const noPackage = (source: string): Said => ({
  en: `"${source}" is neither an installed package nor a module of the CRM's page`,
  ru: `«${source}» — не установленный пакет и не модуль страницы CRM`,
});

/** Endings that an import may leave out. */
const endings = ['', '.mjs', '.js', '.mts', '.ts', '.jsx', '.tsx', '.json'];

function isThere(path: string): boolean {
  const paths = [path, join(path, 'index'), path.replace(/\.js(x?)$/, '.ts$1')];
  return paths.some((each) => endings.some((ending) => existsSync(each + ending)));
}

const withoutQuery = (id: string) => id.replace(/[?#].*$/, '');

/**
 * Refuses an import of what is not there, where it is written: the bundler would say where it stands
 * in the code that it made of the file.
 */
export function missingModules(): Plugin {
  return {
    name: 'amokit:missing-modules',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const file = importer && withoutQuery(importer);
      if (!file || file.includes('/node_modules/') || !existsSync(file)) return null;
      if (/^\.\.?\//.test(source)) {
        if (isThere(resolve(dirname(file), withoutQuery(source)))) return null;
        this.error(importError(source, file, say(noFile(source)), say(correctPath)));
      }
      const name = packageOf(source);
      if (!name || isHostModule(source)) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (found && !found.external) return found;
      this.error(importError(source, file, say(noPackage(source)), `npm install ${name}`));
    },
  };
}
