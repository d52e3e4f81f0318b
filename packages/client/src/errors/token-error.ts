import { AmoError } from './amo-error.ts';

/** A text is no token of the CRM, or its claims are not what they should be. Never holds the text. */
export class AmoTokenError extends AmoError {
  readonly code = 'TOKEN';
  /** The claim that is missing or of another type; undefined when the text is no token at all. */
  readonly claim: string | undefined;

  constructor(message: string, claim?: string) {
    super(message);
    this.claim = claim;
  }
}
