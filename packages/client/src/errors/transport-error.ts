import type { RequestFacts, ResponseFacts } from '../transport/facts.ts';
import { AmoRequestError } from './request-error.ts';

/** No answer came: no network, a refused connection, or a browser that may not ask this host. */
export class AmoNetworkError extends AmoRequestError {
  readonly code = 'NETWORK';
}

/** The answer did not come within the time limit. */
export class AmoTimeoutError extends AmoRequestError {
  readonly code = 'TIMEOUT';
}

/** The request would have waited too long for its turn; it was not sent. */
export class AmoWaitError extends AmoRequestError {
  readonly code = 'WAIT';
  /** Milliseconds that it would have had to wait at least. */
  readonly wait: number;

  constructor(message: string, request: RequestFacts, wait: number) {
    super(message, request, undefined, 'no');
    this.wait = wait;
  }
}

/** What is wrong with an answer. */
export type AnswerProblem = 'html' | 'not-json' | 'truncated' | 'empty' | 'shape';

/** An answer came with a good status, but it is not what the API answers there. */
export class AmoAnswerError extends AmoRequestError {
  readonly code = 'ANSWER';
  readonly problem: AnswerProblem;

  constructor(
    problem: AnswerProblem,
    message: string,
    request: RequestFacts,
    response: ResponseFacts,
  ) {
    // A body that can not be read tells nothing of what a write did.
    super(message, request, response, 'unknown');
    this.problem = problem;
  }
}
