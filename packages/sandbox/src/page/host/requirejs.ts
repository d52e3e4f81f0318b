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

/** The modules behind the ids, in their order; rejects with RequireJS's own error. */
export function requireModules(...ids: readonly string[]): Promise<readonly unknown[]> {
  return new Promise((resolve, reject) => {
    window.requirejs(
      ids,
      (...modules) => resolve(modules),
      (error) => {
        for (const id of error.requireModules ?? ids) window.requirejs.undef(id);
        reject(error);
      },
    );
  });
}
