import { AmoUsageError } from '../errors/usage-error.ts';
import type { Auth } from './auth.ts';
import { neverConnected } from './never-connected.ts';

/** Secrets shorter than this are not looked for in texts: they would match by chance. */
const shortestSecret = 8;

/** How many former tokens are still removed from texts after a refresh. */
const rememberedTokens = 4;

/**
 * An integration's token in the `Authorization` header: a long-lived one as a string, or a function
 * that answers with the current access token and is asked before every request.
 *
 * The API answers no page of another origin, so this is for servers and scripts. The token stays in
 * this closure: nothing that the client throws, logs or serialises holds it.
 *
 * @example
 * ```ts
 * const crm = createClient({
 *   baseUrl: 'https://example.amocrm.ru',
 *   auth: bearer(process.env.AMO_TOKEN),
 *   services: { leads },
 * });
 * ```
 * @throws {@link AmoUsageError} when there is no token, or one that a header can not carry
 * @see https://www.amocrm.ru/developers/content/oauth/oauth
 */
export function bearer(
  token: string | undefined | (() => string | undefined | Promise<string | undefined>),
): Auth {
  const used: string[] = [];

  const check = (value: string | undefined): string => {
    const trimmed = typeof value === 'string' ? value.trim() : '';
    if (!/^[\x21-\x7e]+$/.test(trimmed))
      throw new AmoUsageError(
        `bearer() ${trimmed === '' ? 'has no token' : 'got a token with characters that a header can not carry'}; give it the token as a string: bearer(process.env.AMO_TOKEN)`,
      );
    if (used[0] !== trimmed) {
      used.unshift(trimmed);
      used.length = Math.min(used.length, rememberedTokens);
    }
    return trimmed;
  };

  if (typeof token !== 'function') check(token);
  return {
    caller: 'integration',
    credentials: 'omit',
    headers: async () => ({
      Authorization: `Bearer ${check(typeof token === 'function' ? await token() : token)}`,
    }),
    neverLeft: neverConnected,
    redact: (text) =>
      used.reduce(
        (clean, secret) =>
          secret.length < shortestSecret ? clean : clean.replaceAll(secret, '***'),
        text,
      ),
  };
}
