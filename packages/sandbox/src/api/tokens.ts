import { randomBytes, randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../store/clock.ts';

/** An integration as the account knows it. */
export interface Integration {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
}

/** What a token says: on whose behalf, and for which integration. */
export interface TokenClaims {
  readonly userId: number;
  readonly clientId: string;
  readonly expiresAt: number;
}

export interface TokenSettings {
  readonly accountId: number;
  readonly clock: Clock;
  /** `amocrm.localhost:8484` */
  readonly baseDomain: () => string;
  readonly apiDomain: () => string;
}

export interface Tokens {
  readonly access: (clientId: string, userId: number) => Promise<string>;
  readonly longLived: (clientId: string, userId: number, seconds?: number) => Promise<string>;
  readonly refresh: () => string;
  /** `undefined` for everything that is not a token of this account, or not any more. */
  readonly verify: (token: string) => Promise<TokenClaims | undefined>;
  readonly revoke: (token: string) => void;
}

const day = 86_400;

/** Verifying costs more than a small answer, and a caller sends the same token each time. */
const mostKept = 1000;

/** Makes and verifies the tokens of the API: JWTs with the claims that the CRM's have. */
export function createTokens({ accountId, clock, baseDomain, apiDomain }: TokenSettings): Tokens {
  const key = randomBytes(32);
  const known = new Map<string, TokenClaims>();
  const revoked = new Set<string>();

  const sign = (clientId: string, userId: number, seconds: number) => {
    const now = clock.seconds();
    return new SignJWT({
      account_id: accountId,
      base_domain: baseDomain(),
      api_domain: apiDomain(),
      version: 2,
      scopes: ['crm', 'files', 'files_delete', 'notifications'],
      hash_uuid: randomUUID(),
    })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setAudience(clientId)
      .setSubject(String(userId))
      .setJti(randomUUID())
      .setIssuedAt(now)
      .setNotBefore(now)
      .setExpirationTime(now + seconds)
      .sign(key);
  };

  return {
    access: (clientId, userId) => sign(clientId, userId, day),
    longLived: (clientId, userId, seconds = 5 * 365 * day) => sign(clientId, userId, seconds),
    refresh: () => `def50200${randomBytes(64).toString('hex')}`,
    async verify(token) {
      if (revoked.has(token)) return undefined;
      const kept = known.get(token);
      if (kept) return kept.expiresAt > clock.seconds() ? kept : undefined;
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          currentDate: new Date(clock.millis()),
        });
        const claims = {
          userId: Number(payload.sub),
          clientId: String(payload.aud),
          expiresAt: payload.exp ?? 0,
        };
        if (known.size >= mostKept) known.clear();
        known.set(token, claims);
        return claims;
      } catch {
        // The API says no more of a bad token than 401.
        return undefined;
      }
    },
    revoke: (token) => revoked.add(token),
  };
}
