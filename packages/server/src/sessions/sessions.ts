import type { IntegrationTokenClaims } from '@amokit/client';
import { base64url } from 'jose';
import type { Storage } from 'unstorage';
import { hexDigest } from '../hex-digest.ts';
import { createExpiring } from '../stores/expiring.ts';

/** Who is calling, known by a credential of ours. */
export interface Session {
  readonly accountId: number;
  readonly userId: number;
  /** As the token said; undefined where it did not. */
  readonly isAdmin: boolean | undefined;
  /** The origin of the page that it was given to, which alone may use it. */
  readonly origin: string;
  /** Unix seconds. */
  readonly endsAt: number;
}

/** Sessions of pages: opaque credentials, of which the store has a hash only. */
export interface Sessions {
  open(
    claims: Pick<IntegrationTokenClaims, 'account_id' | 'user_id' | 'is_admin'>,
    origin: string,
    /** Seconds that it is good. @default {@link sessionSeconds} */
    life?: number,
  ): Promise<OpenedSession>;
  find(credential: string, origin: string): Promise<Session | undefined>;
  /** Forgets those that are over. */
  sweep(): Promise<void>;
}

/** What `POST /session` answers. */
export interface OpenedSession {
  /** For the `Authorization` header, after `Bearer`. */
  readonly credential: string;
  /** Seconds. */
  readonly expires_in: number;
}

/** Seconds that a credential is good. */
export const sessionSeconds = 600;

export function createSessions(data: Storage): Sessions {
  const kept = createExpiring(data, 'sessions');
  return {
    async open({ account_id, user_id, is_admin }, origin, life = sessionSeconds) {
      const credential = base64url.encode(crypto.getRandomValues(new Uint8Array(32)));
      const session = { accountId: account_id, userId: user_id, isAdmin: is_admin, origin };
      await kept.set(await hexDigest(credential), session, life);
      return { credential, expires_in: life };
    },
    async find(credential, origin) {
      if (!/^[\w-]{43}$/.test(credential)) return undefined;
      const session = toSession(await kept.get(await hexDigest(credential)));
      return session?.origin === origin ? session : undefined;
    },
    sweep: kept.sweep,
  };
}

function toSession(value: unknown): Session | undefined {
  const { accountId, userId, isAdmin, origin, endsAt } = Object(value);
  const isGood =
    Number.isSafeInteger(accountId) && Number.isSafeInteger(userId) && Number.isSafeInteger(endsAt);
  return isGood && typeof origin === 'string'
    ? {
        accountId,
        userId,
        origin,
        endsAt,
        isAdmin: typeof isAdmin === 'boolean' ? isAdmin : undefined,
      }
    : undefined;
}
