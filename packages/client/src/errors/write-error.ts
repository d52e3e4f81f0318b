import type { WriteOutcome } from '../methods/write-outcome.ts';
import { AmoError } from './amo-error.ts';

/**
 * Some items of a write were not done. `outcomes` has one entry for each item, in the order given:
 * done with the answer, refused with its validation errors, or unknown.
 */
export class AmoWriteError extends AmoError {
  readonly code = 'WRITE';
  readonly method: string;
  readonly path: string;
  /** Not enumerable: the answers in it are no matter for a log. */
  declare readonly outcomes: readonly WriteOutcome<unknown>[];

  constructor(method: string, path: string, outcomes: readonly WriteOutcome<unknown>[]) {
    const failed = outcomes.flatMap((its) => (its.outcome === 'done' ? [] : [its]));
    const error = failed[0]?.error;
    super(
      `${failed.length} of ${outcomes.length} items are not surely written: ${method} ${path}; first: ${error?.message}`,
      error,
    );
    this.method = method;
    this.path = path;
    Object.defineProperty(this, 'outcomes', { value: outcomes });
  }
}
