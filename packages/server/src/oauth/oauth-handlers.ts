import { isAmoError, readAccessToken } from '@amokit/client';
import {
  authorizeUrl,
  exchangeCode,
  type Integration,
  saveToken,
  type TokenStore,
} from '@amokit/client/oauth';
import type { AccountAuths } from '../accounts/account-auth.ts';
import type { Account, Accounts } from '../accounts/accounts.ts';
import { problem } from '../http/problem.ts';
import { readText } from '../http/read-text.ts';
import type { Handler, ServerOptions } from '../server-types.ts';
import { type Integrations, isClientId } from './integrations.ts';
import { answerPage } from './pages.ts';
import type { SignInEnd, SignInRefusal } from './sign-in-end.ts';
import { isRandomText, randomText, type State, type States, signInSeconds } from './states.ts';
import { isUninstallSignature } from './uninstall-signature.ts';

export interface OAuthParts {
  readonly integration: Integration;
  readonly integrations: Integrations;
  readonly states: States;
  readonly accounts: Accounts;
  readonly auths: AccountAuths;
  readonly tokens: TokenStore;
  /** The sign-in page, where it is another than the brand's. */
  readonly www?: string | undefined;
  readonly onSignIn?: ServerOptions['onSignIn'];
  readonly onInstalled: (account: Account) => Promise<void>;
  readonly onUninstalled: (account: Account) => Promise<void>;
  /** Told what went wrong, without secrets. */
  readonly onRefused: (reason: string, cause?: string) => void;
}

/** What the CRM and people call for signing in and for switching off. */
export interface OAuthHandlers {
  /** Sends a person to the CRM, and remembers the browser. */
  readonly start: Handler;
  /** Takes the code that the CRM adds to the redirect URI. */
  readonly redirect: Handler;
  /** Takes the keys of an integration that a person made in their account. */
  readonly secrets: Handler;
  /** Hears that the integration was switched off. */
  readonly uninstall: Handler;
}

/** @see https://www.amocrm.ru/developers/content/oauth/step-by-step */
export function createOAuthHandlers(parts: OAuthParts): OAuthHandlers {
  const { integration, integrations, states, accounts, auths, tokens, onRefused } = parts;
  const isSecure = integration.redirectUri.startsWith('https:');
  // A name that begins so can be set by this host alone: no neighbour below the same domain gives a
  // browser a cookie of theirs.
  const cookieName = isSecure ? '__Host-amokit_sign_in' : 'amokit_sign_in';

  /** What the browser of a request holds since its last sign-in was begun. */
  const browserOf = (request: Request): string | undefined => {
    const cookies = request.headers.get('cookie') ?? '';
    return cookies
      .split('; ')
      .find((cookie) => cookie.startsWith(`${cookieName}=`))
      ?.slice(cookieName.length + 1);
  };

  /** The state of a sign-in that may go on; why it may not otherwise. */
  const admit = async (
    query: URLSearchParams,
    request: Request,
  ): Promise<State | SignInRefusal> => {
    const state = query.get('state');
    // Who switches a widget on in the CRM has begun no sign-in here.
    if (!state)
      return query.has('from_widget') ? { browser: undefined, clientId: undefined } : 'state';
    const its = await states.take(state);
    if (!its) return 'state';
    return its.browser === undefined || its.browser === browserOf(request) ? its : 'browser';
  };

  const install = async (its: Integration, query: URLSearchParams) => {
    const code = query.get('code') ?? '';
    const token = await exchangeCode(its, { code, referer: query.get('referer') ?? '' });
    const { account_id: id, sub: userId } = readAccessToken(token.accessToken);
    await saveToken(tokens, String(id), token);
    const account = { id, baseUrl: token.baseUrl, clientId: its.clientId };
    await accounts.put(account);
    auths.forget(id);
    await parts.onInstalled(account);
    return { account, userId };
  };

  const refused = (reason: SignInRefusal, cause?: string): SignInEnd => {
    onRefused(reason, cause);
    return { status: 'refused', reason };
  };

  const signIn = async (request: Request): Promise<SignInEnd> => {
    const query = new URL(request.url).searchParams;
    const admitted = await admit(query, request);
    if (typeof admitted === 'string') return refused(admitted);
    if (query.has('error')) return refused('access_denied');
    const clientId = admitted.clientId ?? query.get('client_id') ?? integration.clientId;
    const its = await integrations.of(clientId);
    if (!its) return refused('client_id');
    try {
      const { account, userId } = await install(its, query);
      const isTheirs = admitted.browser !== undefined;
      return { status: 'installed', account, userId: isTheirs ? userId : undefined };
    } catch (error) {
      if (!isAmoError(error)) throw error;
      return refused('code', error.code);
    }
  };

  return {
    async start(request) {
      // Of two sign-ins that are begun side by side, both may come to their end.
      const before = browserOf(request) ?? '';
      const browser = isRandomText(before) ? before : randomText();
      const { clientId, brand } = integration;
      const state = await states.begin(browser);
      const location = authorizeUrl({ clientId, state, brand, www: parts.www });
      const cookie = `${cookieName}=${browser}; Path=/; Max-Age=${signInSeconds}; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
      return new Response(null, {
        status: 302,
        headers: { location, 'set-cookie': cookie, 'cache-control': 'no-store' },
      });
    },

    async redirect(request) {
      const end = await signIn(request);
      return (await parts.onSignIn?.(end, request)) ?? answerPage(request, end);
    },

    async secrets(request) {
      const body = parseJson(await readText(request));
      const { client_id: clientId, client_secret: clientSecret, state } = Object(body);
      const isGood =
        isClientId(clientId) &&
        typeof clientSecret === 'string' &&
        /^[\x21-\x7e]{16,256}$/.test(clientSecret) &&
        typeof state === 'string';
      if (!isGood || clientId === integration.clientId || (await integrations.of(clientId))) {
        onRefused('secrets');
        return problem({ status: 400, detail: 'This is no client_id, client_secret and state' });
      }
      // Nothing else shows that the CRM has sent it.
      if (!(await states.setClientId(state, clientId))) {
        onRefused('state');
        return problem({ status: 403, detail: 'The state is of no sign-in that was begun here' });
      }
      await integrations.add(clientId, clientSecret);
      // The CRM takes 200 for good, and no other status.
      return new Response('ok', { status: 200 });
    },

    async uninstall(request) {
      const query = new URL(request.url).searchParams;
      const id = Number(query.get('account_id'));
      // The documentation calls it both.
      const clientId = query.get('client_uuid') ?? query.get('client_id') ?? '';
      const its = await integrations.of(clientId);
      const isSigned =
        its !== undefined &&
        Number.isSafeInteger(id) &&
        (await isUninstallSignature(query.get('signature') ?? '', its, id));
      if (!isSigned) {
        onRefused('signature');
        return problem({ status: 403, detail: 'The signature is not that of the integration' });
      }
      const account = await accounts.get(id);
      if (account && account.clientId === clientId) {
        await tokens.withLock(String(id), (locked) => locked.remove());
        await accounts.remove(id);
        auths.forget(id);
        if (clientId !== integration.clientId) await integrations.remove(clientId);
        await parts.onUninstalled(account);
      }
      return new Response('ok', { status: 200 });
    },
  };
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
