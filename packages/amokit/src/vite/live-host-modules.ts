import type { Plugin } from 'vite';
import { rewriteHostImports } from './host-imports.ts';
import { isHostModule } from './host-modules.ts';

const prefix = '\0amokit:host:';

/** During development the libraries of the page come from the page too, through its own loader. */
export function liveHostModules(): Plugin[] {
  return [
    {
      name: 'amokit:live-host-modules',
      enforce: 'pre',
      apply: 'serve',
      resolveId(source) {
        return isHostModule(source) ? prefix + source : undefined;
      },
      load(id) {
        if (!id.startsWith(prefix)) return undefined;
        const name = JSON.stringify(id.slice(prefix.length));
        return `const value = await new Promise((resolve, reject) => {
  window.require([${name}], resolve, reject);
});
export default value;
export const namespace = { ...value, default: value };`;
      },
    },
    {
      name: 'amokit:host-imports',
      enforce: 'post',
      apply: 'serve',
      transform(code, id) {
        if (id.startsWith('\0') || !/\b(?:from|import)\b/.test(code)) return undefined;
        const text = rewriteHostImports(id, code);
        return text && { code: text.toString(), map: text.generateMap({ hires: 'boundary' }) };
      },
    },
  ];
}
