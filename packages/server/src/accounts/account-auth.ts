import { AmoUsageError, type Auth } from '@amokit/client';
import { type Integration, oauth, type TokenStore } from '@amokit/client/oauth';
import type { Account, Accounts } from './accounts.ts';

export interface AuthParts {
  readonly accounts: Accounts;
  readonly tokens: TokenStore;
  readonly integrationOf: (clientId: string) => Promise<Integration | undefined>;
}

/** An auth that remembers. */
export interface AccountAuth extends Auth {
  /**
   * The headers that were asked for last, by whomever: a request that waits for its turn takes those
   * that are there when it leaves, as the token may have been renewed meanwhile.
   */
  latest(): Readonly<Record<string, string>>;
}

/** The auth of each account, made once, so that one refresh does for all who wait. */
export interface AccountAuths {
  of(account: Account): Promise<AccountAuth>;
  /** Forgets what was made for an account that is gone. */
  forget(id: number): void;
}

export function createAccountAuths({ accounts, tokens, integrationOf }: AuthParts): AccountAuths {
  const auths = new Map<string, AccountAuth>();
  return {
    async of(account) {
      const key = `${account.id} ${account.clientId}`;
      const known = auths.get(key);
      if (known) return known;
      const integration = await integrationOf(account.clientId);
      if (!integration)
        throw new AmoUsageError(
          `The integration of the account ${account.id} is not known any more: let it in again`,
        );
      const auth = remembering(
        oauth({
          integration,
          store: tokens,
          account: account.id,
          // A refresh follows an account that was renamed.
          onToken: async ({ baseUrl }) => {
            const latest = await accounts.get(account.id);
            if (latest && latest.baseUrl !== baseUrl) await accounts.put({ ...latest, baseUrl });
          },
        }),
      );
      auths.set(key, auth);
      return auth;
    },
    forget(id) {
      for (const key of auths.keys()) if (key.startsWith(`${id} `)) auths.delete(key);
    },
  };
}

function remembering(auth: Auth): AccountAuth {
  let latest: Readonly<Record<string, string>> = {};
  return {
    ...auth,
    async headers() {
      latest = await auth.headers();
      return latest;
    },
    latest: () => latest,
  };
}
