import type { Integration } from '@amokit/client/oauth';
import type { Storage } from 'unstorage';
import type { Seal } from '../stores/seal.ts';

/** The integration of this server, and those that people made in their own accounts. */
export interface Integrations {
  of(clientId: string): Promise<Integration | undefined>;
  /** Keeps the keys of an integration that a person made. */
  add(clientId: string, clientSecret: string): Promise<void>;
  remove(clientId: string): Promise<void>;
  /** Closes their secrets anew, where another than the present key has closed them. */
  reseal(): Promise<void>;
}

const keyOf = (clientId: string): string => `integrations:${clientId}`;

/** The form of a client id: a uuid. */
export const isClientId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\da-f-]{36}$/i.test(value);

export function createIntegrations(own: Integration, data: Storage, seal: Seal): Integrations {
  const read = async (key: string): Promise<string | undefined> => {
    const { secret } = Object(await data.getItem(key));
    return typeof secret === 'string' ? secret : undefined;
  };
  const write = async (key: string, clientSecret: string): Promise<void> =>
    data.setItem(key, { secret: await seal.close(clientSecret, key) });
  return {
    async of(clientId) {
      if (clientId === own.clientId) return own;
      if (!isClientId(clientId)) return undefined;
      const secret = await read(keyOf(clientId));
      if (secret === undefined) return undefined;
      return { ...own, clientId, clientSecret: await seal.open(secret, keyOf(clientId)) };
    },
    add: (clientId, clientSecret) => write(keyOf(clientId), clientSecret),
    remove: (clientId) => data.removeItem(keyOf(clientId)),
    async reseal() {
      for (const key of await data.getKeys('integrations')) {
        const secret = await read(key);
        if (secret !== undefined && !(await seal.isCurrent(secret)))
          await write(key, await seal.open(secret, key));
      }
    },
  };
}
