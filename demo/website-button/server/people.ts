import type { Stores } from '@amokit/server';

/** Somebody who has signed in to the page. */
export interface Person {
  readonly accountId: number;
  readonly userId: number;
}

/** Who has signed in, by a ticket that only their browser has; here is a hash of it. */
export interface People {
  /** @returns the ticket, for a cookie */
  add(person: Person): Promise<string>;
  find(ticket: string): Promise<Person | undefined>;
  remove(ticket: string): Promise<void>;
}

/** Seconds after which a person has to sign in again. */
export const signedInSeconds = 12 * 3600;

const hex = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

async function keyOf(ticket: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(ticket));
  return `people:${hex(new Uint8Array(hash))}`;
}

export function createPeople(data: Stores['data']): People {
  const read = async (key: string): Promise<Person | undefined> => {
    const { accountId, userId, endsAt } = Object(await data.getItem(key));
    const isGood = Number.isSafeInteger(accountId) && Number.isSafeInteger(userId);
    return isGood && endsAt > Date.now() ? { accountId, userId } : undefined;
  };
  /** Files know of no time: whoever comes takes away those who are gone. */
  const sweep = async (): Promise<void> => {
    for (const key of await data.getKeys('people'))
      if (!(await read(key))) await data.removeItem(key);
  };
  return {
    async add(person) {
      await sweep();
      const ticket = hex(crypto.getRandomValues(new Uint8Array(32)));
      const value = { ...person, endsAt: Date.now() + signedInSeconds * 1000 };
      await data.setItem(await keyOf(ticket), value, { ttl: signedInSeconds });
      return ticket;
    },
    find: async (ticket) => read(await keyOf(ticket)),
    remove: async (ticket) => data.removeItem(await keyOf(ticket)),
  };
}
