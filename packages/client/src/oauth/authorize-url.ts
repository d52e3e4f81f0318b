import { type Brand, type OauthMode, oauthModes } from '@amokit/contract';
import { AmoUsageError } from '../errors/usage-error.ts';
import { signInOf } from './brands.ts';

/** What the page is asked for where an administrator lets an integration in. */
export interface AuthorizeOptions {
  readonly clientId: string;
  /**
   * Comes back with the code: a text that nobody can guess, kept in the visitor's session and compared
   * there, so that nobody can slip another account in.
   */
  readonly state: string;
  /**
   * `post_message`: the redirect happens in the window that opens; `popup`: in the one behind it.
   *
   * @default 'post_message'
   */
  readonly mode?: OauthMode | undefined;
  /** @default 'amocrm' */
  readonly brand?: Brand | undefined;
  /** Another sign-in page than the brand's: a sandbox's. */
  readonly www?: string | undefined;
}

/**
 * The address of the page where an administrator lets an integration into an account.
 *
 * @example
 * ```ts
 * const state = crypto.randomUUID();
 * redirect(authorizeUrl({ clientId, state }));
 * ```
 * @throws {@link AmoUsageError} without a client id or a state
 * @see https://www.amocrm.ru/developers/content/oauth/step-by-step
 */
export function authorizeUrl({ clientId, state, mode, brand, www }: AuthorizeOptions): string {
  if (!clientId || !state)
    throw new AmoUsageError(
      'authorizeUrl() needs clientId and state: authorizeUrl({ clientId, state: crypto.randomUUID() })',
    );
  if (mode !== undefined && !oauthModes.includes(mode))
    throw new AmoUsageError(`authorizeUrl() takes the modes ${oauthModes.join(', ')}`);
  const url = new URL('/oauth', www ?? signInOf(brand).www);
  url.search = String(
    new URLSearchParams({ client_id: clientId, state, mode: mode ?? 'post_message' }),
  );
  return url.href;
}
