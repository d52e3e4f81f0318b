import type { OAuthToken } from './oauth-token.ts';
import type { LockedToken, TokenStore } from './token-store.ts';

/**
 * Tokens that live as long as the process: for scripts and tests. After a restart the account's last
 * refresh token is lost, and somebody has to sign in again.
 *
 * @example
 * ```ts
 * const store = memoryTokenStore();
 * await saveToken(store, '29741591', await exchangeCode(integration, { code, referer }));
 * ```
 */
export function memoryTokenStore(): TokenStore {
  const tokens = new Map<string, OAuthToken>();
  const ends = new Map<string, Promise<unknown>>();

  return {
    get: async (account) => tokens.get(account),
    async withLock(account, work) {
      const locked: LockedToken = {
        get: async () => tokens.get(account),
        async set(token) {
          tokens.set(account, token);
        },
        async remove() {
          tokens.delete(account);
        },
      };
      const before = ends.get(account);
      const mine = (async () => {
        await before;
        return work(locked);
      })();
      // Whoever is next waits for the end, well or not.
      const end = mine.catch(() => undefined);
      ends.set(account, end);
      try {
        return await mine;
      } finally {
        if (ends.get(account) === end) ends.delete(account);
      }
    },
  };
}
