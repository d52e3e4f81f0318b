import type { Auth } from '../auth/auth.ts';
import type { WindowRule } from '../limiter/window.ts';

/** What the transport needs; every value decided. */
export interface TransportOptions {
  readonly auth: Auth;
  /** Scheme and host, without a slash at the end. */
  readonly baseUrl: string;
  readonly fetch: typeof fetch | undefined;
  readonly rule: WindowRule;
  readonly timeout: number;
  readonly longestWait: number;
  readonly attempts: number;
}
