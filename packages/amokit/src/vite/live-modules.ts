import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Addresses of the modules that exist during development only. */
export const liveEntry = '/@amokit/entry.js';
export const liveClient = '/@amokit/client.js';

const clientFile = new URL('../dev/page-client.js', import.meta.url);

const entryCode = (entry: string, name: string): string => `
import Widget from ${JSON.stringify(entry)};
import { connect, redraw, replace, retell } from ${JSON.stringify(liveClient)};

const name = ${JSON.stringify(name)};

export default connect(name, Widget);

if (import.meta.hot) {
  import.meta.hot.accept(${JSON.stringify(entry)}, (next) => {
    if (next) replace(name, next.default);
  });
  import.meta.hot.on('amokit:texts', (texts) => retell(name, texts));
  import.meta.hot.on('amokit:templates', () => redraw(name));
}
`;

/** Serves the entry that accepts new code, and the client that puts it into the page. */
export function liveModules(entry: string, name: string): Plugin {
  return {
    name: 'amokit:live-modules',
    enforce: 'pre',
    apply: 'serve',
    resolveId(source) {
      return source === liveEntry || source === liveClient ? source : undefined;
    },
    load(id) {
      if (id === liveEntry) return entryCode(entry, name);
      return id === liveClient ? readFileSync(clientFile, 'utf8') : undefined;
    },
  };
}
