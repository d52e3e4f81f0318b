import { AmoTokenError } from '../errors/token-error.ts';
import { claimsOf } from './claims.ts';

/** The claims of a bot's token, under the CRM's names. Times are Unix seconds. */
export interface BotTokenClaims {
  /** The account's address: `https://example.amocrm.ru`. */
  readonly iss: string;
  readonly aud: readonly string[];
  readonly iat: number;
  readonly nbf: number;
  readonly exp: number;
  readonly account_id: number;
  readonly subdomain: string | undefined;
  /** The kind of the entity where the bot runs, in the plural that paths of the API have. */
  readonly entity_type: BotEntityType;
  readonly entity_id: number;
  /** The id of the integration. Not documented; the vendor's PHP client reads it. */
  readonly client_uuid: string | undefined;
  /** Not documented; the vendor's PHP client reads it. */
  readonly bot_type: 'salesbot' | 'marketingbot' | undefined;
}

export type BotEntityType = 'leads' | 'contacts' | 'customers';

/** The documentation writes words, the PHP client reads the old numbers. */
const entityTypes = new Map<unknown, BotEntityType>([
  ['lead', 'leads'],
  ['leads', 'leads'],
  [2, 'leads'],
  ['2', 'leads'],
  ['contact', 'contacts'],
  ['contacts', 'contacts'],
  [1, 'contacts'],
  ['1', 'contacts'],
  ['customer', 'customers'],
  ['customers', 'customers'],
  [12, 'customers'],
  ['12', 'customers'],
]);

const name = "bot's token";

/**
 * Nothing is verified: what the token of a bot's `widget_request` says. It names no user, and whoever
 * trusts it verifies its signature on a server.
 *
 * @example
 * ```ts
 * const { entity_type, entity_id } = readBotToken(body.token);
 * ```
 * @throws {@link AmoTokenError} when the text is no such token
 * @see https://www.amocrm.ru/developers/content/digital_pipeline/salesbot
 */
export function readBotToken(token: string): BotTokenClaims {
  const claims = claimsOf(token, name);
  const entityType = entityTypes.get(claims.raw('entity_type'));
  if (!entityType)
    throw new AmoTokenError(
      `This is no ${name}: its claim entity_type is not lead, contact or customer`,
      'entity_type',
    );
  const botType = claims.optionalText('bot_type');
  if (botType !== undefined && botType !== 'salesbot' && botType !== 'marketingbot')
    throw new AmoTokenError(
      `This is no ${name}: its claim bot_type is not salesbot or marketingbot`,
      'bot_type',
    );
  return {
    iss: claims.text('iss'),
    aud: claims.texts('aud'),
    iat: claims.int('iat'),
    nbf: claims.int('nbf'),
    exp: claims.int('exp'),
    account_id: claims.int('account_id'),
    subdomain: claims.optionalText('subdomain'),
    entity_type: entityType,
    entity_id: claims.int('entity_id'),
    client_uuid: claims.optionalText('client_uuid'),
    bot_type: botType,
  };
}
