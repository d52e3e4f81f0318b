import type { Auth } from '../auth/auth.ts';
import { neverConnected } from '../auth/never-connected.ts';
import { isAmoError } from '../errors/is-amo-error.ts';
import { AmoRefreshError } from '../errors/refresh-error.ts';
import { AmoUsageError } from '../errors/usage-error.ts';
import { checkIntegration, type Integration } from './integration.ts';
import type { OAuthToken } from './oauth-token.ts';
import { redactor } from './redact.ts';
import { refreshToken } from './refresh-token.ts';
import { renewStored } from './renew-stored.ts';
import type { TokenStore } from './token-store.ts';

/** What {@link oauth} takes. */
export interface OAuthOptions {
  readonly integration: Integration;
  readonly store: TokenStore;
  /** The key of the account in the store. */
  readonly account: string | number;
  /**
   * Gets a new token instead of {@link refreshToken}: through a service of your own that holds the
   * secret. It is still called once for all who wait.
   */
  readonly refresh?: ((token: OAuthToken) => Promise<OAuthToken>) | undefined;
  /** Told of every new token, after it was saved. */
  readonly onToken?: ((token: OAuthToken, account: string) => void | Promise<void>) | undefined;
}

/** Seconds before its end at which a token is no longer used: it has to arrive, too. */
const margin = 60;

/** How many former tokens are still removed from texts. */
const rememberedTokens = 8;

const now = (): number => Math.floor(Date.now() / 1000);

/**
 * The token of an account from a store, refreshed before it ends and once after a 401: one refresh
 * for all requests that wait, in all processes that share the store. A new token is saved before it
 * is used. A renamed account is followed.
 *
 * @example
 * ```ts
 * const store = fileTokenStore('tokens');
 * const crm = createClient({
 *   auth: oauth({ integration, store, account: 29741591 }),
 *   baseUrl: 'https://example.amocrm.ru',
 *   services: { leads },
 * });
 * ```
 * @throws {@link AmoSignInError} from calls of the client, when there is no token to go on with
 * @throws {@link AmoRefreshError} from calls of the client, when it could not be refreshed for now
 * @see https://www.amocrm.ru/developers/content/oauth/oauth
 */
export function oauth(options: OAuthOptions): Auth {
  const { integration, store, onToken } = options ?? {};
  if (!store || options.account === undefined || options.account === '')
    throw new AmoUsageError(
      'oauth() needs integration, store and account: oauth({ integration, store: fileTokenStore("tokens"), account: 29741591 })',
    );
  checkIntegration(integration);
  const account = String(options.account);
  const refresh = options.refresh ?? ((token: OAuthToken) => refreshToken(integration, token));

  const secrets: string[] = [];
  let token: OAuthToken | undefined;
  let renewedAt = Number.NEGATIVE_INFINITY;
  let renewing: Promise<OAuthToken> | undefined;

  const remember = (its: OAuthToken): OAuthToken => {
    for (const secret of [its.accessToken, its.refreshToken])
      if (!secrets.includes(secret)) secrets.unshift(secret);
    secrets.length = Math.min(secrets.length, 2 * rememberedTokens);
    token = its;
    return its;
  };

  const renewStoredToken = renewStored({ store, account, refresh, margin, onSecret: remember });

  const renewOnce = (): Promise<OAuthToken> => {
    renewing ??= (async () => {
      try {
        const { token: its, isNew } = await renewStoredToken(token);
        remember(its);
        renewedAt = Date.now();
        if (isNew) await onToken?.(its, account);
        return its;
      } finally {
        renewing = undefined;
      }
    })();
    return renewing;
  };

  const current = async (): Promise<OAuthToken> => {
    if (renewing) return renewing;
    const its = token ?? (await store.get(account));
    // Another call may have begun to renew while the store was read.
    if (renewing) return renewing;
    if (its) remember(its);
    return its && its.expiresAt - margin > now() ? its : renewOnce();
  };

  const redact = redactor(() => [integration.clientSecret, ...secrets]);

  /** What goes wrong here must not look like a fault of the call that waits: that was not sent. */
  const beforeSending = async (work: () => Promise<OAuthToken>): Promise<OAuthToken> => {
    try {
      return await work();
    } catch (error) {
      if (isAmoError(error, 'SIGN_IN', 'USAGE')) throw error;
      const reason = error instanceof Error ? redact(error.message) : 'unknown reason';
      throw new AmoRefreshError(
        `The token of the account ${account} could not be refreshed, so that nothing was sent; try again: ${reason}`,
        account,
        error,
      );
    }
  };

  return {
    caller: 'integration',
    credentials: 'omit',
    headers: async () => ({
      Authorization: `Bearer ${(await beforeSending(current)).accessToken}`,
    }),
    async renew(at) {
      if (at >= renewedAt) await beforeSending(renewOnce);
    },
    address: () => token?.baseUrl,
    neverLeft: neverConnected,
    redact,
  };
}
