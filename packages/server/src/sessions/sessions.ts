import type { IntegrationTokenClaims } from '@amokit/client';
import { base64url } from 'jose';
import type { Storage } from 'unstorage';

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
    /** How long it is good. @default {@link sessionSeconds} */
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

const seconds = (): number => Math.floor(Date.now() / 1000);

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

async function keyOf(credential: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(credential));
  return `sessions:${hex(hash)}`;
}

export function createSessions(data: Storage): Sessions {
  return {
    async open(claims, origin, life = sessionSeconds) {
      const credential = base64url.encode(crypto.getRandomValues(new Uint8Array(32)));
      const session: Session = {
        accountId: claims.account_id,
        userId: claims.user_id,
        isAdmin: claims.is_admin,
        origin,
        endsAt: seconds() + life,
      };
      await data.setItem(await keyOf(credential), { ...session }, { ttl: life });
      return { credential, expires_in: life };
    },
    async find(credential, origin) {
      if (!/^[\w-]{43}$/.test(credential)) return undefined;
      const session = toSession(await data.getItem(await keyOf(credential)));
      if (!session || session.endsAt <= seconds() || session.origin !== origin) return undefined;
      return session;
    },
    async sweep() {
      for (const key of await data.getKeys('sessions')) {
        const session = toSession(await data.getItem(key));
        if (!session || session.endsAt <= seconds()) await data.removeItem(key);
      }
    },
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
