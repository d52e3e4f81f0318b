import type { Rolldown } from 'vite';
import { isHostModule } from './host-modules.ts';

const prefix = '\0amokit:host-facade:';

/**
 * Gives the libraries of a project the page's modules during development, too: Vite bundles these
 * libraries ahead, and would bundle a copy of jQuery that is installed as well.
 */
export function hostFacades(): Rolldown.Plugin {
  return {
    name: 'amokit:host-facades',
    resolveId(id, importer, { kind }) {
      if (!isHostModule(id)) return undefined;
      const isRequired = kind === 'require-call' && !importer?.startsWith(prefix);
      return isRequired ? { id: prefix + id } : { id, external: true };
    },
    load(id) {
      if (!id.startsWith(prefix)) return undefined;
      // `require` wants the value itself; the development server waits for it.
      return `import value from ${JSON.stringify(id.slice(prefix.length))};\nmodule.exports = value;`;
    },
  };
}
