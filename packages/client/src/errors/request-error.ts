import type { HttpMethod } from '@amokit/contract';
import type { RequestFacts, ResponseFacts } from '../transport/facts.ts';
import { toCurl, toFetch } from '../transport/print-request.ts';
import { AmoError } from './amo-error.ts';

/**
 * Whether the request may have been carried out: `no` is certain, so that it may be sent again;
 * `unknown` is a write that may have been done although no good answer came.
 */
export type Arrived = 'no' | 'unknown';

/** The base of the errors of one request: which one it was, and what is known of its answer. */
export abstract class AmoRequestError extends AmoError {
  readonly method: HttpMethod;
  /** The path, without host and query. */
  readonly path: string;
  readonly status: number | undefined;
  /** The CRM's id of the request, for its support. */
  readonly requestId: string | undefined;
  readonly arrived: Arrived;
  /** The request, without secrets. Not enumerable, so that a logged error stays short. */
  declare readonly request: RequestFacts;
  /** The answer, without secrets, if there was one. Not enumerable. */
  declare readonly response: ResponseFacts | undefined;

  constructor(
    message: string,
    request: RequestFacts,
    response: ResponseFacts | undefined,
    arrived: Arrived,
  ) {
    super(message);
    this.method = request.method;
    this.path = request.path;
    this.status = response?.status;
    this.requestId = response?.requestId;
    this.arrived = arrived;
    Object.defineProperties(this, { request: { value: request }, response: { value: response } });
  }

  /** The request as a `curl` command, with secrets replaced by `***`. */
  toCurl(): string {
    return toCurl(this.request);
  }

  /** The request as a `fetch` call, with secrets replaced by `***`. */
  toFetch(): string {
    return toFetch(this.request);
  }
}
