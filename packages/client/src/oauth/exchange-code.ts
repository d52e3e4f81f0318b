import { AmoUsageError } from '../errors/usage-error.ts';
import type { Integration } from './integration.ts';
import type { OAuthToken } from './oauth-token.ts';
import { requestToken } from './request-token.ts';
import { trustedOrigin } from './trusted-origin.ts';

/** What the CRM adds to the redirect URI. */
export interface RedirectQuery {
  /** Lives for 20 minutes and is good for one exchange. */
  readonly code: string;
  /** The account's host: `example.amocrm.ru`. */
  readonly referer: string;
}

/**
 * Exchanges the code of a redirect for the account's first token. Compare `state` before.
 *
 * @example
 * ```ts
 * const { code = '', referer = '' } = request.query;
 * const token = await exchangeCode(integration, { code, referer });
 * await saveToken(store, String(accountIdOf(token)), token);
 * ```
 * @throws {@link AmoUsageError} when `referer` is none of the CRM's hosts: nothing was sent
 * @throws {@link AmoHttpError} when the CRM refuses the code: used before, or older than 20 minutes
 * @see https://www.amocrm.ru/developers/content/oauth/step-by-step
 */
export async function exchangeCode(
  integration: Integration,
  { code, referer }: RedirectQuery,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<OAuthToken> {
  if (typeof code !== 'string' || code === '')
    throw new AmoUsageError(
      'exchangeCode() needs the code that the CRM has added to the redirect URI: exchangeCode(integration, { code, referer })',
    );
  return requestToken(
    integration,
    trustedOrigin(referer ?? '', integration),
    { grant_type: 'authorization_code', code },
    signal,
  );
}
