import type { Auth } from '../auth/auth.ts';
import type { WindowRule } from '../limiter/window.ts';
import type { RequestFacts } from './facts.ts';
import type { LogEntry } from './log-entry.ts';

/** What a hook gets of every response, before it is judged. */
export interface ResponseEvent {
  readonly request: RequestFacts;
  /** A copy, whose body may be read. */
  readonly response: Response;
}

/** What the transport needs; what has a default is decided. */
export interface TransportOptions {
  readonly auth: Auth;
  /** Scheme and host, without a slash at the end. */
  readonly baseUrl: string;
  readonly limit: WindowRule;
  readonly timeout: number;
  readonly attempts: number;
  readonly fetch?: typeof fetch | undefined;
  readonly longestWait?: number | undefined;
  readonly onResponse?:
    | ((event: ResponseEvent) => Response | undefined | Promise<Response | undefined>)
    | undefined;
  readonly log?: ((entry: LogEntry) => void) | undefined;
}
