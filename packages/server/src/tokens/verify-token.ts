import {
  type BotTokenClaims,
  type FrameTokenClaims,
  type IntegrationTokenClaims,
  isAmoError,
  readBotToken,
  readFrameToken,
  readIntegrationToken,
} from '@amokit/client';
import type { Integration } from '@amokit/client/oauth';
import { TokenRefusedError } from '../errors.ts';
import { verifySigned } from './verify-signed.ts';

/** Whether an address is that of the account that is installed under this id. */
export type IssuerCheck = (accountId: number, iss: string) => boolean | Promise<boolean>;

/** What tokens are checked against. */
export interface VerifyOptions {
  readonly integration: Pick<Integration, 'clientId' | 'clientSecret' | 'redirectUri'>;
  /** Whether `iss` is the address of the installed account `account_id`. */
  readonly isIssuer: IssuerCheck;
  /**
   * Seconds by which the clocks of the CRM and of this machine may differ.
   *
   * @default 30
   */
  readonly leeway?: number | undefined;
  /**
   * Unix seconds.
   *
   * @default now
   */
  readonly now?: number | undefined;
}

const defaultLeeway = 30;

/**
 * Verifies the disposable token with which a page of the CRM shows itself: HS256, time, receiver,
 * integration and account. It does not spend it.
 *
 * @example
 * ```ts
 * const { account_id, user_id } = await verifyIntegrationToken(token, { integration, isIssuer });
 * ```
 * @throws {@link TokenRefusedError} with the reason
 * @see https://www.amocrm.ru/developers/content/oauth/disposable-tokens
 */
export async function verifyIntegrationToken(
  token: unknown,
  options: VerifyOptions,
): Promise<IntegrationTokenClaims> {
  return verify(token, options, ['HS256'], [], readIntegrationToken);
}

/**
 * Verifies the token in the address of a mobile frame, which also names the card.
 *
 * @throws {@link TokenRefusedError} with the reason
 * @see https://www.amocrm.ru/developers/content/integrations/mobile-widgets
 */
export async function verifyFrameToken(
  token: unknown,
  options: VerifyOptions,
): Promise<FrameTokenClaims> {
  return verify(token, options, ['HS256'], [], readFrameToken);
}

/**
 * Verifies the token that comes with an SMS of the system.
 *
 * @throws {@link TokenRefusedError} with the reason
 * @see https://www.amocrm.ru/developers/content/integrations/system_sms
 */
export async function verifySmsToken(
  token: unknown,
  options: VerifyOptions,
): Promise<IntegrationTokenClaims> {
  return verify(token, options, ['HS256'], [], readIntegrationToken);
}

/**
 * Verifies the token of a bot's `widget_request`. The documentation names no algorithm, so that the
 * two in use are taken and no other.
 *
 * @param url the address that the bot called
 * @throws {@link TokenRefusedError} with the reason
 * @see https://www.amocrm.ru/developers/content/digital_pipeline/salesbot
 */
export async function verifyBotToken(
  token: unknown,
  options: VerifyOptions & { readonly url?: string | undefined },
): Promise<BotTokenClaims> {
  const more = options.url === undefined ? [] : [options.url];
  return verify(token, options, ['HS256', 'HS512'], more, readBotToken);
}

async function verify<
  Claims extends {
    readonly iss: string;
    readonly account_id: number;
    readonly client_uuid?: string | undefined;
  },
>(
  token: unknown,
  options: VerifyOptions,
  algorithms: readonly ('HS256' | 'HS512')[],
  audience: readonly string[],
  read: (token: string) => Claims,
): Promise<Claims> {
  const { integration, leeway = defaultLeeway, now } = options;
  await verifySigned(token, {
    secret: integration.clientSecret,
    algorithms,
    audience: [integration.redirectUri, ...audience],
    leeway,
    now,
  });
  const claims = readClaims(String(token), read);
  if (claims.client_uuid !== undefined && claims.client_uuid !== integration.clientId)
    throw new TokenRefusedError('The token is of another integration', 'client', 'client_uuid');
  if (!(await options.isIssuer(claims.account_id, claims.iss)))
    throw new TokenRefusedError(
      `The token is of an address that is not that of the account ${claims.account_id}, or the integration is not installed there: install it again`,
      'issuer',
      'iss',
    );
  return claims;
}

function readClaims<Claims>(token: string, read: (token: string) => Claims): Claims {
  try {
    return read(token);
  } catch (error) {
    if (isAmoError(error, 'TOKEN'))
      throw new TokenRefusedError(`The token is refused: ${error.message}`, 'claims', error.claim);
    throw error;
  }
}
