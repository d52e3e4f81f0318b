import { AmoError } from './amo-error.ts';

/** The client was called in a way that can not work; nothing was sent. The message shows the mend. */
export class AmoUsageError extends AmoError {
  readonly code = 'USAGE';
}

/**
 * The endpoint does not answer this kind of auth; nothing was sent.
 *
 * Website buttons, for example, answer an integration's token only, never the page's session.
 */
export class AmoCallerError extends AmoError {
  readonly code = 'CALLER';
  readonly method: string;
  readonly path: string;

  constructor(message: string, method: string, path: string) {
    super(message);
    this.method = method;
    this.path = path;
  }
}
