import type { OAuthToken } from './oauth-token.ts';

/**
 * Where the tokens of accounts are kept: {@link memoryTokenStore}, {@link fileTokenStore}, or one of
 * your own over a database. `account` is any key by which an account is known, best its id: the
 * subdomain can change.
 *
 * A refresh token is good for one refresh. Whoever refreshes does it under the lock, so that
 * processes that share a store refresh once; `get` needs no lock.
 */
export interface TokenStore {
  /** The account's token; undefined when there is none. */
  get(account: string): Promise<OAuthToken | undefined>;
  /**
   * Does some work while nobody else does any for the same account, in this process or in others. The
   * lock of a process that has died is free again after a while.
   */
  withLock<T>(account: string, work: (locked: LockedToken) => Promise<T>): Promise<T>;
}

/** The token of the account that is locked. */
export interface LockedToken {
  get(): Promise<OAuthToken | undefined>;
  /** Resolves when the token is where it outlives the process, as far as the store can do that. */
  set(token: OAuthToken): Promise<void>;
  /** Forgets the token: the integration was removed from the account. */
  remove(): Promise<void>;
}

/** Keeps a token that {@link exchangeCode} gave, instead of the account's former one. */
export async function saveToken(
  store: TokenStore,
  account: string | number,
  token: OAuthToken,
): Promise<void> {
  await store.withLock(String(account), (locked) => locked.set(token));
}
