import type { RequestFacts, ResponseFacts } from '../transport/facts.ts';
import { AmoRequestError, type Arrived } from './request-error.ts';

/** One thing that the API refused in one item of a write. */
export interface ValidationError {
  /** The `request_id` of the item that was refused; undefined when the API names none. */
  readonly request_id: string | undefined;
  /** The API's word for the mistake: `NotSupportedChoice`. */
  readonly code: string;
  /** Where in the item, dotted: `custom_fields_values.0.field_id`. */
  readonly path: string;
  readonly detail: string;
}

/** What an error answer said, read from its body. */
export interface Problem {
  readonly title: string;
  readonly detail: string | undefined;
  readonly validationErrors: readonly ValidationError[];
  /** Milliseconds that the server asks to wait. */
  readonly retryAfter: number | undefined;
}

/**
 * What an error status means:
 *
 * - `VALIDATION`: 400 or 422 · `UNAUTHORIZED`: 401 for a token · `SESSION_EXPIRED`: the page's
 *   session is over, the person has to log in again · `PAYMENT_REQUIRED`: 402
 * - `FORBIDDEN`: 403, rights or scope · `BANNED`: 403 after too many 429, nothing more is sent
 * - `NOT_FOUND`: 404 · `RATE_LIMITED`: 429 · `SERVER`: 5xx · `HTTP`: every other
 */
export type HttpErrorCode =
  | 'VALIDATION'
  | 'UNAUTHORIZED'
  | 'SESSION_EXPIRED'
  | 'PAYMENT_REQUIRED'
  | 'FORBIDDEN'
  | 'BANNED'
  | 'NOT_FOUND'
  | 'RATE_LIMITED'
  | 'SERVER'
  | 'HTTP';

const codes: Readonly<Record<number, HttpErrorCode>> = {
  400: 'VALIDATION',
  401: 'UNAUTHORIZED',
  402: 'PAYMENT_REQUIRED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  422: 'VALIDATION',
  429: 'RATE_LIMITED',
};

/** What the message adds for the codes whose mend is not plain from the status. */
const advice: Partial<Record<HttpErrorCode, string>> = {
  SESSION_EXPIRED: 'log in again',
  BANNED: 'blocked after too many requests',
};

const noProblem: Problem = {
  title: '',
  detail: undefined,
  validationErrors: [],
  retryAfter: undefined,
};

/** The code of a status that no context changes. */
export function codeOfStatus(status: number): HttpErrorCode {
  return codes[status] ?? (status >= 500 ? 'SERVER' : 'HTTP');
}

/** The API answered with an error status; `code` says what it means. */
export class AmoHttpError extends AmoRequestError {
  readonly code: HttpErrorCode;
  declare readonly status: number;
  /** The problem's title in the API's words; empty when it says none. */
  declare readonly title: string;
  declare readonly detail: string | undefined;
  /** What was refused, item by item; empty when the API says nothing of items. */
  declare readonly validationErrors: readonly ValidationError[];
  /** Milliseconds that the server asks to wait before the next request. */
  declare readonly retryAfter: number | undefined;

  constructor(
    code: HttpErrorCode,
    request: RequestFacts,
    response: ResponseFacts,
    problem: Problem = noProblem,
  ) {
    const { status } = response;
    const more = advice[code] ?? problem.detail;
    // A 503 that names a time to come back was refused at the door; behind the other 5xx the CRM
    // may have carried a write out.
    const refused = status < 500 || (status === 503 && problem.retryAfter !== undefined);
    const arrived: Arrived = refused ? 'no' : 'unknown';
    super(
      `Request failed with status ${`${status} ${problem.title}`.trim()}: ${request.method} ${request.path}${more ? ` (${more})` : ''}`,
      request,
      response,
      arrived,
    );
    this.code = code;
    Object.assign(this, problem);
  }
}
