import { AmoError } from './amo-error.ts';

/**
 * Why the CRM has to be asked for access again:
 *
 * - `none`: the store has no token of the account · `refused`: the CRM takes the refresh token no
 *   longer: used, revoked, older than three months, or the integration was removed
 * - `interrupted`: refused, too, and an earlier refresh never came to its end: its new token was
 *   lost between receiving and saving
 */
export type SignInReason = 'none' | 'refused' | 'interrupted';

/** There is no token to go on with: an administrator of the account has to let the integration in. */
export class AmoSignInError extends AmoError {
  readonly code = 'SIGN_IN';
  readonly reason: SignInReason;
  /** The key of the account in the token store. */
  readonly account: string;
  /** Why your server refused a disposable token, in its word: `spent`, `expired`, `signature` … */
  readonly refusal: string | undefined;

  constructor(
    message: string,
    reason: SignInReason,
    account: string,
    cause?: unknown,
    refusal?: string,
  ) {
    super(message, cause);
    this.reason = reason;
    this.account = account;
    this.refusal = refusal;
  }
}
