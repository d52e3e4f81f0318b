import type { Plugin } from 'vite';
import { liveClient } from './live-modules.ts';

const inlined = /\.(css|less|sass|scss|styl|pcss)\?inline$/;

const prefix = '\0amokit:styles:';
// Vite takes a module with .css in its name for a style file, and asks it for no updates.
const hidden = (file: string) => `${prefix}${Buffer.from(file).toString('base64url')}.js`;
const shown = (id: string) =>
  Buffer.from(id.slice(prefix.length, -'.js'.length), 'base64url').toString();

const liveCode = (file: string): string => `
import first from ${JSON.stringify(file)};
import { restyle } from ${JSON.stringify(liveClient)};

// Whoever imported this module sees the new text in this binding.
let css = first;
export { css as default };

if (import.meta.hot) {
  import.meta.hot.accept(${JSON.stringify(file)}, (next) => {
    if (!next) return;
    const before = css;
    css = next.default;
    restyle(before, css);
  });
}
`;

/** Writes changed styles into the shadow roots that show them; nothing is drawn anew. */
export function liveStyles(): Plugin {
  return {
    name: 'amokit:live-styles',
    enforce: 'pre',
    apply: 'serve',
    async resolveId(source, importer, options) {
      if (!inlined.test(source) || !importer || importer.startsWith(prefix)) return undefined;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found ? hidden(found.id) : undefined;
    },
    load(id) {
      return id.startsWith(prefix) ? liveCode(shown(id)) : undefined;
    },
  };
}
