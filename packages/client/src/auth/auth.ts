import type { Caller } from '@amokit/contract';

/**
 * How a client proves who it is. Made by {@link session}, {@link bearer},
 * {@link disposable}, or `oauth()` of `@amokit/client/oauth`.
 */
export interface Auth {
  /** Which endpoints it may call; a call that needs another caller is refused before sending. */
  readonly caller: Caller;
  /** Whether the browser sends its cookies along. */
  readonly credentials: RequestCredentials;
  /** The address that is used when the client is given no `baseUrl`. */
  readonly baseUrl?: string | undefined;
  /**
   * The account's address as it is now, asked for after {@link headers}: an account can be renamed.
   * Undefined for the client's own.
   */
  address?(): string | undefined;
  /** The headers that carry the proof; asked for before every request. */
  headers(): Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
  /**
   * Called once for a request that was answered 401, which was surely not carried out; when it
   * resolves, the request is sent again with new {@link headers}.
   *
   * @param at when the request left, in milliseconds since 1970: a token that was renewed later
   * need not be renewed again
   */
  renew?(at: number): Promise<void>;
  /** Whether a failed request surely did not reach the server; a browser can never tell. */
  neverLeft?(error: unknown): boolean;
  /** The same auth for the client's address with its path, where it has to know it; it is used in its place. */
  boundTo?(baseUrl: string): Auth;
  /** The text without any secret that this auth knows. */
  redact(text: string): string;
}
