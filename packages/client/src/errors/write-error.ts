import type { WriteOutcome } from '../methods/write-outcome.ts';
import { AmoError } from './amo-error.ts';

/**
 * Some items of a write were not done. `outcomes` has one entry for each item, in the order given:
 * done with the answer, refused with its validation errors, or unknown.
 */
export class AmoWriteError extends AmoError {
  static override readonly className = 'AmoWriteError';
  readonly code = 'WRITE';
  readonly method: string;
  readonly path: string;
  readonly outcomes: readonly WriteOutcome<unknown>[];

  constructor(method: string, path: string, outcomes: readonly WriteOutcome<unknown>[]) {
    const failed = outcomes.filter(({ outcome }) => outcome !== 'done');
    const refused = failed.filter(({ outcome }) => outcome === 'refused').length;
    const parts = [
      refused > 0 && `${refused} refused`,
      failed.length > refused && `${failed.length - refused} unknown`,
    ].filter((part) => part !== false);
    const first = failed[0];
    super(
      `${failed.length} of ${outcomes.length} items were not surely written (${parts.join(', ')}): ${method} ${path}${first?.outcome === 'done' || !first ? '' : `; first: ${first.error.message}`}`,
      first && first.outcome !== 'done' ? first.error : undefined,
    );
    this.method = method;
    this.path = path;
    this.outcomes = outcomes;
  }

  override toJSON(): Record<string, unknown> {
    const { method, path, outcomes } = this;
    return {
      ...super.toJSON(),
      method,
      path,
      outcomes: outcomes.map(({ outcome }) => outcome),
    };
  }
}
