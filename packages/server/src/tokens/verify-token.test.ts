import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { TokenRefusedError } from '../errors.ts';
import {
  type VerifyOptions,
  verifyBotToken,
  verifyFrameToken,
  verifyIntegrationToken,
} from './verify-token.ts';

const secret = 's'.repeat(64);
const now = 1_800_000_000;
const options: VerifyOptions = {
  integration: {
    clientId: '8f3c',
    clientSecret: secret,
    redirectUri: 'https://backend.example:8443/oauth',
  },
  isIssuer: (account, iss) => account === 7 && iss === 'https://example.amocrm.ru',
  now,
};
const claims = {
  iss: 'https://example.amocrm.ru',
  aud: 'https://backend.example',
  jti: '0d7ae1d2-6a45-4a4b-8d2f-000000000001',
  iat: now,
  nbf: now,
  exp: now + 1800,
  account_id: 7,
  user_id: 11,
  client_uuid: '8f3c',
};
const botClaims = {
  ...claims,
  user_id: undefined,
  jti: undefined,
  client_uuid: undefined,
  entity_type: 'lead',
  entity_id: 5,
};

const part = (value: unknown): string =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

interface Signing {
  readonly header?: unknown;
  readonly hash?: 'sha256' | 'sha384' | 'sha512';
  readonly key?: string;
}

/** Signed by hand, so that it can be wrong in every way. */
function sign(payload: unknown, { header, hash = 'sha256', key = secret }: Signing = {}): string {
  const alg = { sha256: 'HS256', sha384: 'HS384', sha512: 'HS512' }[hash];
  const body = `${part(header ?? { typ: 'JWT', alg })}.${part(payload)}`;
  return `${body}.${createHmac(hash, key).update(body).digest('base64url')}`;
}

