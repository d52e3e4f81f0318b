import { AmoUsageError } from '@amokit/client';
import type { LockedToken, OAuthToken, TokenStore } from '@amokit/client/oauth';
import type { Redis } from 'ioredis';
import { createScript } from './run-script.ts';

/** Milliseconds after which the lock of a process that shows no life any more is free. */
const lease = 15_000;
/** Milliseconds that one waits for a lock: longer than a refresh with all its attempts can take. */
const longestWait = 90_000;
/** Milliseconds between two attempts. */
const pause = 60;

/** The lock, with a number that grows with every owner: the fence. 0 when somebody has it. */
const lockScript = createScript(`
if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then
  return redis.call('INCR', KEYS[2])
end
return 0
`);
const extendScript = createScript(`
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return 0
`);
const releaseScript = createScript(`
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end
return 0
`);
/**
 * Writes unless a later owner has written. Noting that a refresh begins is no such writing: whoever
 * received a token from the CRM and slept may still save it, as no other is good.
 */
const writeScript = createScript(`
if tonumber(ARGV[1]) < tonumber(redis.call('HGET', KEYS[1], 'fence') or '0') then return 0 end
redis.call('HSET', KEYS[1], 'token', ARGV[2])
if ARGV[3] == '1' then redis.call('HSET', KEYS[1], 'fence', ARGV[1]) end
return 1
`);

/** Tokens in Redis, under locks that end with the life of their owner. */
export function redisTokenStore(redis: Redis, prefix: string): TokenStore {
  const keyOf = (account: string): string => `${prefix}token:{${account}}`;

  const get = async (account: string): Promise<OAuthToken | undefined> =>
    readToken(await redis.hget(keyOf(account), 'token'));

  const write = async (account: string, fence: number, token: OAuthToken | undefined) => {
    const isFinal = token?.refreshStartedAt === undefined;
    const text = token ? JSON.stringify(token) : '';
    const isWritten = await writeScript(redis, [keyOf(account)], fence, text, isFinal ? '1' : '0');
    if (Number(isWritten) !== 1)
      throw new AmoUsageError(
        `The lock of the account ${account} was lost, and another process has written since: what this one had is not kept`,
      );
  };

  const lock = async (account: string, owner: string): Promise<number> => {
    const until = performance.now() + longestWait;
    for (;;) {
      const keys = [`${keyOf(account)}:lock`, `${keyOf(account)}:fence`];
      const fence = Number(await lockScript(redis, keys, owner, lease));
      if (fence > 0) return fence;
      if (performance.now() > until)
        throw new AmoUsageError(`The account ${account} has been locked for more than a minute`);
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())));
    }
  };

  return {
    get,
    async withLock(account, work) {
      const owner = crypto.randomUUID();
      const fence = await lock(account, owner);
      const lockKeys = [`${keyOf(account)}:lock`];
      const keep = setInterval(
        () => void extendScript(redis, lockKeys, owner, lease).catch(() => undefined),
        lease / 3,
      );
      const locked: LockedToken = {
        get: () => get(account),
        set: (token) => write(account, fence, token),
        remove: () => write(account, fence, undefined),
      };
      try {
        return await work(locked);
      } finally {
        clearInterval(keep);
        // It ends by itself where Redis can not be told.
        await releaseScript(redis, lockKeys, owner).catch(() => undefined);
      }
    },
  };
}

function readToken(text: string | null): OAuthToken | undefined {
  if (!text) return undefined;
  const { accessToken, refreshToken, expiresAt, baseUrl, refreshStartedAt } = Object(
    JSON.parse(text),
  );
  const texts = [accessToken, refreshToken, baseUrl].every((its) => typeof its === 'string');
  if (!texts || typeof expiresAt !== 'number') return undefined;
  return {
    accessToken,
    refreshToken,
    expiresAt,
    baseUrl,
    ...(typeof refreshStartedAt === 'number' && { refreshStartedAt }),
  };
}
