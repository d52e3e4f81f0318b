import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Integration, OAuthToken } from '../src/oauth/index.ts';
import { listPage, type Reply, type Seen, startServer } from './http-server.ts';

/** A CRM that gives each refresh token one new pair, and knows which access tokens are good. */
export interface SignInServer {
  readonly url: string;
  readonly log: Seen[];
  readonly integration: Integration;
  /** A pair that is good, until the access token is ended by hand. */
  issue(expiresIn?: number): OAuthToken;
  /** The requests for tokens. */
  refreshes(): number;
  /** From now on no access token given so far is good. */
  endAccess(): void;
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function startSignIn(
  special: (seen: Seen) => Reply | undefined | Promise<Reply | undefined> = () => undefined,
): Promise<SignInServer> {
  const access = new Set<string>();
  const refresh = new Set<string>();
  let count = 0;

  const pair = () => {
    count += 1;
    const claims = {
      sub: '1',
      aud: 'id',
      account_id: 29741591,
      exp: 4102444800,
      api_domain: new URL(server.url).host,
      jti: `token-${count}`,
    };
    const tokens = {
      access_token: `${part({ alg: 'none' })}.${part(claims)}.secret-signature-${count}`,
      refresh_token: `secret-refresh-${count}-${'x'.repeat(20)}`,
    };
    access.add(tokens.access_token);
    refresh.add(tokens.refresh_token);
    return tokens;
  };

  const server = await startServer(async (seen) => {
    const own = await special(seen);
    if (own) return own;
    if (seen.path === '/oauth2/access_token') {
      const { refresh_token: token } = Object(seen.body);
      if (!refresh.delete(token)) return problem(401, 'The refresh token is used up');
      return { json: { token_type: 'Bearer', expires_in: 86_400, ...pair() } };
    }
    if (seen.path.startsWith('/oauth2/account/current')) return problem(401, 'Unauthorized');
    const [, token = ''] = /^Bearer (.*)$/.exec(seen.headers.authorization ?? '') ?? [];
    return access.has(token) ? listPage('leads', [{ id: 1 }]) : problem(401, 'Unauthorized');
  });

  return {
    url: server.url,
    log: server.log,
    integration: {
      clientId: 'id',
      clientSecret: 'secret-of-the-integration',
      redirectUri: 'https://example.com/oauth',
      trust: [server.url],
    },
    issue(expiresIn = 86_400) {
      const { access_token: accessToken, refresh_token: refreshToken } = pair();
      const expiresAt = Math.floor(Date.now() / 1000) + expiresIn;
      return { accessToken, refreshToken, expiresAt, baseUrl: server.url };
    },
    refreshes: () => server.log.filter(({ path }) => path === '/oauth2/access_token').length,
    endAccess: () => access.clear(),
  };
}

const problem = (status: number, detail: string): Reply => ({
  status,
  json: { title: 'Unauthorized', type: 'https://httpstatus.es/401', status, detail },
  headers: { 'Content-Type': 'application/problem+json' },
});

/** A folder that is gone when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'amokit-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
