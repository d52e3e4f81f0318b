import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { Outgoing } from '../outgoing/outgoing.ts';
import type { Db } from '../store/db.ts';
import type { UserRow } from '../store/rows.ts';
import { secretsEqual } from './compare.ts';
import type { Grants } from './grants.ts';
import type { IntegrationHooks } from './integration-hooks.ts';
import { integrationOf } from './integrations.ts';
import { OauthProblem } from './oauth-problem.ts';
import { secretOf } from './secrets.ts';
import { readFields } from './token-endpoint.ts';

/** The key of older days that each user has. */
export const apiKeyOf = (db: Db, user: UserRow): string =>
  createHmac('sha256', secretOf(db, 'api_keys')).update(String(user.id)).digest('hex').slice(0, 40);

const body = z.object({
  login: z.string().min(1),
  api_key: z.string().min(1),
  client_uuid: z.string().min(1),
  client_secret: z.string().min(1),
  state: z.string().optional(),
});

const fiveMinutes = 5 * 60_000;

export interface ApiKeyParts {
  readonly db: Db;
  readonly grants: Grants;
  readonly hooks: IntegrationHooks;
  readonly outgoing: Outgoing;
}

/**
 * `POST /oauth2/exchange_api_key`: a user's old key for a code, which goes to the redirect address.
 *
 * @see https://www.amocrm.ru/developers/content/oauth/exchange-api-key
 */
export function createApiKeyExchange({ db, grants, hooks, outgoing }: ApiKeyParts) {
  const last = new Map<string, number>();
  return async (request: Request): Promise<void> => {
    const parsed = body.safeParse(await readFields(request));
    if (!parsed.success) {
      const field = parsed.error.issues[0]?.path.map(String).join('.') ?? 'body';
      throw new OauthProblem(400, { detail: 'Bad Request', hint: `Check \`${field}\`` });
    }
    const { login, api_key, client_uuid, client_secret, state } = parsed.data;
    const integration = integrationOf(db, client_uuid);
    const user = [...db.rows.users.values()].find(({ email }) => email === login);
    const known =
      integration?.is_installed === true &&
      user?.is_active === true &&
      secretsEqual(client_secret, integration.secret) &&
      secretsEqual(api_key, apiKeyOf(db, user));
    if (!known)
      throw new OauthProblem(403, { detail: 'The login, the key or the integration is wrong' });
    const pair = `${user.id} ${client_uuid}`;
    const now = db.clock.millis();
    const before = last.get(pair);
    if (before !== undefined && now - before < fiveMinutes)
      throw new OauthProblem(429, { detail: 'Once in five minutes for a user and an integration' });
    last.set(pair, now);
    const url = hooks.redirectOf(integration, {
      code: grants.code(client_uuid, user.id),
      from_exchange: '1',
      ...(state !== undefined && { state }),
    });
    void outgoing.send({ kind: 'api_key', method: 'GET', url: url.href, timeout: 3000 });
  };
}
