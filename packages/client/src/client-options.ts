import type { Auth } from './auth/auth.ts';
import { AmoUsageError } from './errors/usage-error.ts';
import type { WindowRule } from './limiter/window.ts';
import type { TransportOptions } from './transport/transport-options.ts';
import type { Services } from './types/client-types.ts';

/** What {@link createClient} takes. */
export interface ClientOptions<S extends Services> {
  /** Who is calling: {@link session} in a CRM page, {@link bearer} on a server, {@link disposable} through one. */
  readonly auth: Auth;
  /** The services that the client is to have; a bundle carries only these. */
  readonly services: S;
  /**
   * The address of the account, as `https://example.amocrm.ru` or `https://example.kommo.com`.
   *
   * @default the page's origin with `session()`; without it there is none and it must be given
   */
  readonly baseUrl?: string | URL | undefined;
  /**
   * How many requests may start in how many milliseconds, in all clients of the account that have
   * the same limit, and in a browser in all its tabs.
   *
   * @default { requests: 7, milliseconds: 1000 }, the limit of the API for one integration
   */
  readonly limit?: WindowRule | undefined;
  /**
   * Milliseconds for one attempt, from its start to the last byte of the answer.
   *
   * @default 30000
   */
  readonly timeout?: number | undefined;
  /**
   * Milliseconds that a request waits for its turn at most, also when the server asks all to wait.
   *
   * @default 60000, and 600000 in the background
   */
  readonly longestWait?: number | undefined;
  /**
   * Attempts in all: reads are repeated after faults of network and gateway, writes only when they
   * surely did not arrive.
   *
   * @default 3
   */
  readonly attempts?: number | undefined;
  /**
   * Sends the requests instead of the global `fetch`.
   *
   * @default globalThis.fetch
   */
  readonly fetch?: typeof fetch | undefined;
  /**
   * Called with a copy of every response before it is judged. A `Response` that it returns is taken
   * instead, so that it may take over the handling of a status.
   *
   * @example
   * ```ts
   * onResponse: ({ response }) =>
   *   response.status === 404 ? new Response(null, { status: 204 }) : undefined
   * ```
   */
  readonly onResponse?: TransportOptions['onResponse'];
  /**
   * Called for every answer, fault and retry, without secrets, queries or bodies.
   *
   * @example
   * ```ts
   * log: ({ event, method, path, status }) => console.debug(event, method, path, status)
   * ```
   */
  readonly log?: TransportOptions['log'];
}

/** The options with every value decided, or an error that shows the right call. */
export function decideOptions<S extends Services>(options: ClientOptions<S>): TransportOptions {
  const { auth, services, baseUrl = auth?.baseUrl } = options ?? {};
  const origin = auth && services && originOf(baseUrl);
  if (!origin)
    // What was given is not repeated: an address may hold a password.
    throw new AmoUsageError(
      "createClient() needs auth, services and, outside of a CRM page, baseUrl: createClient({ auth: bearer(token), services: { leads }, baseUrl: 'https://example.amocrm.ru' })",
    );
  const { limit = { requests: 7, milliseconds: 1000 }, timeout = 30_000, attempts = 3 } = options;
  for (const [name, value] of Object.entries({ ...limit, timeout, attempts }))
    if (!Number.isSafeInteger(value) || value < 1)
      throw new AmoUsageError(`createClient() takes whole numbers from 1 on: ${name} is ${value}`);
  return {
    ...options,
    auth: auth.boundTo?.(String(baseUrl)) ?? auth,
    baseUrl: origin,
    limit,
    timeout,
    attempts,
  };
}

/** Scheme and host of an address that can be called; undefined of any other. */
export function originOf(address: string | URL | undefined): string | undefined {
  try {
    const { protocol, username, password, origin } = new URL(address ?? '');
    return /^https?:$/.test(protocol) && !username && !password ? origin : undefined;
  } catch {
    return undefined;
  }
}
