import { claimsOf } from './claims.ts';

/** The claims of an access token, under the CRM's names. Times are Unix seconds. */
export interface AccessTokenClaims {
  /** The id of the user on whose behalf it is. */
  readonly sub: number;
  /** The id of the integration. */
  readonly aud: readonly string[];
  readonly jti: string | undefined;
  readonly iat: number | undefined;
  readonly nbf: number | undefined;
  readonly exp: number;
  readonly account_id: number;
  /** The domain of the brand: `amocrm.ru`. */
  readonly base_domain: string | undefined;
  /** Where a renamed account is looked up: `api-b.amocrm.ru`; in tokens since August 2024. */
  readonly api_domain: string | undefined;
  /** What it may be used for: `crm`, `files`, `notifications` … */
  readonly scopes: readonly string[];
  readonly hash_uuid: string | undefined;
}

/**
 * Nothing is verified: what an access token or a long-lived token says. The CRM alone can verify it.
 *
 * @example
 * ```ts
 * const { account_id, exp } = readAccessToken(token);
 * ```
 * @throws {@link AmoTokenError} when the text is no such token
 * @see https://www.amocrm.ru/developers/content/oauth/oauth
 */
export function readAccessToken(token: string): AccessTokenClaims {
  const claims = claimsOf(token, 'access token');
  return {
    sub: claims.int('sub'),
    aud: claims.texts('aud'),
    jti: claims.optionalText('jti'),
    iat: claims.optionalInt('iat'),
    nbf: claims.optionalInt('nbf'),
    exp: claims.int('exp'),
    account_id: claims.int('account_id'),
    base_domain: claims.optionalText('base_domain'),
    api_domain: claims.optionalText('api_domain'),
    scopes: claims.raw('scopes') === undefined ? [] : claims.texts('scopes'),
    hash_uuid: claims.optionalText('hash_uuid'),
  };
}
