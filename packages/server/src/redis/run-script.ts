import type { Redis } from 'ioredis';

/** A Lua script, sent by its hash once Redis has seen it. */
export type Script = (
  redis: Redis,
  keys: readonly string[],
  ...values: readonly (string | number)[]
) => Promise<unknown>;

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

export function createScript(lua: string): Script {
  // Edge runtimes do nothing of the kind before a request is there.
  let hash: Promise<string> | undefined;
  return async (redis, keys, ...values) => {
    hash ??= crypto.subtle.digest('SHA-1', new TextEncoder().encode(lua)).then(hex);
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
