import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Db } from '../store/db.ts';
import type { BotRow, BotRunRow, IntegrationRow } from '../store/platform-rows.ts';
import type { UserRow } from '../store/rows.ts';
import type { Switches } from './switches.ts';

/** How long the CRM's tokens for one call live, in seconds. */
const lifetime = 30 * 60;

/** `scheme://host` without port and path: what receivers compare `aud` with. */
function audienceOf(address: string): string {
  if (!URL.canParse(address)) return address;
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}`;
}

const sign = (
  claims: Readonly<Record<string, unknown>>,
  { alg, secret, issuer, audience, now }: SignOptions,
) =>
  new SignJWT({ ...claims })
    .setProtectedHeader({ typ: 'JWT', alg })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(now)
    .setNotBefore(now)
    .setExpirationTime(now + lifetime)
    .sign(new TextEncoder().encode(secret));

interface SignOptions {
  readonly alg: 'HS256' | 'HS512';
  readonly secret: string;
  /** The account's address. */
  readonly issuer: string;
  readonly audience: string;
  readonly now: number;
}

export interface DisposableParts {
  readonly db: Db;
  readonly integration: IntegrationRow;
  readonly user: UserRow;
  readonly issuer: string;
  /** The card where a mobile frame was opened. */
  readonly data?: { readonly entity_type: string; readonly entity_id: number };
}

/**
 * The token with which a page of the CRM shows itself to an integration's backend.
 *
 * @see https://www.amocrm.ru/developers/content/oauth/disposable-tokens
 */
export function disposableToken({ db, integration, user, issuer, data }: DisposableParts) {
  return sign(
    {
      jti: randomUUID(),
      account_id: db.account.id,
      user_id: user.id,
      client_uuid: integration.id,
      subdomain: db.account.subdomain,
      is_admin: user.is_admin,
      ...(data && { data }),
    },
    {
      alg: 'HS256',
      secret: integration.secret,
      issuer,
      audience: audienceOf(integration.redirect_uri),
      now: db.clock.seconds(),
    },
  );
}

/** The kinds of entities by their old numbers. */
const numbers: Readonly<Record<string, number>> = { contacts: 1, leads: 2, customers: 12 };
const words: Readonly<Record<string, string>> = {
  contacts: 'contact',
  leads: 'lead',
  customers: 'customer',
};

export interface BotTokenParts {
  readonly db: Db;
  readonly integration: IntegrationRow;
  readonly bot: BotRow;
  readonly run: BotRunRow;
  readonly issuer: string;
  readonly url: string;
  readonly switches: Switches;
}

/**
 * The token of a bot's `widget_request`. The documentation tells neither its algorithm nor how the
 * kind of entity is written where the PHP client reads numbers: both can be switched.
 *
 * @see https://www.amocrm.ru/developers/content/digital_pipeline/salesbot
 */
export function botToken({ db, integration, bot, run, issuer, url, switches }: BotTokenParts) {
  const names = switches.botEntityTypes === 'numbers' ? numbers : words;
  return sign(
    {
      account_id: db.account.id,
      subdomain: db.account.subdomain,
      client_uuid: integration.id,
      entity_id: run.entity_id,
      entity_type: names[run.entity_type],
      bot_type: bot.type,
    },
    {
      alg: switches.botTokenAlgorithm,
      secret: integration.secret,
      issuer,
      audience: audienceOf(url),
      now: db.clock.seconds(),
    },
  );
}
