import type { Integration } from '@amokit/client/oauth';
import type { Storage } from 'unstorage';
import type { Seal } from '../stores/seal.ts';

/** The integration of this server, and those that people made in their own accounts. */
export interface Integrations {
  of(clientId: string): Promise<Integration | undefined>;
  /** Keeps the keys of an integration that a person made. */
  add(clientId: string, clientSecret: string): Promise<void>;
  remove(clientId: string): Promise<void>;
}

const keyOf = (clientId: string): string => `integrations:${clientId}`;

/** The form of a client id: a uuid. */
export const isClientId = (value: unknown): value is string =>
  typeof value === 'string' && /^[\da-f-]{36}$/i.test(value);

export function createIntegrations(own: Integration, data: Storage, seal: Seal): Integrations {
  return {
    async of(clientId) {
      if (clientId === own.clientId) return own;
      if (!isClientId(clientId)) return undefined;
      const { secret } = Object(await data.getItem(keyOf(clientId)));
      if (typeof secret !== 'string') return undefined;
      return { ...own, clientId, clientSecret: await seal.open(secret, keyOf(clientId)) };
    },
    async add(clientId, clientSecret) {
      const secret = await seal.close(clientSecret, keyOf(clientId));
      await data.setItem(keyOf(clientId), { secret });
    },
    remove: (clientId) => data.removeItem(keyOf(clientId)),
  };
}
