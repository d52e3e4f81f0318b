import { AmoUsageError } from '../errors/usage-error.ts';
import { isRecord, textOf } from '../json.ts';
import { readAccessToken } from '../tokens/access-token.ts';
import type { Answer } from '../transport/read-answer.ts';
import { signInOf } from './brands.ts';
import type { Integration } from './integration.ts';
import type { OAuthToken } from './oauth-token.ts';
import { send, shapeError } from './send.ts';
import { trustedOrigin } from './trusted-origin.ts';

/** Where an account is, under the CRM's names. */
export interface AccountDomain {
  readonly id: number;
  readonly subdomain: string;
  /** The whole host: `example.amocrm.ru`. */
  readonly domain: string;
  /** `ru` or `com`. */
  readonly top_level_domain: string | undefined;
}

interface Options {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Where the account of a token is now, also after it was renamed. The refresh token is not used up.
 *
 * @throws {@link AmoUsageError} for tokens from before August 2024, which do not say where to ask
 * @see https://www.amocrm.ru/developers/content/oauth/account-subdomain-info
 */
export async function findAccount(
  integration: Integration,
  token: OAuthToken,
  { signal }: Options = {},
): Promise<AccountDomain> {
  const { api_domain: apiDomain } = readAccessToken(token.accessToken);
  if (!apiDomain)
    throw new AmoUsageError(
      'This access token has no api_domain, as those from before August 2024: refresh it at the address of the account',
    );
  return accountDomain(
    await send({
      integration,
      origin: trustedOrigin(apiDomain, integration),
      method: 'GET',
      path: '/oauth2/account/current/subdomain',
      headers: { 'X-Refresh-Token': token.refreshToken },
      secrets: [token.refreshToken, token.accessToken],
      signal,
    }),
  );
}

/**
 * Where the account of an access token is: the older look-up, at the brand's own site.
 *
 * @see https://www.amocrm.ru/developers/content/oauth/account-subdomain-info
 */
export async function findAccountByAccessToken(
  integration: Integration,
  accessToken: string,
  { signal, www }: Options & { /** @default the brand's site */ readonly www?: string } = {},
): Promise<AccountDomain> {
  return accountDomain(
    await send({
      integration,
      origin: trustedOrigin(www ?? signInOf(integration.brand).www, integration),
      method: 'GET',
      path: '/oauth2/account/subdomain',
      headers: { Authorization: `Bearer ${accessToken}` },
      secrets: [accessToken],
      signal,
    }),
  );
}

function accountDomain({ body, request, response }: Answer): AccountDomain {
  const found = isRecord(body) ? body : {};
  const [subdomain, domain] = [textOf(found.subdomain), textOf(found.domain)];
  const id = Number(found.id);
  if (!subdomain || !domain || !Number.isSafeInteger(id))
    throw shapeError(request, response, 'no id, subdomain and domain');
  return { id, subdomain, domain, top_level_domain: textOf(found.top_level_domain) };
}
