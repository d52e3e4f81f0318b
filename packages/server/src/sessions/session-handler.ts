import { type IntegrationTokenClaims, readFrameToken } from '@amokit/client';
import { TokenRefusedError } from '../errors.ts';
import { originOf, pageOrigin } from '../http/origin.ts';
import { problem } from '../http/problem.ts';
import type { Claims } from '../stores/claims.ts';
import { type VerifyOptions, verifyIntegrationToken } from '../tokens/verify-token.ts';
import { type OpenedSession, type Session, type Sessions, sessionSeconds } from './sessions.ts';

export interface SessionHandlerParts {
  readonly verify: VerifyOptions;
  readonly claims: Claims;
  readonly sessions: Sessions;
  /** Our own origin, where pages of frames are. */
  readonly own: string;
  /** Told why a token was refused: a word, never the token. */
  readonly onRefused?: ((error: TokenRefusedError) => void) | undefined;
}

/** Seconds that the session of a frame lasts at most. */
const longestFrame = 1800;

/** Seconds that a spent token is remembered beyond its end: no clock is exact. */
const remembered = 120;

/**
 * Takes a disposable token once, and gives a credential of ours for it that its page alone can use.
 *
 * @throws {@link TokenRefusedError} with the reason
 */
export async function openSession(
  request: Request,
  { verify, claims, sessions, own }: SessionHandlerParts,
): Promise<OpenedSession> {
  const token = request.headers.get('x-auth-token') ?? undefined;
  const verified = await verifyIntegrationToken(token, verify);
  const origin = pageOrigin(request, own);
  // A frame is a page of ours; a page of ours may be handed a token otherwise, too.
  const isFrame = isFrameToken(token);
  const expected = isFrame ? [own] : [originOf(verified.iss), own];
  if (origin === undefined || !expected.includes(origin))
    throw new TokenRefusedError(
      `The token was sent by a page of another origin than ${expected[0]}`,
      'issuer',
      'iss',
    );
  const { claim, seconds } = spendingOf(verified);
  if (!(await claims.claim(claim, seconds)))
    throw new TokenRefusedError('The token was taken before: get a new one', 'spent', 'jti');
  // A frame gets no second token, so that its session lasts as long as the first would have.
  const left = Math.min(verified.exp - Math.floor(Date.now() / 1000), longestFrame);
  const life = isFrame ? Math.max(left, sessionSeconds) : sessionSeconds;
  try {
    return await sessions.open(verified, origin, life);
  } catch (error) {
    // A frame could not get another token.
    await claims.release(claim);
    throw error;
  }
}

/** The claim by which a token is spent, and the seconds for which it is remembered. */
export function spendingOf({ jti, exp, client_uuid }: IntegrationTokenClaims) {
  const seconds = Math.max(1, exp - Math.floor(Date.now() / 1000)) + remembered;
  return { claim: `spent:${client_uuid}:${jti}`, seconds };
}

function isFrameToken(token: string | undefined): boolean {
  try {
    return readFrameToken(token ?? '').data !== undefined;
  } catch {
    return false;
  }
}

/** `POST /session`: {@link openSession} as an answer. */
export async function answerSession(
  request: Request,
  parts: SessionHandlerParts,
): Promise<Response> {
  try {
    return Response.json(await openSession(request, parts), {
      headers: { 'cache-control': 'no-store' },
    });
  } catch (error) {
    if (!(error instanceof TokenRefusedError)) throw error;
    parts.onRefused?.(error);
    return problem({ status: 401, detail: error.message, reason: error.reason });
  }
}

/** The session whose credential a request carries; undefined when there is none for its page. */
export async function sessionOf(
  request: Request,
  { sessions, own }: Pick<SessionHandlerParts, 'sessions' | 'own'>,
): Promise<Session | undefined> {
  const [, credential] =
    /^Bearer ([\w-]+)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  const origin = pageOrigin(request, own);
  return credential && origin ? sessions.find(credential, origin) : undefined;
}
