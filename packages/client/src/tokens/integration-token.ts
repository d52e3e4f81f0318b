import { type Claims, claimsOf } from './claims.ts';

/** The claims of a disposable token, under the CRM's names. Times are Unix seconds. */
export interface IntegrationTokenClaims {
  /** The account's address: `https://example.amocrm.ru`. */
  readonly iss: string;
  /** The receivers: the address of the integration's redirect URI, without its path. */
  readonly aud: readonly string[];
  /** The token's own id, by which a receiver knows a token that it has taken before. */
  readonly jti: string;
  readonly iat: number;
  readonly nbf: number;
  readonly exp: number;
  readonly account_id: number;
  readonly user_id: number;
  /** The id of the integration. */
  readonly client_uuid: string;
  /** Not documented as a claim; the documented example has it. */
  readonly subdomain: string | undefined;
  /** Not documented; the vendor's PHP client reads it. */
  readonly is_admin: boolean | undefined;
}

/** The claims of the token that a mobile frame gets: a disposable token with the card it is in. */
export interface FrameTokenClaims extends IntegrationTokenClaims {
  readonly data: { readonly entity_type: string; readonly entity_id: number };
}

/**
 * Nothing is verified: what a disposable token says, for a page that wants to know for whom it was
 * made and until when. Whoever trusts a token verifies its signature on a server.
 *
 * @example
 * ```ts
 * const { exp } = readIntegrationToken(token);
 * const isOver = exp * 1000 < Date.now();
 * ```
 * @throws {@link AmoTokenError} when the text is no such token
 * @see https://www.amocrm.ru/developers/content/oauth/disposable-tokens
 */
export function readIntegrationToken(token: string): IntegrationTokenClaims {
  return integrationClaims(claimsOf(token, 'disposable token'));
}

/**
 * Nothing is verified: what the token in the address of a mobile frame says.
 *
 * @example
 * ```ts
 * const token = new URLSearchParams(location.search).get('token') ?? '';
 * const { data } = readFrameToken(token);
 * ```
 * @throws {@link AmoTokenError} when the text is no such token
 * @see https://www.amocrm.ru/developers/content/integrations/mobile-widgets
 */
export function readFrameToken(token: string): FrameTokenClaims {
  const claims = claimsOf(token, 'token of a mobile frame');
  const data = claims.inner('data');
  return {
    ...integrationClaims(claims),
    data: { entity_type: data.text('entity_type'), entity_id: data.int('entity_id') },
  };
}

function integrationClaims(claims: Claims): IntegrationTokenClaims {
  return {
    iss: claims.text('iss'),
    aud: claims.texts('aud'),
    jti: claims.text('jti'),
    iat: claims.int('iat'),
    nbf: claims.int('nbf'),
    exp: claims.int('exp'),
    account_id: claims.int('account_id'),
    user_id: claims.int('user_id'),
    client_uuid: claims.text('client_uuid'),
    subdomain: claims.optionalText('subdomain'),
    is_admin: claims.optionalFlag('is_admin'),
  };
}
