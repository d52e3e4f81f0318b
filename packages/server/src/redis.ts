/**
 * Stores in Redis, for any number of processes: tokens under locks with fencing, one budget for all, a
 * shared inbox. Needs the package `ioredis`.
 *
 * @module
 */
import { Redis } from 'ioredis';
import { createStorage } from 'unstorage';
import { redisBudget } from './redis/redis-budget.ts';
import { redisDriver } from './redis/redis-driver.ts';
import { redisInbox } from './redis/redis-inbox.ts';
import { redisTokenStore } from './redis/redis-token-store.ts';
import { createSeal } from './stores/seal.ts';
import { sealedTokenStore } from './stores/sealed-token-store.ts';
import type { Stores } from './stores/stores.ts';

/** What {@link redisStores} takes. */
export interface RedisStoresOptions {
  /** The address, `redis://host:6379`; it may hold a password, so keep it in the environment. */
  readonly url: string;
  /**
   * The key of 32 bytes in base64 with which secrets are closed: `process.env.AMOKIT_KEY`. Behind it,
   * after commas or in a list, former keys that still open.
   */
  readonly key: string | readonly string[] | undefined;
  /**
   * What all keys begin with.
   *
   * @default 'amokit:'
   */
  readonly prefix?: string | undefined;
  /** Told of faults of the connection, which is made again by itself. */
  readonly onFault?: ((error: Error) => void) | undefined;
}

/** Milliseconds that Redis has for an answer. */
const commandTimeout = 5000;

/**
 * Stores in Redis. Let it write every change to the disk (`appendonly yes`, `appendfsync always`): a
 * refresh token that is lost can not be had again.
 *
 * @example
 * ```ts
 * const stores = redisStores({ url: process.env.REDIS_URL, key: process.env.AMOKIT_KEY });
 * ```
 * @throws {@link AmoUsageError} for a key that is missing or none
 */
export function redisStores(options: RedisStoresOptions): Stores {
  const { url, key, prefix = 'amokit:', onFault } = options;
  const seal = createSeal(key);
  const redis = new Redis(url, {
    commandTimeout,
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(attempt * 50, 1000),
  });
  // Without a listener the library would write to the console.
  redis.on('error', (error: Error) => onFault?.(error));
  return {
    tokens: sealedTokenStore(redisTokenStore(redis, prefix), seal),
    data: createStorage({ driver: redisDriver(redis, prefix) }),
    claims: {
      claim: async (name, seconds) =>
        (await redis.set(`${prefix}claim:${name}`, '1', 'EX', Math.ceil(seconds), 'NX')) === 'OK',
      async release(name) {
        await redis.del(`${prefix}claim:${name}`);
      },
    },
    inbox: redisInbox(redis, prefix, seal),
    budget: redisBudget(redis, prefix),
    seal,
    async close() {
      redis.disconnect();
    },
  };
}
