import type { Caller, HttpMethod } from '@amokit/contract';
import type { Priority } from '../limiter/limiter.ts';

/** What every call of the client takes as its last argument. */
export interface CallOptions {
  /** Gives the call up: in the queue it never leaves, on its way it is aborted. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Work in the background waits for what a person waits for.
   *
   * @default 'foreground'
   */
  readonly priority?: Priority | undefined;
  /**
   * Milliseconds from the start of one attempt to the last byte of its answer.
   *
   * @default the client's `timeout`
   */
  readonly timeout?: number | undefined;
  /**
   * Milliseconds that it waits for its turn at most, also when the server asks all to wait.
   *
   * @default the client's `longestWait`
   */
  readonly longestWait?: number | undefined;
}

/** One call, before the transport adds address, headers and attempts. */
export interface Call extends CallOptions {
  readonly method: HttpMethod;
  /** With a leading slash and without query, every part encoded. */
  readonly path: string;
  /** The encoded query without `?`; empty for none. */
  readonly query: string;
  /** Sent as JSON, or as it is when it is bytes; undefined for none. */
  readonly body?: unknown;
  /** Who may make it; undefined where nobody knows. */
  readonly callers?: readonly Caller[] | undefined;
  /** Another host of the account than the usual one: the drive. */
  readonly baseUrl?: string | undefined;
  /** What the body of a good answer is taken as: JSON unless it says otherwise. */
  readonly as?: 'blob' | undefined;
  /** The id of the user as whom it is made. */
  readonly actAs?: number | undefined;
  /** Called when an attempt is sent: from here on nobody knows what becomes of it. */
  readonly onStart?: (() => void) | undefined;
}
