import { AmoError } from './amo-error.ts';

/**
 * A token had to be refreshed, and could not be for now: no network, or a store that fails. The call
 * that waited for it was not sent; `cause` is what went wrong.
 */
export class AmoRefreshError extends AmoError {
  readonly code = 'REFRESH';
  /** The key of the account in the token store. */
  readonly account: string;

  constructor(message: string, account: string, cause: unknown) {
    super(message, cause);
    this.account = account;
  }
}
