import type { Plugin } from 'vite';
import { isHostModule } from './host-modules.ts';

const prefix = '\0amokit:host:';

/** During development the libraries of the page come from the page too, through its own loader. */
export function liveHostModules(): Plugin {
  return {
    name: 'amokit:live-host-modules',
    enforce: 'pre',
    apply: 'serve',
    resolveId(source) {
      return isHostModule(source) ? prefix + source : undefined;
    },
    load(id) {
      if (!id.startsWith(prefix)) return undefined;
      const name = JSON.stringify(id.slice(prefix.length));
      return `export default await new Promise((resolve, reject) => {
  window.require([${name}], resolve, reject);
});`;
    },
  };
}
