import type { Brand } from '@amokit/contract';
import { AmoUsageError } from '../errors/usage-error.ts';

/** An integration as the CRM knows it: the keys tab of its settings has the three values. */
export interface Integration {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Exactly as it stands in the integration's settings. */
  readonly redirectUri: string;
  /**
   * Whose sign-in page is shown.
   *
   * @default 'amocrm'
   */
  readonly brand?: Brand | undefined;
  /**
   * Origins that may get the secret beside the vendor's own, with the hosts below them: a sandbox's
   * `http://127.0.0.1:8484`.
   */
  readonly trust?: readonly string[] | undefined;
  /**
   * Sends the requests instead of the global `fetch`.
   *
   * @default globalThis.fetch
   */
  readonly fetch?: typeof fetch | undefined;
}

const needed = ['clientId', 'clientSecret', 'redirectUri'] as const;

/**
 * The integration, if it can be used here: with all that it needs, and not in a page, where everybody
 * could read the secret.
 *
 * @throws {@link AmoUsageError} naming what is missing, never with a value in it
 */
export function checkIntegration(integration: Integration): Integration {
  if ('document' in globalThis)
    throw new AmoUsageError(
      "An integration's secret must never be in a page: call @amokit/client/oauth on a server, and use session() in the CRM page",
    );
  const missing = needed.filter((key) => !isText(integration?.[key]));
  if (missing.length > 0)
    throw new AmoUsageError(
      `The integration has no ${missing.join(', ')}: { clientId, clientSecret, redirectUri }, from the keys tab of its settings`,
    );
  return integration;
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
