import { isAmoError } from '../errors/is-amo-error.ts';
import { AmoSignInError } from '../errors/sign-in-error.ts';
import { AmoUsageError } from '../errors/usage-error.ts';
import { sleep } from '../transport/sleep.ts';
import { type OAuthToken, toOAuthToken } from './oauth-token.ts';
import type { LockedToken, TokenStore } from './token-store.ts';

interface Parts {
  readonly store: TokenStore;
  readonly account: string;
  readonly refresh: (token: OAuthToken) => Promise<OAuthToken>;
  /** Seconds before its end at which a token is no longer used. */
  readonly margin: number;
  /** Told of tokens before anything is done with them. */
  readonly onSecret: (token: OAuthToken) => void;
}

interface Renewed {
  readonly token: OAuthToken;
  /** False when another process has renewed it. */
  readonly isNew: boolean;
}

/** Milliseconds between a refusal and the second look. */
const secondLook = 500;

const now = (): number => Math.floor(Date.now() / 1000);

/**
 * Renews the token of a store under its lock. Before it refreshes it writes down that it does, so that
 * whoever comes after a crash knows why the refresh token is refused.
 */
export function renewStored({ store, account, refresh, margin, onSecret }: Parts) {
  /** A token that was received but could not be saved. */
  let unsaved: { readonly before: string; readonly token: OAuthToken } | undefined;
  /** The refresh token that was refused last: it is not tried again. */
  let refused: { readonly refreshToken: string; readonly error: AmoSignInError } | undefined;

  const receive = async (locked: LockedToken, stored: OAuthToken): Promise<OAuthToken> => {
    await locked.set({ ...stored, refreshStartedAt: now() });
    const received: unknown = await refresh(stored);
    const token = toOAuthToken(received);
    if (!token)
      throw new AmoUsageError(
        'The refresh that oauth() was given resolved with no token: { accessToken, refreshToken, expiresAt, baseUrl }',
      );
    return token;
  };

  const renewLocked = async (
    locked: LockedToken,
    used: OAuthToken | undefined,
  ): Promise<Renewed> => {
    const stored = await locked.get();
    if (!stored) throw noToken(account);
    onSecret(stored);
    const isOthers = stored.accessToken !== used?.accessToken;
    if (isOthers && stored.expiresAt - margin > now()) return { token: stored, isNew: false };
    if (refused?.refreshToken === stored.refreshToken) throw refused.error;
    try {
      if (unsaved?.before !== stored.refreshToken)
        unsaved = { before: stored.refreshToken, token: await receive(locked, stored) };
    } catch (error) {
      const others = await othersToken(locked, stored.refreshToken, isRefusal(error));
      if (others) return { token: others, isNew: false };
      if (isRefusal(error)) {
        const signIn = refusedBy(error, account, stored);
        refused = { refreshToken: stored.refreshToken, error: signIn };
        throw signIn;
      }
      // It never left, so that the refresh token is as good as before.
      if (isAmoError(error, 'NETWORK') && error.arrived === 'no') await locked.set(stored);
      throw error;
    }
    onSecret(unsaved.token);
    await locked.set(unsaved.token);
    const { token } = unsaved;
    unsaved = undefined;
    return { token, isNew: true };
  };

  return (used: OAuthToken | undefined): Promise<Renewed> =>
    store.withLock(account, (locked) => renewLocked(locked, used));
}

/**
 * The token of a process that was faster. No lock is sure where processes die or sleep, so that a
 * refusal is believed only when a second look a little later finds nothing new.
 */
async function othersToken(
  locked: LockedToken,
  refreshToken: string,
  looksAgain: boolean,
): Promise<OAuthToken | undefined> {
  const latest = await locked.get();
  if (latest && latest.refreshToken !== refreshToken) return latest;
  if (!looksAgain) return undefined;
  await sleep(secondLook, undefined);
  return othersToken(locked, refreshToken, false);
}

const isRefusal = (error: unknown): error is Error =>
  isAmoError(error, 'VALIDATION', 'UNAUTHORIZED', 'FORBIDDEN', 'NOT_FOUND') && 'status' in error;

const mend =
  'an administrator of the account has to let the integration in again, at the address that authorizeUrl() gives';

const noToken = (account: string): AmoSignInError =>
  new AmoSignInError(`The store has no token of the account ${account}: ${mend}`, 'none', account);

function refusedBy(error: Error, account: string, stored: OAuthToken): AmoSignInError {
  const started = stored.refreshStartedAt;
  return started === undefined
    ? new AmoSignInError(
        `The CRM takes the refresh token of the account ${account} no longer: ${mend}`,
        'refused',
        account,
        error,
      )
    : new AmoSignInError(
        `A refresh of the account ${account}, begun ${new Date(started * 1000).toISOString()}, was cut off before its token was saved, and the CRM takes the former one no longer: ${mend}`,
        'interrupted',
        account,
        error,
      );
}
