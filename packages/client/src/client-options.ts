import type { Auth } from './auth/auth.ts';
import { AmoUsageError } from './errors/usage-error.ts';
import type { WindowRule } from './limiter/window.ts';
import type { TransportOptions } from './transport/transport-options.ts';
import type { Services } from './types/client-types.ts';

/** What {@link createClient} takes. */
export interface ClientOptions<S extends Services> {
  /** Who is calling: {@link session} in a CRM page, {@link bearer} on a server. */
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
   * How many requests may start in how many milliseconds.
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
   * Milliseconds that a request waits for its turn at most, also when the server asks to wait.
   *
   * @default 60000
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
}

/** The options with every value decided, or an error that shows the right call. */
export function decideOptions<S extends Services>(options: ClientOptions<S>): TransportOptions {
  const { auth, services } = options ?? {};
  if (!auth || !services)
    throw new AmoUsageError(
      `createClient() needs ${auth ? 'services' : 'auth'}: createClient({ auth: session(), services: { leads } })`,
    );
  return {
    auth,
    baseUrl: decideBaseUrl(options.baseUrl ?? auth.baseUrl),
    fetch: options.fetch,
    rule: options.limit ?? { requests: 7, milliseconds: 1000 },
    timeout: options.timeout ?? 30_000,
    longestWait: options.longestWait ?? 60_000,
    attempts: options.attempts ?? 3,
  };
}

function decideBaseUrl(given: string | URL | undefined): string {
  const right = "createClient({ baseUrl: 'https://example.amocrm.ru', … })";
  if (given === undefined || given === 'null')
    throw new AmoUsageError(
      `createClient() needs baseUrl, the account's address, since this is no page of the CRM: ${right}`,
    );
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw new AmoUsageError(`baseUrl is not an address with its scheme; write it like ${right}`);
  }
  if (!/^https?:$/.test(url.protocol) || url.username || url.password)
    throw new AmoUsageError(
      `baseUrl has to be http or https, without a name or password in it: ${right}`,
    );
  return url.origin;
}
