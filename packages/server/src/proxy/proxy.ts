import { isAmoError } from '@amokit/client';
import type { AccountAuths } from '../accounts/account-auth.ts';
import type { Account, Accounts } from '../accounts/accounts.ts';
import { TurnError, type Turns } from '../budget/turns.ts';
import { problem } from '../http/problem.ts';
import type { PublicAddress } from '../http/public-address.ts';
import { readBytes } from '../http/read-text.ts';
import type { Session } from '../sessions/sessions.ts';
import type { Allowed, AllowedEndpoint } from './allow-list.ts';
import { createDrives, withOwnDrive } from './drive.ts';
import { type Forwarded, forward, isSignedOut } from './forward.ts';

export interface ProxyParts {
  readonly accounts: Accounts;
  readonly auths: AccountAuths;
  readonly turns: Turns;
  readonly allowed: Allowed;
  readonly sessionOf: (request: Request) => Promise<Session | undefined>;
  /** Where we are: our own address stands in the place of the drive's. */
  readonly address: PublicAddress;
  readonly fetch: typeof fetch;
  /** Told of a request that was forwarded or refused; names no person. */
  readonly onRequest?: ((entry: ProxyEntry) => void) | undefined;
  /** Told why a request could not be carried. */
  readonly onFault?: ((error: unknown) => void) | undefined;
}

/** A request as the log has it. */
export interface ProxyEntry {
  readonly account: number | undefined;
  readonly method: string;
  /** The endpoint's path with its placeholders; undefined for what is not allowed. */
  readonly path: string | undefined;
  readonly status: number;
  readonly milliseconds: number;
}

/** Bytes of a body at most. */
const largestBody = 8_388_608;

/** The headers of the CRM's answer that a page gets to see. */
const kept = ['content-type', 'retry-after', 'x-request-id'];

/** Files are strangers' files: they are handed over to be saved, and nothing in them may run here. */
const ofDownloads = {
  'content-security-policy': "sandbox; default-src 'none'",
  'content-disposition': 'attachment',
};

/** Answers a page in the name of the CRM: what the allow-list has, with the rights of its user. */
export function createProxy(parts: ProxyParts): (request: Request) => Promise<Response> {
  const { accounts, auths, turns, allowed, address } = parts;
  const drives = createDrives();

  const send = async (request: Forwarded, account: Account): Promise<Response> =>
    forward(request, {
      auth: await auths.of(account),
      baseUrl: account.baseUrl,
      turns,
      fetch: parts.fetch,
    });

  const carry = async (
    request: Request,
    session: Session,
    account: Account,
    endpoint: AllowedEndpoint,
  ): Promise<Response> => {
    const body = await readBody(request);
    if (body === 'too large')
      return problem({ status: 413, detail: `A body has ${largestBody} bytes at most` });
    const forwarded: Forwarded = {
      method: request.method,
      path: `${address.pathOf(request.url)}${new URL(request.url).search}`,
      body,
      contentType: request.headers.get('content-type') ?? undefined,
      accountId: session.accountId,
      userId: session.userId,
      signal: request.signal,
    };
    if (endpoint.host === 'account') {
      const answer = await send(forwarded, account);
      const namesDrive = endpoint.path === '/api/v4/account' && answer.ok;
      return passOn(namesDrive ? await withOwnDrive(answer, address.base) : answer);
    }
    const ask = () =>
      send(
        { ...forwarded, method: 'GET', path: '/api/v4/account?with=drive_url', body: undefined },
        account,
      );
    const host = await drives.of(account, ask);
    if (!host) return problem({ status: 502, detail: 'The account has named no drive' });
    const { isDownload } = endpoint;
    return passOn(await send({ ...forwarded, host, isDownload }, account), isDownload);
  };

  const answer = async (
    request: Request,
    endpoint: AllowedEndpoint | undefined,
    session: Session,
  ): Promise<Response> => {
    const acting = request.headers.get('x-context-user-id');
    if (acting !== null && acting !== String(session.userId))
      return problem({ status: 403, detail: 'A page acts as its own user, and as no other' });
    const account = await accounts.get(session.accountId);
    if (!account) return problem({ status: 401, detail: 'The integration is not installed' });
    if (!endpoint) {
      if (asksForDrive(request, address) && allowed.hasDrive)
        return Response.json({ drive_url: address.base });
      return problem({
        status: 403,
        detail: `${request.method} of this path is not in the allow-list of the server`,
      });
    }
    return carry(request, session, account, endpoint);
  };

  return async (request) => {
    const start = performance.now();
    const endpoint = allowed.find(request.method, address.pathOf(request.url));
    const session = await parts.sessionOf(request);
    const response = session
      ? await answer(request, endpoint, session).catch((error: unknown) => {
          parts.onFault?.(error);
          return faultOf(error);
        })
      : problem({ status: 401, detail: 'There is no session: get one at POST /session' });
    parts.onRequest?.({
      account: session?.accountId,
      method: request.method,
      path: endpoint?.path,
      status: response.status,
      milliseconds: Math.round(performance.now() - start),
    });
    return response;
  };
}

/** What the client asks before its first request of a file. */
function asksForDrive({ method, url }: Request, { pathOf }: PublicAddress): boolean {
  const isIt = pathOf(url) === '/api/v4/account' && new URL(url).search === '?with=drive_url';
  return method === 'GET' && isIt;
}

async function readBody(request: Request): Promise<ArrayBuffer | undefined | 'too large'> {
  if (request.method === 'GET' || !request.body) return undefined;
  const bytes = await readBytes(request, largestBody);
  if (!bytes) return 'too large';
  return bytes.byteLength === 0 ? undefined : bytes;
}

function passOn(answer: Response, isDownload = false): Response {
  const headers = new Headers({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(isDownload && ofDownloads),
  });
  for (const name of kept) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  // A redirect would lead the page and its credential elsewhere.
  if (answer.status < 200 || (answer.status >= 300 && answer.status < 400))
    return problem({ status: 502, detail: `The CRM answered with status ${answer.status}` });
  return new Response(answer.body, { status: answer.status, headers });
}

function faultOf(error: unknown): Response {
  if (error instanceof TurnError)
    return problem({
      status: 429,
      detail: 'The budget of the account is used up for now',
      headers: { 'retry-after': String(Math.ceil(error.wait / 1000)) },
    });
  if (isSignedOut(error))
    return problem({
      status: 403,
      detail: 'The integration has no token of this account any more: install it again',
    });
  // A key that opens nothing, for one: the CRM was not even asked.
  if (isAmoError(error, 'USAGE'))
    return problem({ status: 500, detail: 'The server is set up wrongly; its log says more' });
  return problem({ status: 502, detail: 'The CRM could not be reached' });
}
