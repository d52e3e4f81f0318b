import type { Redis } from 'ioredis';
import type { Driver } from 'unstorage';

/** Data of unstorage in Redis. An item with `ttl`, in seconds, goes by itself. */
export function redisDriver(redis: Redis, prefix: string): Driver {
  const keyOf = (key: string): string => `${prefix}data:${key}`;
  return {
    name: 'amokit-redis',
    hasItem: async (key) => (await redis.exists(keyOf(key))) === 1,
    getItem: (key) => redis.get(keyOf(key)),
    async setItem(key, value, { ttl } = {}) {
      if (typeof ttl === 'number') await redis.set(keyOf(key), value, 'EX', Math.ceil(ttl));
      else await redis.set(keyOf(key), value);
    },
    async removeItem(key) {
      await redis.del(keyOf(key));
    },
    // Asked for all of them, unstorage names no beginning.
    async getKeys(base = '') {
      const found = new Set<string>();
      const match = `${keyOf(base).replace(/[*?[\]\\]/g, '\\$&')}*`;
      let cursor = '0';
      do {
        const [next, keys] = await redis.scan(cursor, 'MATCH', match, 'COUNT', 500);
        for (const key of keys) found.add(key.slice(keyOf('').length));
        cursor = next;
      } while (cursor !== '0');
      return [...found];
    },
  };
}
