import { isRecord } from '../json.ts';
import type { Integration } from './integration.ts';
import { isToken, type OAuthToken } from './oauth-token.ts';
import { send, shapeError } from './send.ts';

/** What is given for a token. */
export type Grant =
  | { readonly grant_type: 'authorization_code'; readonly code: string }
  | { readonly grant_type: 'refresh_token'; readonly refresh_token: string };

/** `POST /oauth2/access_token` at one host. */
export async function requestToken(
  integration: Integration,
  origin: string,
  grant: Grant,
  signal: AbortSignal | undefined,
): Promise<OAuthToken> {
  const answer = await send({
    integration,
    origin,
    method: 'POST',
    path: '/oauth2/access_token',
    body: {
      client_id: integration.clientId,
      client_secret: integration.clientSecret,
      redirect_uri: integration.redirectUri,
      ...grant,
    },
    secrets: ['code' in grant ? grant.code : grant.refresh_token],
    signal,
  });
  const body = isRecord(answer.body) ? answer.body : {};
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: seconds } = body;
  if (!isToken(accessToken) || !isToken(refreshToken))
    throw shapeError(answer.request, answer.response, 'no access_token and refresh_token');
  const lives = Number(seconds);
  if (!Number.isFinite(lives) || lives <= 0)
    throw shapeError(answer.request, answer.response, 'expires_in is no number of seconds');
  return {
    accessToken,
    refreshToken,
    expiresAt: Math.floor(Date.now() / 1000) + Math.floor(lives),
    baseUrl: origin,
  };
}
