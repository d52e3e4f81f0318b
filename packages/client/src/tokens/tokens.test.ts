import { createSandbox } from '@amokit/sandbox';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isAmoError } from '../index.ts';
import { readAccessToken } from './access-token.ts';
import { readBotToken } from './bot-token.ts';
import { readFrameToken, readIntegrationToken } from './integration-token.ts';

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const jwt = (claims: unknown): string =>
  `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.c2ln`;

const times = { iat: 1767225600, nbf: 1767225600, exp: 1767227400 };
const integration = {
  iss: 'https://example.amocrm.ru',
  aud: 'https://widget.example.com',
  jti: '5c0b…ё',
  ...times,
  account_id: 29741591,
  user_id: 6543210,
  client_uuid: 'c0ffee00-0000-4000-8000-000000000001',
  subdomain: 'example',
  is_admin: true,
};
const bot = {
  iss: 'https://example.amocrm.ru',
  aud: 'https://widget.example.com',
  ...times,
  account_id: 29741591,
  entity_id: 7,
  entity_type: 'lead',
};

const readers = { readIntegrationToken, readFrameToken, readBotToken, readAccessToken };

/** The error of a reader; fails when there is none. */
function errorOf(read: (token: string) => unknown, token: unknown) {
  try {
    // What comes from a request is of any type, whatever its type says.
    read(token as string);
  } catch (error) {
    if (isAmoError(error, 'TOKEN')) return error;
    throw error;
  }
  throw new Error('there was no error');
}

describe('the claims of a token', () => {
  it('are read from a disposable token, letters of any script included', () => {
    expect(readIntegrationToken(jwt(integration))).toEqual({
      ...integration,
      aud: [integration.aud],
    });
    const { is_admin, subdomain, ...documented } = integration;
    expect(readIntegrationToken(jwt(documented)).is_admin).toBeUndefined();
  });

  it('are read from the token of a mobile frame', () => {
    const data = { entity_type: 'leads', entity_id: 7 };
    expect(readFrameToken(jwt({ ...integration, data })).data).toEqual(data);
    expect(errorOf(readFrameToken, jwt(integration)).claim).toBe('data');
  });

  it.each([
    ['lead', 'leads'],
    [2, 'leads'],
    ['12', 'customers'],
    ['contact', 'contacts'],
  ])("are read from a bot's token where the entity is %s", (entity_type, expected) => {
    expect(readBotToken(jwt({ ...bot, entity_type })).entity_type).toBe(expected);
  });

  it('are read from the tokens that the sandbox gives', async () => {
    const sandbox = await createSandbox({ apiOnly: true });
    onTestFinished(() => sandbox.close());
    const claims = readAccessToken(sandbox.tokens.access);
    expect(claims.account_id).toBe(sandbox.account.id);
    expect(claims.aud).toEqual([sandbox.integration.clientId]);
    expect(claims.scopes).toContain('crm');
    expect(claims.api_domain).toContain('127.0.0.1');
    expect(readAccessToken(sandbox.tokens.longLived).exp).toBeGreaterThan(claims.exp);
  });

  it.each([
    ['iss', 5],
    ['aud', { a: 1 }],
    ['exp', 'tomorrow'],
    ['account_id', 1.5],
    ['user_id', null],
    ['user_id', {}],
    ['is_admin', 'yes'],
    ['client_uuid', ''],
  ])('are refused by name when %s is %j', (claim, value) => {
    const token = jwt({ ...integration, [claim]: value });
    const error = errorOf(readIntegrationToken, token);
    expect(error.claim).toBe(claim);
    expect(error.message).toContain(claim);
  });

  const hostile: readonly [string, unknown][] = [
    ['an empty text', ''],
    ['no JWT', 'secret-not-a-jwt'],
    ['no base64', 'secret.%%%.secret'],
    ['no JSON', `a.${Buffer.from('secret{').toString('base64url')}.b`],
    ['broken UTF-8', `a.${Buffer.from([0xff, 0xfe, 0x80]).toString('base64url')}.b`],
    ['a list', jwt(['secret'])],
    ['null', jwt(null)],
    ['a number', jwt(5)],
    ['no claims', jwt({})],
    ['claims of the prototype', jwt(JSON.parse('{"__proto__":{"iss":"secret"}}'))],
    ['a huge text', `${'secret'.repeat(100_000)}.a.b`],
    ['a huge payload', jwt({ secret: 'x'.repeat(1_000_000) })],
    ['undefined', undefined],
    ['an object', { secret: 1 }],
    ['a text object', new String('secret.a.b')],
  ];
  for (const [name, read] of Object.entries(readers))
    it.each(hostile)(`are refused by ${name} without the token in the error: %s`, (_, token) => {
      const error = errorOf(read, token);
      expect(JSON.stringify([error, error.message, error.stack, error.cause])).not.toMatch(
        /secret(?!s)/,
      );
    });
});
