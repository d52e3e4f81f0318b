import type { Caller } from '../endpoint.ts';

/** Both callers: the page's cookie, and a token. */
export const anyCaller = ['session', 'integration'] as const satisfies readonly Caller[];

/** Tokens alone. */
export const integrationOnly = ['integration'] as const satisfies readonly Caller[];

/** What the vendor says of pages and batches where nothing else is said. */
export const page = { default: 50, max: 250 } as const;
export const batch = { advised: 50, max: 250 } as const;

/** What is known from the vendor's PHP client alone. */
export const php = 'https://github.com/amocrm/amocrm-api-php';
