import type { Storage } from 'unstorage';

/** Things that are over after a while, also in a store that knows of no time: in files, for one. */
export interface Expiring {
  set(key: string, value: Readonly<Record<string, unknown>>, seconds: number): Promise<void>;
  /** What is kept under a key; undefined when there is nothing, or it is over. */
  get(key: string): Promise<object | undefined>;
  remove(key: string): Promise<void>;
  /** Removes what is over. */
  sweep(): Promise<void>;
}

/** @param base what the keys begin with: `sessions` */
export function createExpiring(data: Storage, base: string): Expiring {
  const read = async (key: string): Promise<object | undefined> => {
    const kept: object = Object(await data.getItem(key));
    return 'endsAt' in kept && typeof kept.endsAt === 'number' && kept.endsAt > Date.now() / 1000
      ? kept
      : undefined;
  };
  return {
    async set(key, value, seconds) {
      // Unix seconds.
      const endsAt = Math.floor(Date.now() / 1000) + seconds;
      // A store keeps JSON: what is undefined is left out here as it would be there.
      const kept = JSON.parse(JSON.stringify({ ...value, endsAt }));
      await data.setItem(`${base}:${key}`, kept, { ttl: seconds });
    },
    get: (key) => read(`${base}:${key}`),
    remove: (key) => data.removeItem(`${base}:${key}`),
    async sweep() {
      for (const key of await data.getKeys(base))
        if ((await read(key)) === undefined) await data.removeItem(key);
    },
  };
}
