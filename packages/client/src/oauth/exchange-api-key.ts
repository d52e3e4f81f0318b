import type { Integration } from './integration.ts';
import { send } from './send.ts';
import { trustedOrigin } from './trusted-origin.ts';

/** A user's login and the API key of older days. */
export interface ApiKey {
  /** The account's address, or its host. */
  readonly account: string;
  readonly login: string;
  readonly apiKey: string;
  /** Comes back with the code. */
  readonly state?: string | undefined;
}

/**
 * Asks the CRM to send a code for a user's old API key. The code comes to the redirect URI, with
 * `from_exchange=1`, as after a sign-in; once in five minutes for a user and an integration.
 *
 * @throws {@link AmoHttpError} when the key, the login or the integration is wrong
 * @see https://www.amocrm.ru/developers/content/oauth/exchange-api-key
 */
export async function exchangeApiKey(
  integration: Integration,
  { account, login, apiKey, state }: ApiKey,
  { signal }: { readonly signal?: AbortSignal } = {},
): Promise<void> {
  await send({
    integration,
    origin: trustedOrigin(account, integration),
    method: 'POST',
    path: '/oauth2/exchange_api_key',
    body: {
      login,
      api_key: apiKey,
      client_uuid: integration.clientId,
      client_secret: integration.clientSecret,
      ...(state === undefined ? {} : { state }),
    },
    secrets: [apiKey],
    signal,
  });
}
