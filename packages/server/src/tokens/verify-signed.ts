import { errors, type JWTPayload, jwtVerify } from 'jose';
import { TokenRefusedError } from '../errors.ts';
import { checkShape } from './check-shape.ts';

/** What a token is checked against. */
export interface SignedChecks {
  /** The integration's secret: the plain bytes of the text. */
  readonly secret: string;
  readonly algorithms: readonly ('HS256' | 'HS512')[];
  /** The addresses of the receiver, of which scheme and host count. */
  readonly audience: readonly string[];
  /** Seconds by which the clocks may differ. */
  readonly leeway: number;
  /** Unix seconds. @default now */
  readonly now?: number | undefined;
}

/**
 * Verifies signature, time and receiver of a token.
 *
 * @throws {@link TokenRefusedError} with what is wrong; never with the token
 */
export async function verifySigned(token: unknown, checks: SignedChecks): Promise<JWTPayload> {
  const text = checkShape(token);
  try {
    const { payload } = await jwtVerify(text, new TextEncoder().encode(checks.secret), {
      algorithms: [...checks.algorithms],
      clockTolerance: checks.leeway,
      requiredClaims: ['exp', 'iat', 'nbf', 'aud', 'iss'],
      ...(checks.now === undefined ? {} : { currentDate: new Date(checks.now * 1000) }),
    });
    checkAudience(payload, checks.audience);
    checkIssuedAt(payload, checks);
    return payload;
  } catch (error) {
    throw error instanceof TokenRefusedError ? error : refusalOf(error, checks);
  }
}

/** Scheme and host, and with its port where an address has one: the CRM leaves the port away. */
export function audiencesOf(address: string): readonly string[] {
  if (!URL.canParse(address)) return [];
  const { protocol, hostname, origin } = new URL(address);
  return [`${protocol}//${hostname}`, origin];
}

function checkAudience({ aud }: JWTPayload, addresses: readonly string[]): void {
  const wanted = addresses.flatMap(audiencesOf);
  const given: readonly unknown[] = [aud].flat();
  if (given.length > 0 && given.every((one) => typeof one === 'string'))
    if (given.some((one) => wanted.includes(one))) return;
  throw new TokenRefusedError(
    `The token is for another receiver than ${wanted[0] ?? 'none'}: compare the redirect URI in the integration's settings`,
    'audience',
    'aud',
  );
}

/** A token from the future is none, even when its `nbf` says otherwise. */
function checkIssuedAt({ iat = 0 }: JWTPayload, { leeway, now }: SignedChecks): void {
  if (iat > (now ?? Math.floor(Date.now() / 1000)) + leeway) throw notYet('iat');
}

const notYet = (claim: string): TokenRefusedError =>
  new TokenRefusedError(
    'The token is not good yet by the clock of this machine: set the clock, or allow more leeway',
    'not_yet',
    claim,
  );

function refusalOf(error: unknown, { algorithms, leeway }: SignedChecks): TokenRefusedError {
  if (error instanceof errors.JWTExpired)
    return new TokenRefusedError(
      `The token is over, also with ${leeway} s of leeway: get a new one`,
      'expired',
      'exp',
    );
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return new TokenRefusedError(
      "The token is not signed with this integration's secret: compare the keys tab of its settings",
      'signature',
    );
  if (error instanceof errors.JOSEAlgNotAllowed)
    return new TokenRefusedError(
      `The token is signed in another way than ${algorithms.join(' or ')}`,
      'algorithm',
      'alg',
    );
  if (error instanceof errors.JWTClaimValidationFailed) {
    if (error.claim === 'nbf' && error.reason === 'check_failed') return notYet('nbf');
    return new TokenRefusedError(
      `The token is refused: its claim ${error.claim} is missing or not what it should be`,
      'claims',
      error.claim,
    );
  }
  return new TokenRefusedError('The token is refused: it is no JWT of the CRM', 'malformed');
}
