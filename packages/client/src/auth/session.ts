import type { Auth } from './auth.ts';

/**
 * The session of the CRM's own page: its cookie, and the header by which the CRM knows that the
 * call comes from its page. Rights are those of the person who is logged in.
 *
 * @example
 * ```ts
 * const crm = createClient({ auth: session(), services: { leads } });
 * ```
 * @see https://www.amocrm.ru/developers/content/web_sdk/mechanics
 */
export function session(): Auth {
  return {
    caller: 'session',
    credentials: 'same-origin',
    baseUrl: globalThis.location?.origin,
    headers: () => ({ 'X-Requested-With': 'XMLHttpRequest' }),
    redact: (text) => text,
  };
}
