/** Marks our errors across copies of this package: widgets share pages and frames. */
export const errorMarker: unique symbol = Symbol.for('amokit.error');

/**
 * The base of every error that the client throws. `code` says which one it is.
 *
 * An aborted call throws no `AmoError` but the reason of its `AbortSignal`, as `fetch` does.
 */
export abstract class AmoError extends Error {
  static {
    // On the prototype, so that a stack shows the name also when classes are renamed by a bundler.
    Object.defineProperties(AmoError.prototype, {
      name: { value: 'AmoError' },
      [errorMarker]: { value: true },
    });
  }

  abstract readonly code: string;

  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
  }

  /** The error as data, for logs: never a header, a query string, a body or a token. */
  toJSON(): Record<string, unknown> {
    return { name: this.name, message: this.message, ...Object.fromEntries(Object.entries(this)) };
  }
}
