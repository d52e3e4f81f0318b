import { isAmoError } from '../errors/is-amo-error.ts';
import { findAccount } from './find-account.ts';
import type { Integration } from './integration.ts';
import type { OAuthToken } from './oauth-token.ts';
import { requestToken } from './request-token.ts';
import { trustedOrigin } from './trusted-origin.ts';

/**
 * Exchanges a refresh token for a new pair; the old one is good no more. Where the account is not found
 * any more at its address it is looked up, and the new token carries the new address.
 *
 * {@link oauth} does this by itself, once for all who need it.
 *
 * @throws {@link AmoHttpError} when the CRM refuses the refresh token
 * @see https://www.amocrm.ru/developers/content/oauth/account-subdomain-info
 */
export async function refreshToken(
  integration: Integration,
  token: OAuthToken,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<OAuthToken> {
  const origin = trustedOrigin(token.baseUrl, integration);
  const grant = { grant_type: 'refresh_token', refresh_token: token.refreshToken } as const;
  try {
    return await requestToken(integration, origin, grant, signal);
  } catch (error) {
    if (!mayBeRenamed(error)) throw error;
    const moved = await newOrigin(integration, token, signal);
    if (!moved || moved === origin) throw error;
    return requestToken(integration, moved, grant, signal);
  }
}

/** A renamed account is answered 401 or 404 at its old address, or there is no such host. */
function mayBeRenamed(error: unknown): boolean {
  return (
    isAmoError(error, 'UNAUTHORIZED', 'NOT_FOUND') ||
    (isAmoError(error, 'NETWORK') && error.arrived === 'no')
  );
}

async function newOrigin(
  integration: Integration,
  token: OAuthToken,
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  try {
    const { domain } = await findAccount(integration, token, { signal });
    return trustedOrigin(domain, integration);
  } catch (error) {
    // The refusal of the refresh says more than that of the look-up.
    if (signal?.aborted || !isAmoError(error)) throw error;
    return undefined;
  }
}
