import { randomUUID } from 'node:crypto';
import { decodeJwt, jwtVerify, SignJWT } from 'jose';
import { integrationOf } from '../oauth/integrations.ts';
import { secretOf } from '../oauth/secrets.ts';
import type { Db } from '../store/db.ts';

/** What a token says: on whose behalf, and for which integration. */
export interface TokenClaims {
  readonly userId: number;
  readonly clientId: string;
  readonly expiresAt: number;
  readonly scopes: readonly string[];
}

/** The hosts that an access token names. */
export interface TokenDomains {
  /** `amocrm.localhost:8484` */
  readonly base: string;
  /** Where a renamed account is looked up. */
  readonly api: string;
}

export interface TokenSettings {
  readonly db: Db;
  /** The hosts for a caller who has used this one. */
  readonly domains: (host: string) => TokenDomains;
}

/** What a token may be made with beside its owner. */
export interface TokenWish {
  /** The host that the caller has used. @default the plain address */
  readonly host?: string;
  /** At most the integration's own. @default all of them */
  readonly scopes?: readonly string[];
  /** Seconds that it lives. @default 1 day; 5 years for a long-lived one */
  readonly seconds?: number;
}

export interface Tokens {
  readonly access: (clientId: string, userId: number, wish?: TokenWish) => Promise<string>;
  readonly longLived: (clientId: string, userId: number, wish?: TokenWish) => Promise<string>;
  /** `undefined` for everything that is not a token of this account, or not any more. */
  readonly verify: (token: string) => Promise<TokenClaims | undefined>;
  readonly revoke: (token: string) => void;
}

const day = 86_400;

/** How long an access token lives, in seconds. */
export const accessSeconds = day;

/** Verifying costs more than a small answer, and a caller sends the same token each time. */
const mostKept = 1000;

interface Kept {
  readonly claims: TokenClaims;
  readonly jti: string;
  readonly hash: string;
  readonly key: string;
}

const stringsOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

/** Makes and verifies the tokens of the API: JWTs with the claims that the CRM's have. */
export function createTokens({ db, domains }: TokenSettings): Tokens {
  const { clock } = db;
  const known = new Map<string, Kept>();
  const keyText = () => secretOf(db, 'tokens');
  const bytes = (text: string) => new TextEncoder().encode(text);

  const sign = (clientId: string, userId: number, seconds: number, wish: TokenWish) => {
    const integration = integrationOf(db, clientId);
    if (!integration) throw new Error(`there is no integration ${clientId}`);
    const now = clock.seconds();
    const { base, api } = domains(wish.host ?? '127.0.0.1');
    const asked = wish.scopes ?? integration.scopes;
    return new SignJWT({
      account_id: db.account.id,
      base_domain: base,
      api_domain: api,
      version: 2,
      scopes: asked.filter((scope) => integration.scopes.includes(scope)),
      hash_uuid: integration.hash_uuid,
      grant_type: '',
    })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setAudience(clientId)
      .setSubject(String(userId))
      .setJti(randomUUID())
      .setIssuedAt(now)
      .setNotBefore(now)
      .setExpirationTime(now + seconds)
      .sign(bytes(keyText()));
  };

  /** Neither over, nor revoked, nor of an integration that was switched off since. */
  const alive = ({ claims, jti, hash, key }: Kept): TokenClaims | undefined => {
    const integration = integrationOf(db, claims.clientId);
    const lives =
      claims.expiresAt > clock.seconds() &&
      key === keyText() &&
      integration?.is_installed === true &&
      integration.hash_uuid === hash &&
      !db.rows.revokedTokens.get(jti);
    return lives ? claims : undefined;
  };

  return {
    access: (clientId, userId, wish = {}) =>
      sign(clientId, userId, wish.seconds ?? accessSeconds, wish),
    longLived: (clientId, userId, wish = {}) =>
      sign(clientId, userId, wish.seconds ?? 5 * 365 * day, wish),
    async verify(token) {
      const kept = known.get(token);
      if (kept) return alive(kept);
      try {
        const key = keyText();
        const { payload } = await jwtVerify(token, bytes(key), {
          algorithms: ['HS256'],
          currentDate: new Date(clock.millis()),
        });
        const read: Kept = {
          claims: {
            userId: Number(payload.sub),
            clientId: String(payload.aud),
            expiresAt: payload.exp ?? 0,
            scopes: stringsOf(payload.scopes),
          },
          jti: String(payload.jti),
          hash: String(payload.hash_uuid),
          key,
        };
        if (known.size >= mostKept) known.clear();
        known.set(token, read);
        return alive(read);
      } catch {
        // The API says no more of a bad token than 401.
        return undefined;
      }
    },
    revoke(token) {
      const { jti, exp = 0 } = decodeJwt(token);
      const now = clock.seconds();
      for (const row of db.rows.revokedTokens.values())
        if (row.expires_at < now) db.rows.revokedTokens.remove(row.id);
      if (jti) db.rows.revokedTokens.add({ id: jti, expires_at: exp });
    },
  };
}
