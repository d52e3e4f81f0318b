import { isRecord, textOf } from '../json.ts';
import type { Integration } from './integration.ts';
import type { OAuthToken } from './oauth-token.ts';
import { send, shapeError } from './send.ts';
import { trustedOrigin } from './trusted-origin.ts';

/** The person on whose behalf a token is. */
export interface ResourceOwner {
  readonly id: number;
  readonly name: string | undefined;
  readonly email: string | undefined;
}

/**
 * Who has let the integration in. Known from the vendor's PHP client alone.
 *
 * @see https://github.com/amocrm/oauth2-amocrm
 */
export async function getResourceOwner(
  integration: Integration,
  token: OAuthToken,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<ResourceOwner> {
  const { body, request, response } = await send({
    integration,
    origin: trustedOrigin(token.baseUrl, integration),
    method: 'GET',
    path: '/v3/user',
    headers: { Authorization: `Bearer ${token.accessToken}` },
    secrets: [token.accessToken],
    signal,
  });
  const owner = isRecord(body) ? body : {};
  const id = Number(owner.id);
  if (!Number.isSafeInteger(id) || id <= 0) throw shapeError(request, response, 'no id');
  return { id, name: textOf(owner.name), email: textOf(owner.email) };
}