const good = sign(claims);
const [head = '', body = '', signature = ''] = good.split('.');
const twice = (text: string, more: string) => text.replace(/^\{/, `{${more},`);

const attacks: readonly (readonly [name: string, token: unknown, reason: string])[] = [
  ['no token', undefined, 'malformed'],
  ['an empty text', '', 'malformed'],
  ['a number', 7, 'malformed'],
  ['a word', 'token', 'malformed'],
  ['a token without its signature', `${head}.${body}.`, 'malformed'],
  ['a token without its last part', `${head}.${body}`, 'malformed'],
  ['a token with five parts, as encrypted ones have', `${good}.a.b`, 'malformed'],
  ['a token that is cut off', good.slice(0, -4), 'signature'],
  ['a token cut off in its claims', `${head}.${body.slice(0, -9)}.${signature}`, 'malformed'],
  ['a token of 17,000 characters', sign({ ...claims, pad: 'x'.repeat(13_000) }), 'malformed'],
  ['blanks around the token', ` ${good} `, 'malformed'],
  ['claims that are no object', sign('[]'), 'malformed'],
  ['claims that are no JSON', sign('{"iss":'), 'malformed'],
  [
    'claims in a broken encoding',
    `${head}.${Buffer.from([255, 254]).toString('base64url')}.${signature}`,
    'malformed',
  ],
  ['alg none, unsigned', `${part({ alg: 'none' })}.${body}.${part('x')}`, 'algorithm'],
  ['alg None in other letters', `${part({ alg: 'nOnE' })}.${body}.${signature}`, 'algorithm'],
  ['HS512, which is the bots’', sign(claims, { hash: 'sha512' }), 'algorithm'],
  ['HS384', sign(claims, { hash: 'sha384' }), 'algorithm'],
  ['RS256 signed with the secret as HMAC', sign(claims, { header: { alg: 'RS256' } }), 'algorithm'],
  ['no alg', sign(claims, { header: { typ: 'JWT' } }), 'malformed'],
  ['an alg that is a list', sign(claims, { header: { alg: ['HS256', 'none'] } }), 'malformed'],
  [
    'alg twice in the header',
    sign(claims, { header: '{"alg":"none","alg":"HS256"}' }),
    'malformed',
  ],
  [
    'a critical extension',
    sign(claims, { header: { alg: 'HS256', crit: ['x'], x: 1 } }),
    'malformed',
  ],
  [
    'an unencoded payload',
    sign(claims, { header: { alg: 'HS256', b64: false, crit: ['b64'] } }),
    'malformed',
  ],
  [
    'a key of its own in the header',
    sign(claims, { key: 'mine', header: { alg: 'HS256', jwk: { kty: 'oct', k: part('mine') } } }),
    'signature',
  ],
  [
    'a key’s path in the header',
    sign(claims, { key: '', header: { alg: 'HS256', kid: '../../dev/null' } }),
    'signature',
  ],
  ['the secret of another integration', sign(claims, { key: 't'.repeat(64) }), 'signature'],
  [
    'the secret decoded from base64',
    sign(claims, { key: Buffer.from(secret, 'base64').toString('latin1') }),
    'signature',
  ],
  [
    'another user under the same signature',
    `${head}.${part({ ...claims, user_id: 1 })}.${signature}`,
    'signature',
  ],
  ['a user twice', sign(twice(JSON.stringify(claims), '"user_id":1')), 'malformed'],
  [
    'a user twice, once escaped',
    sign(twice(JSON.stringify(claims), '"user_i\\u0064":1')),
    'malformed',
  ],
  ['a token that is over', sign({ ...claims, exp: now - 31 }), 'expired'],
  ['a token for ever', sign({ ...claims, exp: undefined }), 'claims'],
  ['an end that is a text', sign({ ...claims, exp: '9999999999' }), 'claims'],
  ['a token of tomorrow', sign({ ...claims, nbf: now + 86_400 }), 'not_yet'],
  ['a token made tomorrow', sign({ ...claims, iat: now + 86_400 }), 'not_yet'],
  ['another receiver', sign({ ...claims, aud: 'https://other.example' }), 'audience'],
  [
    'a receiver that begins alike',
    sign({ ...claims, aud: 'https://backend.example.evil.test' }),
    'audience',
  ],
  ['a receiver on http', sign({ ...claims, aud: 'http://backend.example' }), 'audience'],
  ['no receiver', sign({ ...claims, aud: [] }), 'audience'],
  [
    'a receiver that is an object',
    sign({ ...claims, aud: { 0: 'https://backend.example' } }),
    'audience',
  ],
  ['another integration', sign({ ...claims, client_uuid: 'other' }), 'client'],
  ['another account', sign({ ...claims, account_id: 8 }), 'issuer'],
  ['another address', sign({ ...claims, iss: 'https://evil.amocrm.ru' }), 'issuer'],
  ['no user', sign({ ...claims, user_id: undefined }), 'claims'],
  ['no id of its own', sign({ ...claims, jti: undefined }), 'claims'],
  ['a bot’s token', sign(botClaims), 'claims'],
];

async function refusal(
  token: unknown,
  verify: (token: unknown, options: VerifyOptions) => Promise<unknown> = verifyIntegrationToken,
) {
  try {
    await verify(token, options);
  } catch (error) {
    expect(error).toBeInstanceOf(TokenRefusedError);
    if (error instanceof TokenRefusedError) return error;
  }
  throw new Error('it was taken');
}

describe('an integration token', () => {
  it('is taken when everything is right', async () => {
    expect(await verifyIntegrationToken(good, options)).toMatchObject({
      account_id: 7,
      user_id: 11,
      jti: claims.jti,
    });
  });

  it.each(attacks)('is refused: %s', async (_name, token, reason) => {
    expect((await refusal(token)).reason).toBe(reason);
  });

  it.each(attacks)('is not repeated in the error: %s', async (_name, token) => {
    const error = await refusal(token);
    const told = `${error.message} ${error.stack} ${JSON.stringify(error)} ${String(error.cause)}`;
    if (typeof token !== 'string') return;
    for (const its of [token, ...token.split('.')])
      if (its.length > 8) expect(told).not.toContain(its);
    expect(told).not.toContain(secret);
  });

  it('may name the port of its receiver, and several receivers', async () => {
    for (const aud of [
      'https://backend.example:8443',
      ['https://a.test', 'https://backend.example'],
    ])
      await verifyIntegrationToken(sign({ ...claims, aud }), options);
  });

  it('is taken within the leeway, and not beyond', async () => {
    const late = sign({ ...claims, exp: now - 29 });
    const early = sign({ ...claims, nbf: now + 29, iat: now + 29 });
    await verifyIntegrationToken(late, options);
    await verifyIntegrationToken(early, options);
    const strict = { ...options, leeway: 0 };
    await expect(verifyIntegrationToken(late, strict)).rejects.toMatchObject({ reason: 'expired' });
    await expect(verifyIntegrationToken(early, strict)).rejects.toMatchObject({
      reason: 'not_yet',
    });
  });
});

describe('other tokens', () => {
  it('of bots are taken with both algorithms, in words and in numbers', async () => {
    for (const hash of ['sha256', 'sha512'] as const)
      for (const entity_type of ['lead', 2])
        expect(
          await verifyBotToken(sign({ ...botClaims, entity_type }, { hash }), options),
        ).toMatchObject({ entity_type: 'leads', entity_id: 5 });
  });

  it('of bots are refused with any other algorithm', async () => {
    const token = sign(botClaims, { hash: 'sha384' });
    expect((await refusal(token, verifyBotToken)).reason).toBe('algorithm');
  });

  it('of bots are for the address that was called', async () => {
    const token = sign({ ...botClaims, aud: 'https://bots.example' });
    await expect(verifyBotToken(token, options)).rejects.toMatchObject({ reason: 'audience' });
    await verifyBotToken(token, { ...options, url: 'https://bots.example/hooks/bot' });
  });

  it('of frames name the card', async () => {
    const data = { entity_type: 'leads', entity_id: 3 };
    expect((await verifyFrameToken(sign({ ...claims, data }), options)).data).toEqual(data);
    await expect(verifyFrameToken(good, options)).rejects.toMatchObject({ reason: 'claims' });
  });
});
