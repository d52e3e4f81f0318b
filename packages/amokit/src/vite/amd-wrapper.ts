/**
 * The text around a chunk that turns CommonJS into an AMD module for the CRM's RequireJS.
 *
 * @module
 */

export interface AmdModule {
  /** What `require` is asked for in the chunk: `./vendor-x.js`, or ids of host modules. */
  readonly dependencies: readonly string[];
  /** True where the chunk loads others later. */
  readonly loadsChunks: boolean;
  /** True where it loads modules of the page later. */
  readonly loadsHostModules: boolean;
  /** True where the chunk names files of the widget. */
  readonly assets: boolean;
  /** `script.js` hands its default export to the CRM; other chunks hand all of theirs to each other. */
  readonly isEntry: boolean;
}

const isChunk = (id: string) => id.startsWith('./');

const address = (id: string) =>
  isChunk(id) ? `folder + ${JSON.stringify(id.slice(2))}` : JSON.stringify(id);

const loader = `
		// RequireJS remembers a failure for ever; forgotten, the next try asks the server again.
		const __amoLoad = (...ids) => new Promise((resolve, reject) => {
			amd(ids, resolve, (error) => {
				for (const id of [...ids, ...(error.requireModules || [])]) window.require.undef(id);
				reject(error);
			});
		});`;

// An AMD module has no namespace; its value is what `import()` calls the default export.
const hostLoader = `
		const __amoHost = (id) => __amoLoad(id).then((value) => ({ ...value, default: value }));`;

const assetUrl = `
		const __amoUrl = (file) => folder + file;`;

/** The text before and after a chunk's code, with lines of their own. */
export function amdWrapper(module: AmdModule): {
  readonly before: string;
  readonly after: string;
} {
  const { dependencies, loadsChunks, loadsHostModules, assets, isEntry } = module;
  const loads = loadsChunks || loadsHostModules;
  const ids = [...(loads ? ['require'] : []), ...dependencies];
  const first = loads ? 1 : 0;
  const table = dependencies.map((id, index) => `${JSON.stringify(id)}: loaded[${index}]`);
  const parameters = [...(loads ? ['amd'] : []), ...(table.length > 0 ? ['...loaded'] : [])];
  const needsFolder = loadsChunks || assets || dependencies.some(isChunk);
  return {
    before: `(() => {
	'use strict';${
    needsFolder
      ? `
	// The folder of this file on the server. Only now, while the script runs, can it be asked for.
	const folder = (document.currentScript ? document.currentScript.src : '').replace(/[^/]*([?#].*)?$/, '') || './';`
      : ''
  }
	define([${ids.map((id, index) => (index < first ? JSON.stringify(id) : address(id))).join(', ')}], (${parameters.join(', ')}) => {
		const exports = {};
		const module = { exports };
		const require = (id) => ({ ${table.join(', ')} })[id];${loads ? loader : ''}${loadsHostModules ? hostLoader : ''}${assets ? assetUrl : ''}

`,
    after: `
		return ${isEntry ? 'module.exports.default' : 'module.exports'};
	});
})();
`,
  };
}

/** The expression that loads a chunk, with the chunks it needs asked for at the same time. */
export const loadExpression = (id: string, itsDependencies: readonly string[]): string =>
  isChunk(id)
    ? `__amoLoad(${[id, ...itsDependencies.filter(isChunk)].map(address).join(', ')})`
    : `__amoHost(${JSON.stringify(id)})`;
