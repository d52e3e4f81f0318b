import { isAmoError } from '@amokit/client';
import {
  accountIdOf,
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
import type { Handler } from '../server-types.ts';
import { type Integrations, isClientId } from './integrations.ts';
import { answerPage } from './pages.ts';
import { randomText, type State, type States } from './states.ts';
import { isUninstallSignature } from './uninstall-signature.ts';

export interface OAuthParts {
  readonly integration: Integration;
  readonly integrations: Integrations;
  readonly states: States;
  readonly accounts: Accounts;
  readonly auths: AccountAuths;
  readonly tokens: TokenStore;
  /** Where a person is sent after the sign-in; a page of ours says that it is done otherwise. */
  readonly installedUrl?: string | undefined;
  readonly onInstalled: (account: Account) => Promise<void>;
  readonly onUninstalled: (account: Account) => Promise<void>;
  /** Told what went wrong, without secrets. */
  readonly onRefused: (reason: string) => void;
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

const cookieName = 'amokit_sign_in';

/** @see https://www.amocrm.ru/developers/content/oauth/step-by-step */
export function createOAuthHandlers(parts: OAuthParts): OAuthHandlers {
  const { integration, integrations, states, accounts, auths, tokens, onRefused } = parts;
  const isSecure = integration.redirectUri.startsWith('https:');

  const refuse = (request: Request, status: number, reason: string, detail: string): Response => {
    onRefused(reason);
    return answerPage(request, { status, name: 'refused', detail });
  };

  /** The state of a sign-in that may go on; what is wrong as a text otherwise. */
  const admit = async (query: URLSearchParams, cookie: string | null): Promise<State | string> => {
    const state = query.get('state');
    // Who switches a widget on in the CRM has begun no sign-in here.
    if (!state)
      return query.has('from_widget')
        ? { browser: undefined, clientId: undefined }
        : 'It was not begun here: there is no state';
    const its = await states.take(state);
    if (!its) return 'It was begun too long ago, or has come back before: begin again';
    const [, browser] = new RegExp(`(?:^|; )${cookieName}=([\\w-]+)`).exec(cookie ?? '') ?? [];
    if (its.browser !== undefined && its.browser !== browser)
      return 'It was begun in another browser: begin again';
    return its;
  };

  const install = async (its: Integration, code: string, referer: string): Promise<Account> => {
    const token = await exchangeCode(its, { code, referer });
    const id = accountIdOf(token);
    if (id === undefined) throw new Error('The access token names no account');
    await saveToken(tokens, String(id), token);
    const account = { id, baseUrl: token.baseUrl, clientId: its.clientId };
    await accounts.put(account);
    auths.forget(id);
    await parts.onInstalled(account);
    return account;
  };

  return {
    async start() {
      const browser = randomText();
      const state = await states.begin(browser);
      const location = authorizeUrl({
        clientId: integration.clientId,
        state,
        brand: integration.brand ?? 'amocrm',
      });
      const cookie = `${cookieName}=${browser}; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`;
      return new Response(null, {
        status: 302,
        headers: { location: String(location), 'set-cookie': cookie },
      });
    },

    async redirect(request) {
      const query = new URL(request.url).searchParams;
      const admitted = await admit(query, request.headers.get('cookie'));
      if (typeof admitted === 'string') return refuse(request, 400, 'state', admitted);
      if (query.has('error'))
        return refuse(request, 403, 'access_denied', 'The integration was not let in');
      const clientId = admitted.clientId ?? query.get('client_id') ?? integration.clientId;
      const its = await integrations.of(clientId);
      if (!its)
        return refuse(request, 400, 'client_id', 'It is of an integration that is not ours');
      try {
        await install(its, query.get('code') ?? '', query.get('referer') ?? '');
      } catch (error) {
        if (!isAmoError(error)) throw error;
        return refuse(request, 400, error.code, 'The CRM did not take the code: begin again');
      }
      return parts.installedUrl === undefined
        ? answerPage(request, { status: 200, name: 'installed' })
        : new Response(null, { status: 302, headers: { location: parts.installedUrl } });
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
