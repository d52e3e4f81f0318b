import type { HttpMethod } from '@amokit/contract';

/**
 * One line of what a client does: never a secret, a query string or a body.
 *
 * - `answer`: an answer came, good or not · `fault`: none came · `retry`: it will be sent again
 */
export interface LogEntry {
  readonly event: 'answer' | 'fault' | 'retry';
  readonly method: HttpMethod;
  readonly path: string;
  readonly attempt: number;
  readonly status?: number | undefined;
  readonly requestId?: string | undefined;
  /** Milliseconds that it took, or, for `retry`, until it is sent again. */
  readonly milliseconds?: number | undefined;
}
