import { builtinModules } from 'node:module';
import type { Plugin } from 'vite';
import { say } from '../say.ts';
import { importError } from './import-error.ts';

const builtins = new Set(builtinModules);

/** Modules that hold secrets or need them: they are for a server. */
const serverOnly = /^@amokit\/(client\/oauth|server|sandbox)(\/|$)/;

function reasonAgainst(source: string): readonly [message: string, hint: string] | undefined {
  if (source.startsWith('node:')) {
    return [
      say({
        en: `"${source}" is a module of Node, and a widget runs in a browser`,
        ru: `«${source}» — модуль Node, а виджет работает в браузере`,
      }),
      say({ en: 'do this part on a server', ru: 'перенесите эту часть на сервер' }),
    ];
  }
  if (serverOnly.test(source)) {
    return [
      say({
        en: `"${source}" works with secrets, and everybody can read the files of a widget`,
        ru: `«${source}» работает с секретами, а файлы виджета может прочитать каждый`,
      }),
      say({
        en: 'use it on a server, and call that server from the widget',
        ru: 'используйте его на сервере, а из виджета вызывайте этот сервер',
      }),
    ];
  }
  return undefined;
}

/** Refuses what can not or must not run in the CRM's page, where it is imported. */
export function browserOnly(): Plugin {
  return {
    name: 'amokit:browser-only',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (!importer) return null;
      const bare =
        builtins.has(source) &&
        !(await this.resolve(`${source}/`, importer, { ...options, skipSelf: true }));
      const reason = reasonAgainst(bare ? `node:${source}` : source);
      if (!reason) return null;
      this.error(importError(source, importer, ...reason));
    },
  };
}
