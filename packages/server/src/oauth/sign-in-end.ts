import type { Account } from '../accounts/accounts.ts';

/**
 * Why nobody was signed in:
 *
 * - `state`: it was not begun here, or too long ago, or has come back before · `browser`: it was begun in
 *   another browser
 * - `access_denied`: the person has not let the integration in · `client_id`: it is of an integration that
 *   is not ours · `code`: the CRM did not take the code
 */
export type SignInRefusal = 'state' | 'browser' | 'access_denied' | 'client_id' | 'code';

/** How a sign-in ended. */
export type SignInEnd =
  | {
      readonly status: 'installed';
      readonly account: Account;
      /**
       * Who has let the integration in, where this is their own browser: the sign-in was begun in it at
       * `/oauth/start`. Undefined where nothing says whose browser it is: a widget was switched on in the
       * CRM, or the state came from `server.signInState()`.
       */
      readonly userId: number | undefined;
    }
  | { readonly status: 'refused'; readonly reason: SignInRefusal };
