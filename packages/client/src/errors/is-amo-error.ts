import { errorMarker } from './amo-error.ts';
import type { AmoHttpError } from './http-error.ts';
import type { AmoRefreshError } from './refresh-error.ts';
import type { AmoSignInError } from './sign-in-error.ts';
import type { AmoTokenError } from './token-error.ts';
import type {
  AmoAnswerError,
  AmoNetworkError,
  AmoTimeoutError,
  AmoWaitError,
} from './transport-error.ts';
import type { AmoUploadError } from './upload-error.ts';
import type { AmoCallerError, AmoUsageError } from './usage-error.ts';
import type { AmoWriteError } from './write-error.ts';

/** Every error of the client, so that a `switch` over `code` narrows. */
export type AnyAmoError =
  | AmoUsageError
  | AmoCallerError
  | AmoNetworkError
  | AmoTimeoutError
  | AmoWaitError
  | AmoAnswerError
  | AmoHttpError
  | AmoWriteError
  | AmoTokenError
  | AmoSignInError
  | AmoRefreshError
  | AmoUploadError;

/** The `code` of any error of the client. */
export type AmoErrorCode = AnyAmoError['code'];

type WithCode<E extends AnyAmoError, Code> = E extends AnyAmoError
  ? [Extract<E['code'], Code>] extends [never]
    ? never
    : E
  : never;

/** The errors that can have one of these codes. */
export type ErrorWithCode<Code extends AmoErrorCode> = WithCode<AnyAmoError, Code>;

/**
 * Whether a thrown value is an error of this client, and, when codes are named, one of these.
 * It tests a marker, so that errors of another copy of this package count too.
 *
 * @example
 * ```ts
 * try {
 *   await crm.leads.updateOne(1, { price: 100 });
 * } catch (error) {
 *   if (isAmoError(error, 'VALIDATION')) show(error.validationErrors);
 *   else throw error;
 * }
 * ```
 */
export function isAmoError<Code extends AmoErrorCode = AmoErrorCode>(
  error: unknown,
  ...codes: readonly Code[]
): error is ErrorWithCode<Code> {
  if (typeof error !== 'object' || error === null || !(errorMarker in error)) return false;
  return codes.length === 0 || ('code' in error && codes.some((wanted) => wanted === error.code));
}
