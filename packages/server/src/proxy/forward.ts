import { isAmoError } from '@amokit/client';
import type { AccountAuth } from '../accounts/account-auth.ts';
import type { Turns } from '../budget/turns.ts';

/** A request of a page as it goes on to the CRM. */
export interface Forwarded {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly body: ArrayBuffer | undefined;
  readonly contentType: string | undefined;
  readonly accountId: number;
  /** The user whose rights count. */
  readonly userId: number;
  /** The CRM's host where it is not the account's: the drive. */
  readonly host?: string | undefined;
  /** A file's bytes, of any length. @default false */
  readonly isDownload?: boolean | undefined;
  readonly signal: AbortSignal;
}

export interface ForwardParts {
  readonly auth: AccountAuth;
  /** The account's address, unless a refresh has found another. */
  readonly baseUrl: string;
  readonly turns: Turns;
  readonly fetch: typeof fetch;
}

/** Milliseconds that the CRM has for an answer. */
const timeout = 30_000;
/** Milliseconds that a whole file may take. */
const downloadTimeout = 600_000;

/**
 * Sends a request with the account's token and the rights of a user; once more after a 401, with a
 * token that was renewed. Only what is written here goes on: no cookie, no header of the page.
 */
export async function forward(request: Forwarded, parts: ForwardParts): Promise<Response> {
  const { auth } = parts;
  const at = Date.now();
  const first = await sendOnce(request, parts);
  if (first.status !== 401 || !auth.renew) return first;
  await auth.renew(at);
  await first.body?.cancel();
  return sendOnce(request, parts);
}

async function sendOnce(request: Forwarded, parts: ForwardParts): Promise<Response> {
  const { auth, baseUrl, turns } = parts;
  const headers = new Headers({
    accept: request.isDownload ? '*/*' : 'application/json',
    'x-context-user-id': String(request.userId),
    ...(request.contentType === undefined ? {} : { 'content-type': request.contentType }),
  });
  await auth.headers();
  const address = `${request.host ?? auth.address?.() ?? baseUrl}${request.path}`;
  return turns.run(
    String(request.accountId),
    () => {
      for (const [name, value] of Object.entries(auth.latest())) headers.set(name, value);
      return parts.fetch(address, {
        method: request.method,
        headers,
        body: request.body ?? null,
        redirect: 'manual',
        signal: AbortSignal.any([
          request.signal,
          AbortSignal.timeout(request.isDownload ? downloadTimeout : timeout),
        ]),
      });
    },
    { signal: request.signal },
  );
}

/** Whether an account has to let the integration in again. */
export const isSignedOut = (error: unknown): boolean => isAmoError(error, 'SIGN_IN');
