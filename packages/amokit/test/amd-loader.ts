import { runInNewContext } from 'node:vm';

type Module = unknown;

/** The folder that the widgets of these tests seem to be served from. */
export const folder = 'https://widgets.example.com/upl/some/widget/';

export interface AmdLoader {
  /** Loads a file of the widget as the CRM's RequireJS does. */
  load(file: string): Promise<Module>;
  /** The addresses that were asked for, in order. */
  readonly requested: readonly string[];
  /** Addresses that fail until they are taken out. */
  readonly failing: Set<string>;
}

/**
 * As much of an AMD loader as a widget needs: anonymous `define`, dependencies by full address or by
 * the ids of the page, a memory for failures.
 */
export function createAmdLoader(
  files: ReadonlyMap<string, Uint8Array>,
  hostModules: Readonly<Record<string, Module>> = {},
  { scriptElement = true }: { readonly scriptElement?: boolean } = {},
): AmdLoader {
  const modules = new Map<string, Promise<Module>>();
  const requested: string[] = [];
  const failing = new Set<string>();

  function evaluate(address: string): Promise<Module> {
    requested.push(address);
    const bytes = files.get(address.slice(folder.length).replace(/\?.*$/, ''));
    if (!address.startsWith(folder) || !bytes || failing.has(address)) {
      return Promise.reject(
        Object.assign(new Error(`no ${address}`), { requireModules: [address] }),
      );
    }
    let defined: Promise<Module> | undefined;
    const define = (ids: readonly string[], factory: (...values: Module[]) => Module) => {
      defined = Promise.all(ids.map((id) => (id === 'require' ? amdRequire : get(id)))).then(
        (values) => factory(...values),
      );
    };
    const window = { require: amdRequire };
    runInNewContext(new TextDecoder().decode(bytes), {
      define,
      window,
      document: { currentScript: scriptElement ? { src: `${address}?v=1.2.3` } : null },
      Promise,
      console,
    });
    return defined ?? Promise.reject(new Error(`${address} calls no define`));
  }

  function get(asked: string): Promise<Module> {
    // Every file of a widget stands in one folder, so a relative id is one of that folder.
    const id = asked.replace(/^\.\//, folder);
    const known = modules.get(id);
    if (known) return known;
    const module = Object.hasOwn(hostModules, id) ? Promise.resolve(hostModules[id]) : evaluate(id);
    modules.set(id, module);
    return module;
  }

  const amdRequire = Object.assign(
    (ids: readonly string[], ok: (...values: Module[]) => void, fail: (error: unknown) => void) => {
      Promise.all(ids.map(get)).then((values) => ok(...values), fail);
    },
    { undef: (id: string) => modules.delete(id) },
  );

  return { load: (file) => get(folder + file), requested, failing };
}
