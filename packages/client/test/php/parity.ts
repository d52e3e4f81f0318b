import { readFileSync } from 'node:fs';

/** A request that the PHP client 1.16.0 was seen to send. */
export interface PhpRequest {
  readonly method: string;
  readonly verb: string;
  /** With placeholders; empty where it is the link of a page. */
  readonly path: string;
  /** The parts of the query that it can send, apart by spaces: `filter[id][] limit`. */
  readonly query?: string;
  /** What the body is: `nothing` is an empty array. */
  readonly body?: 'items' | 'object' | 'bytes' | 'nothing';
  /** The keys of the body, or of its items, apart by spaces. */
  readonly keys?: string;
}

/** By service of the PHP client. */
export const phpRequests: Readonly<Record<string, readonly PhpRequest[]>> = JSON.parse(
  readFileSync(new URL('requests.json', import.meta.url), 'utf8'),
);
