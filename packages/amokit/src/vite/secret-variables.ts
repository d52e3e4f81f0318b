import type { Plugin } from 'vite';
import { say } from '../say.ts';
import { positionAt } from '../user-error.ts';
import { isLibraryCode } from './library-code.ts';

const variable = /\bimport\.meta\.env\.(VITE_\w+)/g;

/** Names of what nobody gives to a browser. A plain TOKEN or KEY may be a public one, as of a map. */
const secretName =
  /SECRET|PASSWORD|PASSWD|PRIVATE_?KEY|ACCESS_?TOKEN|REFRESH_?TOKEN|LONG_?LIVED|BOT_?TOKEN/;

/** Refuses `import.meta.env.VITE_CLIENT_SECRET`: its value would stand in the zip, without its name. */
export function secretVariables(): Plugin {
  return {
    name: 'amokit:secret-variables',
    enforce: 'pre',
    transform(code, id) {
      if (!code.includes('import.meta.env') || isLibraryCode(id)) return;
      for (const found of code.matchAll(variable)) {
        const [, name = ''] = found;
        if (!secretName.test(name)) continue;
        const { line, column } = positionAt(code, found.index);
        this.error({
          message: say({
            en: `${name} would stand in the zip, where everybody can read it`,
            ru: `${name} оказалась бы в архиве, где её прочитает каждый`,
          }),
          id,
          loc: { file: id, line, column: column - 1 },
          meta: {
            mend: say({
              en: 'keep it on a server without VITE_ in its name, and call that server from the widget',
              ru: 'храните её на сервере под именем без VITE_, а из виджета вызывайте этот сервер',
            }),
          },
        });
      }
    },
  };
}
