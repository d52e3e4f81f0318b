import type { Caller } from '@amokit/contract';

/** How a client proves who it is. Made by {@link session} or {@link bearer}. */
export interface Auth {
  /** Which endpoints it may call; a call that needs another caller is refused before sending. */
  readonly caller: Caller;
  /** Whether the browser sends its cookies along. */
  readonly credentials: RequestCredentials;
  /** The address that is used when the client is given no `baseUrl`. */
  readonly baseUrl?: string | undefined;
  /** The headers that carry the proof; asked for before every request. */
  headers(): Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
  /** The text without any secret that this auth knows. */
  redact(text: string): string;
}
