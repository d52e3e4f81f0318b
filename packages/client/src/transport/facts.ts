import type { HttpMethod } from '@amokit/contract';
import type { Call } from './call.ts';
import type { TransportOptions } from './transport-options.ts';

/** What is known of a request that was or would have been sent: never a secret. */
export interface RequestFacts {
  readonly method: HttpMethod;
  /** The path, without host and query. */
  readonly path: string;
  /** The whole address with its query. */
  readonly url: string;
  /** The headers that we set, secrets replaced by `***`. */
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON that was sent, secrets replaced by `***`; bytes are not kept. */
  readonly body: string | undefined;
  /** Which attempt it is, from 1. */
  readonly attempt: number;
  /** When it left, in milliseconds since 1970. */
  readonly at: number;
}

/** What is known of an answer: never a secret. */
export interface ResponseFacts {
  readonly status: number;
  /** The CRM's id of the request: the header `X-Request-Id`. */
  readonly requestId: string | undefined;
  /** The text of the body, secrets replaced by `***`; empty until it was read. */
  readonly text: string;
  /** Milliseconds from the start of the request to its last byte. */
  readonly duration: number;
}

/** The last exchange of a client. */
export interface Exchange {
  readonly request: RequestFacts;
  /** Undefined when no answer came. */
  readonly response: ResponseFacts | undefined;
}

/** Whether a body goes out as it is. */
export const isBytes = (body: unknown): body is Blob | ArrayBuffer | ArrayBufferView<ArrayBuffer> =>
  body instanceof Blob || body instanceof ArrayBuffer || ArrayBuffer.isView(body);

/** The address of a call. */
export function urlOf({ path, query, baseUrl }: Call, options: TransportOptions): string {
  return `${baseUrl ?? options.auth.address?.() ?? options.baseUrl}${path}${query && `?${query}`}`;
}

/** What lets anybody send a part of a file. */
const partToken = /(?<=\/upload\/)[^?]+/;

/** What may be known of a call; its headers are there once it is sent. */
export function factsOf(
  call: Call,
  options: TransportOptions,
  attempt: number,
  headers: Readonly<Record<string, string>> = {},
): RequestFacts {
  const { redact } = options.auth;
  const hide = (address: string): string => redact(address).replace(partToken, '***');
  return {
    method: call.method,
    path: hide(call.path),
    url: hide(urlOf(call, options)),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, redact(value)]),
    ),
    body:
      call.body === undefined || isBytes(call.body) ? undefined : redact(JSON.stringify(call.body)),
    attempt,
    at: Date.now(),
  };
}
