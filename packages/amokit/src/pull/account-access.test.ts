import { describe, expect, it } from 'vitest';
import { type Ask, accountAccess } from './account-access.ts';

const env = { AMOKIT_ACCOUNT: 'https://example.amocrm.ru/leads/?x=1', AMOKIT_TOKEN: ' token ' };

describe('accountAccess', () => {
  it('takes the environment first, and of an address its origin', async () => {
    expect(await accountAccess({ env, ask: undefined })).toEqual({
      baseUrl: 'https://example.amocrm.ru',
      token: 'token',
    });
    const named = await accountAccess({ account: 'other.kommo.com', env, ask: undefined });
    expect(named.baseUrl).toBe('https://other.kommo.com');
  });

  it('asks for what is missing, the token as a secret', async () => {
    const asked: boolean[] = [];
    const ask: Ask = async (_question, isSecret) => {
      asked.push(isSecret);
      return isSecret ? 'typed-token' : 'example.amocrm.ru';
    };
    expect(await accountAccess({ env: {}, ask })).toEqual({
      baseUrl: 'https://example.amocrm.ru',
      token: 'typed-token',
    });
    expect(asked).toEqual([false, true]);
  });

  it('sends a token in the open to this machine alone', async () => {
    const over = (account: string) => accountAccess({ account, env, ask: undefined });
    await expect(over('http://example.amocrm.ru')).rejects.toThrow('https');
    await expect(over('http://127.0.0.1.example.com')).rejects.toThrow('https');
    expect((await over('http://127.0.0.1:8080')).baseUrl).toBe('http://127.0.0.1:8080');
    expect((await over('http://demo.amocrm.localhost:8080')).baseUrl).toContain('.localhost');
  });

  it.each(['ftp://example.amocrm.ru', 'https://me:secret@example.amocrm.ru', 'example', '', '::'])(
    'repeats nothing of an address that is none: %s',
    async (account) => {
      const error = await accountAccess({ account, env, ask: undefined }).catch((its) => its);
      expect(error).toMatchObject({ name: 'UserError', exitCode: 2 });
      expect(error.message).not.toContain('secret');
    },
  );

  it('does not put a strange token into its message', async () => {
    const strange = { ...env, AMOKIT_TOKEN: 'tok en-of-mine' };
    const error = await accountAccess({ env: strange, ask: undefined }).catch((its) => its);
    expect(error.exitCode).toBe(2);
    expect(error.message).not.toContain('of-mine');
  });
});
