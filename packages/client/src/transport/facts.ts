import type { HttpMethod } from '@amokit/contract';

/** What is known of a request that was or would have been sent: never a secret. */
export interface RequestFacts {
  readonly method: HttpMethod;
  /** The path, without host and query. */
  readonly path: string;
  /** The whole address with its query. */
  readonly url: string;
  /** The headers that we set, secrets replaced by `***`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON that was sent, secrets replaced by `***`. */
  readonly body: string | undefined;
  /** Which attempt it is, from 1. */
  readonly attempt: number;
}

/** What is known of an answer: never a secret. */
export interface ResponseFacts {
  readonly status: number;
  /** The CRM's id of the request: the header `X-Request-Id`. */
  readonly requestId: string | undefined;
  readonly contentType: string | undefined;
  /** The text of the body, secrets replaced by `***`; empty until it was read. */
  readonly text: string;
  /** Milliseconds from the start of the request to its last byte. */
  readonly duration: number;
}
