import { existsSync } from 'node:fs';
import type { Plugin } from 'vite';
import { say } from '../say.ts';
import { isHostModule } from './host-modules.ts';
import { importError } from './import-error.ts';

/** `lodash/get` and `@scope/name/part` → the package; undefined for a path and for what is virtual. */
const packageOf = (source: string): string | undefined =>
  /^(@[\w.-]+\/[\w.-]+|[a-z0-9][\w.-]*)(\/[^:]*)?$/i.exec(source)?.[1];

/** Refuses an import of a package that is not installed, where it is written. */
export function missingPackages(): Plugin {
  return {
    name: 'amokit:missing-packages',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const name = packageOf(source);
      if (!name || !importer || importer.includes('/node_modules/') || isHostModule(source))
        return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      if ((found && !found.external) || !existsSync(importer.replace(/\?.*$/, ''))) return found;
      this.error(
        importError(
          source,
          importer,
          say({
            en: `"${source}" is neither an installed package nor a module of the CRM's page`,
            ru: `«${source}» — не установленный пакет и не модуль страницы CRM`,
          }),
          `npm install ${name}`,
        ),
      );
    },
  };
}
