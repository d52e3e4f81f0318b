import { z } from 'zod';
import { readBytes } from '../api/read-body.ts';
import type { Db } from '../store/db.ts';
import { secretsEqual } from './compare.ts';
import type { Grants, TokenAnswer } from './grants.ts';
import { integrationOf } from './integrations.ts';
import { OauthProblem } from './oauth-problem.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields of a request: the documentation sends JSON, the PHP client a form. */
export async function readFields(request: Request): Promise<Record<string, unknown>> {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await readBytes(request));
  } catch {
    throw new OauthProblem(400, { detail: 'The request can not be read' });
  }
  const type = request.headers.get('content-type') ?? '';
  if (type.includes('x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(text));
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // Said below.
  }
  throw new OauthProblem(400, {
    detail: 'The request should be a JSON object or a form',
    hint: 'Check the Content-Type',
  });
}

const client = {
  client_id: z.string().min(1),
  client_secret: z.string().min(1),
  redirect_uri: z.string().min(1),
};
const tokenRequest = z.discriminatedUnion('grant_type', [
  z.object({ ...client, grant_type: z.literal('authorization_code'), code: z.string().min(1) }),
  z.object({
    ...client,
    grant_type: z.literal('refresh_token'),
    refresh_token: z.string().min(1),
  }),
]);

/**
 * `POST /oauth2/access_token`: a code or a refresh token for a pair of tokens.
 *
 * @throws {OauthProblem} 400 or 401, never with a secret in it
 */
export async function exchange(db: Db, grants: Grants, request: Request): Promise<TokenAnswer> {
  const parsed = tokenRequest.safeParse(await readFields(request));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const field = issue?.path.map(String).join('.') || 'grant_type';
    throw new OauthProblem(400, {
      detail: 'The request is missing a required parameter, or has one that is wrong',
      hint: `Check the \`${field}\` parameter`,
    });
  }
  const { data } = parsed;
  const integration = integrationOf(db, data.client_id);
  if (!integration || !secretsEqual(data.client_secret, integration.secret))
    throw new OauthProblem(401, { detail: 'Client authentication failed' });
  if (data.redirect_uri !== integration.redirect_uri)
    throw new OauthProblem(400, {
      detail: 'Client authentication failed',
      hint: 'Check the `redirect_uri` parameter: it is not that of the integration',
    });
  const { host } = new URL(request.url);
  return data.grant_type === 'authorization_code'
    ? grants.exchangeCode(data.client_id, data.code, host)
    : grants.refresh(data.client_id, data.refresh_token, host);
}
