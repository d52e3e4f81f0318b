import { isAmoError } from '../errors/is-amo-error.ts';
import { AmoRefreshError } from '../errors/refresh-error.ts';
import { AmoSignInError } from '../errors/sign-in-error.ts';
import { AmoUsageError } from '../errors/usage-error.ts';
import { isRecord, textOf } from '../json.ts';
import type { Auth } from './auth.ts';

/** Where {@link disposable} gets its tokens: one of these. */
export interface DisposableOptions {
  /** The widget's object in the CRM (`host.self`), whose `$authorizedAjax` makes a token. */
  readonly widget?: object | undefined;
  /** A way of your own to a fresh token; each is used once. */
  readonly token?: (() => string | Promise<string>) | undefined;
  /**
   * The integration's id: the token is asked of the CRM's own route, which is not documented and may
   * end without notice. For pages of the CRM that are no widget.
   *
   * @default off
   */
  readonly undocumentedRouteOf?: string | undefined;
}

/** A credential that the server gave, and when it is to be changed. */
interface Credential {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Milliseconds before its end at which a credential is no longer used: it has to arrive, too. */
const margin = 15_000;

/** Milliseconds that a session may take to be opened. */
const timeout = 15_000;

/**
 * A page that holds no more than a disposable token: it is spent at `POST /session` of your
 * `@amokit/server` (the client's `baseUrl`), whose proxy then carries every call that its allow-list
 * has, with the rights of the person. Sessions are renewed by themselves.
 *
 * The server may lie below a path: `baseUrl: 'https://example.org/my-widget'`.
 *
 * In a mobile frame it needs nothing: the token is taken out of the address at once, and when it is
 * used up, the frame has to be opened again.
 *
 * @example
 * ```ts
 * const crm = createClient({
 *   auth: disposable({ widget: host.self }),
 *   baseUrl: 'https://backend.example',
 *   services: { sources },
 * });
 * ```
 * @throws {@link AmoUsageError} when there is no way to a token
 * @throws {@link AmoSignInError} from calls of the client, when the server refuses the token
 * @throws {@link AmoRefreshError} from calls of the client, when there is no session for now
 * @see https://www.amocrm.ru/developers/content/oauth/disposable-tokens
 */
export function disposable(options: DisposableOptions = {}): Auth {
  return bind(options, tokenSource(options), undefined);
}

type OpenSession = (baseUrl: string) => Promise<unknown>;

function bind(options: DisposableOptions, open: OpenSession, baseUrl: string | undefined): Auth {
  const used: string[] = [];
  let credential: Credential | undefined;
  let opening: Promise<Credential> | undefined;
  let openedAt = Number.NEGATIVE_INFINITY;

  const openOnce = (): Promise<Credential> => {
    opening ??= (async () => {
      try {
        const opened = readSession(await open(baseUrl ?? '').catch(failed));
        used.unshift(opened.text);
        used.length = Math.min(used.length, 4);
        credential = opened;
        openedAt = Date.now();
        return opened;
      } finally {
        opening = undefined;
      }
    })();
    return opening;
  };

  const current = async (): Promise<Credential> =>
    credential && credential.until > Date.now() ? credential : openOnce();

  return {
    caller: 'integration',
    credentials: 'omit',
    boundTo: (address) => bind(options, open, withoutEnd(address)),
    // The client's own address has no path, and a server may lie below one.
    address: () => baseUrl,
    headers: async () => ({ Authorization: `Bearer ${(await current()).text}` }),
    async renew(at) {
      if (at >= openedAt) await openOnce();
    },
    redact: (text) => used.reduce((clean, secret) => clean.replaceAll(secret, '***'), text),
  };
}

/** An address to which paths can be added. */
function withoutEnd(address: string): string {
  const { origin, pathname } = new URL(address);
  return `${origin}${pathname.replace(/\/+$/, '')}`;
}

/** What a header can carry. */
const isHeaderText = (value: unknown): value is string =>
  typeof value === 'string' && /^[\x21-\x7e]+$/.test(value);

function readSession(answer: unknown): Credential {
  const { credential, expires_in: seconds } = isRecord(answer) ? answer : {};
  const until = Date.now() + Number(seconds) * 1000 - margin;
  if (!isHeaderText(credential) || !Number.isFinite(until))
    throw new AmoUsageError(
      'POST /session answered with no credential: is baseUrl the address of your @amokit/server?',
    );
  return { text: credential, until };
}

/** What goes wrong here must not look like a fault of the call that waits: that was not sent. */
function failed(error: unknown): never {
  if (isAmoError(error)) throw error;
  throw noSession(error instanceof Error ? error.message : 'unknown reason', error);
}

const noSession = (reason: string, cause?: unknown): AmoRefreshError =>
  new AmoRefreshError(
    `POST /session gave no session, so that nothing was sent; try again: ${reason}`,
    '',
    cause,
  );

function tokenSource({ widget, token, undocumentedRouteOf }: DisposableOptions): OpenSession {
  if (widget) return (baseUrl) => authorizedAjax(widget, baseUrl);
  if (token) return async (baseUrl) => post(baseUrl, await token());
  if (undocumentedRouteOf) return async (baseUrl) => post(baseUrl, await mint(undocumentedRouteOf));
  const taken = takeFromAddress();
  if (taken) {
    let left: string | undefined = taken;
    return async (baseUrl) => {
      const its = left;
      left = undefined;
      if (!its) throw new AmoUsageError('The token of this frame is used up: open the frame again');
      return post(baseUrl, its);
    };
  }
  throw new AmoUsageError(
    'disposable() needs a way to a token: disposable({ widget: host.self }) in a widget; a mobile frame has one in its address',
  );
}

/** The CRM's own way: it adds the token to a request of jQuery's. */
function authorizedAjax(widget: object, baseUrl: string): Promise<unknown> {
  const ajax: unknown = Reflect.get(widget, '$authorizedAjax');
  if (typeof ajax !== 'function')
    throw new AmoUsageError(
      'This widget has no $authorizedAjax: the CRM gives it to widgets of an OAuth integration',
    );
  return new Promise((resolve, reject) => {
    const settings = { url: `${baseUrl}/session`, method: 'POST', dataType: 'json', timeout };
    const asked: unknown = ajax.call(widget, settings);
    if (!isThenable(asked)) throw new AmoUsageError('$authorizedAjax gave no promise');
    asked.then(resolve, (xhr: unknown) => reject(refusal(xhr)));
  });
}

interface Thenable {
  then(done: (value: unknown) => void, fail: (reason: unknown) => void): unknown;
}

const isThenable = (value: unknown): value is Thenable =>
  typeof value === 'object' &&
  value !== null &&
  'then' in value &&
  typeof value.then === 'function';

async function post(baseUrl: string, token: string): Promise<unknown> {
  // A browser's own complaint would quote the token.
  if (!isHeaderText(token))
    throw new AmoUsageError(
      'disposable() got no token, or one with characters that a header can not carry; { token } resolves with it as a string',
    );
  const response = await fetch(`${baseUrl}/session`, {
    method: 'POST',
    headers: { 'X-Auth-Token': token },
    credentials: 'omit',
    signal: AbortSignal.timeout(timeout),
  });
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refusal({ status: response.status, responseJSON: body });
  return body;
}

/** Why there is no session, from an answer as jQuery has it. */
function refusal(xhr: unknown): AmoSignInError | AmoRefreshError {
  const { status, responseJSON } = isRecord(xhr) ? xhr : {};
  const said = isRecord(responseJSON) ? responseJSON : {};
  const detail = textOf(said.detail);
  if (status === 401 || status === 403)
    return new AmoSignInError(
      `POST /session gave no session: ${detail ?? `status ${status}`}`,
      'refused',
      '',
      undefined,
      textOf(said.reason),
    );
  return noSession(
    status ? (detail ?? `status ${textOf(status)}`) : 'no answer that this page may read',
  );
}

async function mint(clientId: string): Promise<string> {
  const path = `/ajax/v2/integrations/${encodeURIComponent(clientId)}/disposable_token`;
  const response = await fetch(path, {
    headers: { 'X-Requested-With': 'XMLHttpRequest' },
    credentials: 'same-origin',
    signal: AbortSignal.timeout(timeout),
  });
  const body: unknown = await response.json().catch(() => undefined);
  const token = isRecord(body) ? textOf(body.token) : undefined;
  if (!token)
    throw new AmoUsageError(
      `The CRM's route for disposable tokens gave none (status ${response.status}); use disposable({ widget: host.self })`,
    );
  return token;
}

/** The token of a mobile frame, which then stands in the address and the history no more. */
function takeFromAddress(): string | undefined {
  const { location, history } = globalThis;
  if (!location || !history) return undefined;
  const url = new URL(location.href);
  const token = url.searchParams.get('token');
  if (!token) return undefined;
  url.searchParams.delete('token');
  history.replaceState(history.state, '', url);
  return token;
}
