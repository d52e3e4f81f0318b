/** Marks our errors across copies of this package: widgets share pages and frames. */
export const errorMarker: unique symbol = Symbol.for('amokit.error');

/**
 * The base of every error that the client throws. `code` says which one it is.
 *
 * An aborted call throws no `AmoError` but the reason of its `AbortSignal`, as `fetch` does.
 */
export abstract class AmoError extends Error {
  abstract readonly code: string;

  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.className;
    Object.defineProperty(this, errorMarker, { value: true });
  }

  /** The name that survives minification. */
  static readonly className: string = 'AmoError';

  /** The error as data, for logs: never a header, a query string, a body or a token. */
  toJSON(): Record<string, unknown> {
    return { name: this.name, code: this.code, message: this.message };
  }
}
