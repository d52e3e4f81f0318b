import { AmoSignInError, type Auth } from '@amokit/client';

/** Who has signed in, as the server says it. */
export interface SignedIn {
  /** The address of the account. */
  readonly account: string;
}

/** Why there is nobody: nobody has signed in, or the account has let the integration go. */
export type SignedOut = 'signed-out' | 'not-installed';

/** The page's sign-in. */
export interface PageSession {
  readonly auth: Auth;
  /** Asks whether somebody has signed in. */
  begin(): Promise<SignedIn | SignedOut>;
  signOut(): Promise<void>;
}

/** Milliseconds before its end at which a credential is no longer used: it has to arrive, too. */
const margin = 15_000;

interface Credential extends SignedIn {
  readonly text: string;
  readonly until: number;
}

/** The credential that the server gives to this page while the person's cookie is good. */
export function createPageSession(): PageSession {
  let credential: Credential | undefined;
  let asking: Promise<Credential | SignedOut> | undefined;

  const ask = async (): Promise<Credential | SignedOut> => {
    const answer = await fetch('/page/session', { method: 'POST' });
    const body: unknown = await answer.json().catch(() => undefined);
    if (answer.status === 401)
      return Object(body).reason === 'not-installed' ? 'not-installed' : 'signed-out';
    const { credential: text, expires_in: seconds, account } = Object(body);
    if (!answer.ok || typeof text !== 'string' || typeof account !== 'string')
      throw new Error(`The server gave no session: ${answer.status}`);
    credential = { text, account, until: Date.now() + Number(seconds) * 1000 - margin };
    return credential;
  };
  const once = () => {
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    return asking;
  };

  return {
    begin: once,
    async signOut() {
      await fetch('/page/sign-out', { method: 'POST' });
      credential = undefined;
    },
    auth: {
      caller: 'integration',
      credentials: 'omit',
      async headers() {
        const good = credential && credential.until > Date.now() ? credential : await once();
        if (typeof good === 'string')
          throw new AmoSignInError('Nobody has signed in to this page', 'refused', '');
        return { Authorization: `Bearer ${good.text}` };
      },
      async renew() {
        credential = undefined;
      },
      redact: (text) => (credential ? text.replaceAll(credential.text, '***') : text),
    },
  };
}
