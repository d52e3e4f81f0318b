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

/** A text that nobody guesses. */
export const randomText = (): string => hex(crypto.getRandomValues(new Uint8Array(32)));

export function createPeople(data: Stores['data']): People {
  return {
    async add({ accountId, userId }) {
      const ticket = randomText();
      const endsAt = Date.now() + signedInSeconds * 1000;
      const value = { accountId, userId, endsAt };
      await data.setItem(await keyOf(ticket), value, { ttl: signedInSeconds });
      return ticket;
    },
    async find(ticket) {
      const { accountId, userId, endsAt } = Object(await data.getItem(await keyOf(ticket)));
      if (typeof endsAt !== 'number' || endsAt <= Date.now()) return undefined;
      return Number.isSafeInteger(accountId) && Number.isSafeInteger(userId)
        ? { accountId, userId }
        : undefined;
    },
    remove: async (ticket) => data.removeItem(await keyOf(ticket)),
  };
}
