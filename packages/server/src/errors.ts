import { AmoError } from '@amokit/client';

/**
 * Why a token was refused:
 *
 * - `malformed`: no JWT, too long, cut off, or with a claim twice · `algorithm`: another than the CRM uses
 * - `signature`: not signed with the integration's secret · `expired` · `not_yet`: by the clock of this
 *   machine it is not good yet · `audience`: made for another receiver · `client`: of another integration
 * - `issuer`: not of the account that is installed · `claims`: a claim is missing or of another type
 * - `spent`: taken before
 */
export type TokenRefusal =
  | 'malformed'
  | 'algorithm'
  | 'signature'
  | 'expired'
  | 'not_yet'
  | 'audience'
  | 'client'
  | 'issuer'
  | 'claims'
  | 'spent';

/** A token of the CRM is not trusted. Never holds the token. */
export class TokenRefusedError extends AmoError {
  readonly code = 'TOKEN_REFUSED';
  readonly reason: TokenRefusal;
  /** The claim that is wrong, where it is one. */
  readonly claim: string | undefined;

  constructor(message: string, reason: TokenRefusal, claim?: string) {
    super(message);
    this.reason = reason;
    this.claim = claim;
  }
}
