import type { LockedToken, OAuthToken, TokenStore } from '@amokit/client/oauth';
import type { Seal } from './seal.ts';

/**
 * A token store that writes no token that could be read: both tokens of a pair are closed for their
 * account, so that a copy of the store is worth nothing without the key.
 */
export function sealedTokenStore(inner: TokenStore, seal: Seal): TokenStore {
  const close = async (account: string, token: OAuthToken): Promise<OAuthToken> => ({
    ...token,
    accessToken: await seal.close(token.accessToken, `access:${account}`),
    refreshToken: await seal.close(token.refreshToken, `refresh:${account}`),
  });
  const open = async (
    account: string,
    token: OAuthToken | undefined,
  ): Promise<OAuthToken | undefined> =>
    token && {
      ...token,
      accessToken: await seal.open(token.accessToken, `access:${account}`),
      refreshToken: await seal.open(token.refreshToken, `refresh:${account}`),
    };
  return {
    get: async (account) => open(account, await inner.get(account)),
    withLock: (account, work) =>
      inner.withLock(account, (locked) => {
        const opened: LockedToken = {
          get: async () => open(account, await locked.get()),
          set: async (token) => locked.set(await close(account, token)),
          remove: locked.remove,
        };
        return work(opened);
      }),
  };
}
