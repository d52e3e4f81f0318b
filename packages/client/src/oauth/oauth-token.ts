import { isRecord } from '../json.ts';
import { readAccessToken } from '../tokens/access-token.ts';

/**
 * What the CRM gives for a code or a refresh token, and where it is good. A plain object, to be kept
 * as JSON in a place that nobody else can read.
 */
export interface OAuthToken {
  /** Lives for 24 hours. */
  readonly accessToken: string;
  /** Lives for three months, and is good for one refresh. */
  readonly refreshToken: string;
  /** When the access token ends, in Unix seconds by the clock of this machine. */
  readonly expiresAt: number;
  /** The account's address: `https://example.amocrm.ru`. */
  readonly baseUrl: string;
  /** When a refresh was begun whose end was never saved, in Unix seconds. */
  readonly refreshStartedAt?: number | undefined;
}

/** The id of the account that a token is for; undefined where the access token does not say it. */
export function accountIdOf({ accessToken }: OAuthToken): number | undefined {
  try {
    return readAccessToken(accessToken).account_id;
  } catch {
    // The CRM may change its tokens; what is not promised is not relied on.
    return undefined;
  }
}

/** A value from a store as a token; undefined when it is none. */
export function toOAuthToken(value: unknown): OAuthToken | undefined {
  if (!isRecord(value)) return undefined;
  const { accessToken, refreshToken, expiresAt, baseUrl, refreshStartedAt } = value;
  if (!isToken(accessToken) || !isToken(refreshToken)) return undefined;
  if (typeof expiresAt !== 'number' || typeof baseUrl !== 'string') return undefined;
  return {
    accessToken,
    refreshToken,
    expiresAt,
    baseUrl,
    ...(typeof refreshStartedAt === 'number' ? { refreshStartedAt } : {}),
  };
}

/** Whether a value can stand in a header. */
export const isToken = (value: unknown): value is string =>
  typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);
