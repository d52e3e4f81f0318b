import { randomBytes } from 'node:crypto';
import { accessSeconds, type Tokens } from '../api/tokens.ts';
import type { Collection } from '../store/collection.ts';
import type { Db } from '../store/db.ts';
import { integrationOf } from './integrations.ts';
import { OauthProblem } from './oauth-problem.ts';
import { digestOf } from './secrets.ts';

/** What `POST /oauth2/access_token` answers. */
export interface TokenAnswer {
  readonly token_type: 'Bearer';
  readonly expires_in: number;
  readonly server_time: number;
  readonly access_token: string;
  readonly refresh_token: string;
}

export interface Grants {
  /** A code for one exchange within 20 minutes. */
  readonly code: (clientId: string, userId: number) => string;
  readonly exchangeCode: (clientId: string, code: string, host: string) => Promise<TokenAnswer>;
  readonly refresh: (clientId: string, token: string, host: string) => Promise<TokenAnswer>;
  /** A refresh token for the ready document. */
  readonly issueRefresh: (clientId: string, userId: number) => string;
  /** The owner of a refresh token that is still good; it is not used up. */
  readonly ownerOf: (token: string) => { clientId: string; userId: number } | undefined;
}

const codeSeconds = 20 * 60;
/** Three months. */
const refreshSeconds = 90 * 86_400;

interface Spendable {
  readonly id: string;
  readonly client_id: string;
  readonly user_id: number;
  readonly expires_at: number;
}

/** Codes and refresh tokens: each is good for one use, and only its digest is kept. */
export function createGrants(db: Db, tokens: Tokens): Grants {
  const { oauthCodes, refreshTokens } = db.rows;
  const now = () => db.clock.seconds();

  const keep = (rows: Collection<Spendable>, text: string, row: Omit<Spendable, 'id'>) => {
    for (const old of rows.values()) if (old.expires_at < now()) rows.remove(old.id);
    rows.add({ id: digestOf(text), ...row });
    return text;
  };
  const find = (rows: Collection<Spendable>, text: string) => {
    const row = rows.get(digestOf(text));
    return row && row.expires_at >= now() ? row : undefined;
  };
  const issueRefresh = (client_id: string, user_id: number) =>
    keep(refreshTokens, `def50200${randomBytes(160).toString('hex')}`, {
      client_id,
      user_id,
      expires_at: now() + refreshSeconds,
    });

  const answer = async (clientId: string, userId: number, host: string): Promise<TokenAnswer> => ({
    token_type: 'Bearer',
    expires_in: accessSeconds,
    server_time: now(),
    access_token: await tokens.access(clientId, userId, { host }),
    refresh_token: issueRefresh(clientId, userId),
  });

  const spend = (
    rows: Collection<Spendable>,
    clientId: string,
    text: string,
    problem: OauthProblem,
  ): number => {
    const row = find(rows, text);
    if (row?.client_id !== clientId || !integrationOf(db, clientId)?.is_installed) throw problem;
    rows.remove(row.id);
    return row.user_id;
  };

  return {
    code: (client_id, user_id) =>
      keep(oauthCodes, `def502${randomBytes(160).toString('hex')}`, {
        client_id,
        user_id,
        expires_at: now() + codeSeconds,
      }),
    async exchangeCode(clientId, code, host) {
      const problem = new OauthProblem(400, {
        detail: 'The provided authorization grant is invalid, expired or was used already',
        hint: 'Authorization code has expired or has been used',
      });
      return answer(clientId, spend(oauthCodes, clientId, code, problem), host);
    },
    async refresh(clientId, token, host) {
      const problem = new OauthProblem(401, {
        detail: 'The refresh token is invalid, expired or was used already',
        hint: 'Token has been revoked',
      });
      return answer(clientId, spend(refreshTokens, clientId, token, problem), host);
    },
    issueRefresh,
    ownerOf(token) {
      const row = find(refreshTokens, token);
      return row && { clientId: row.client_id, userId: row.user_id };
    },
  };
}
