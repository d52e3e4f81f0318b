import type { ValidationError } from '../errors/http-error.ts';
import type { AnyAmoError } from '../errors/is-amo-error.ts';

/**
 * What became of one item of a write:
 *
 * - `done`: the API answered with it
 * - `refused`: it was surely not written; `validationErrors` are its own, `error` the whole answer
 * - `unknown`: it may have been written, the answer was lost; it was not sent again
 */
export type WriteOutcome<Answer> =
  | { readonly outcome: 'done'; readonly answer: Answer }
  | {
      readonly outcome: 'refused';
      readonly error: AnyAmoError;
      readonly validationErrors: readonly ValidationError[];
    }
  | { readonly outcome: 'unknown'; readonly error: Error };
