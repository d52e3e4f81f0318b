import type { Redis } from 'ioredis';
import { hexDigest } from '../hex-digest.ts';

/** A Lua script, sent by its hash once Redis has seen it. */
export type Script = (
  redis: Redis,
  keys: readonly string[],
  ...values: readonly (string | number)[]
) => Promise<unknown>;

export function createScript(lua: string): Script {
  // Edge runtimes do nothing of the kind before a request is there.
  let hash: Promise<string> | undefined;
  return async (redis, keys, ...values) => {
    hash ??= hexDigest(lua, 'SHA-1');
    const parameters = [...keys, ...values];
    try {
      return await redis.evalsha(await hash, keys.length, ...parameters);
    } catch (error) {
      // Redis forgets scripts when it is started anew.
      if (!String(error).includes('NOSCRIPT')) throw error;
      return redis.eval(lua, keys.length, ...parameters);
    }
  };
}
