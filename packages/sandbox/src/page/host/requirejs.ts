import type {} from '../globals.ts';
/** An error of RequireJS: what failed, and for which modules. */
export interface RequireError extends Error {
  readonly requireType?: string;
  readonly requireModules?: readonly string[];
}

/** The part of RequireJS that the host uses. */
export interface RequireJs {
  (
    ids: readonly string[],
    loaded: (...modules: readonly unknown[]) => void,
    failed?: (error: RequireError) => void,
  ): void;
  config(options: Readonly<Record<string, unknown>>): void;
  /** Forgets a module, so that it is requested anew: RequireJS remembers failures for ever. */
  undef(id: string): void;
}

const loader = ['requirejs', 'require', 'define'] as const;

let own: ReadonlyMap<string, unknown> = new Map();

/** Remembers RequireJS as it is before any widget runs. */
export function rememberLoader(): void {
  own = new Map(loader.map((name) => [name, Reflect.get(window, name)]));
}

/**
 * Puts the loader's globals back where a widget has put others in their place, with which no file
 * could define anything; answers with the names of those.
 */
export function restoreLoader(): readonly string[] {
  const lost = [...own].filter(([name, value]) => Reflect.get(window, name) !== value);
  for (const [name, value] of lost) Reflect.set(window, name, value);
  return lost.map(([name]) => name);
}

/** The modules behind the ids, in their order; rejects with RequireJS's own error. */
export function requireModules(...ids: readonly string[]): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    const { requirejs } = window;
    requirejs(
      ids,
      (...modules) => resolve(modules),
      (error) => {
        for (const id of error.requireModules ?? ids) requirejs.undef(id);
        reject(error);
      },
    );
  });
}
