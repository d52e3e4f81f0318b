import type { Stores } from '@amokit/server';
import { z } from 'zod';

const entity = z.object({
  type: z.enum(['leads', 'contacts', 'customers']),
  id: z.int().positive(),
});

/** The card that a bot runs for, or that a frame is in. */
export type Entity = z.infer<typeof entity>;

const settings = z.object({
  purpose: z.string(),
  duration: z.int(),
  days: z.int(),
  from: z.int(),
  to: z.int(),
  weekdays: z.array(z.int()),
  wait: z.int(),
});

const visit = z.object({
  id: z.string(),
  account: z.int(),
  entity,
  settings,
  /** In which the CRM's people read what is written into the card. */
  language: z.enum(['ru', 'en']),
  createdAt: z.int(),
  /** When the bot goes on without an answer. */
  endsAt: z.int(),
});

/** What a bot asked for: that a client chooses a time. It never changes. */
export type Visit = z.infer<typeof visit>;

const place = z.object({
  type: z.enum(['salesbot', 'marketingbot']),
  botId: z.int(),
  continueId: z.string(),
});

const decision = z.discriminatedUnion('status', [
  z.object({ status: z.literal('chosen'), start: z.int(), language: z.enum(['ru', 'en']) }),
  z.object({ status: z.literal('unsuitable') }),
  z.object({ status: z.literal('no_answer') }),
]);

/** How a visit ended. It is written once. */
export type Decision = z.infer<typeof decision>;

const booking = z.object({
  /** That of the visit, where there was one. */
  id: z.string(),
  account: z.int(),
  entity,
  user: z.int(),
  start: z.int(),
  /** Minutes. */
  duration: z.int(),
  purpose: z.string(),
  language: z.enum(['ru', 'en']),
  /** Grows with every move. */
  version: z.int(),
  /** Who moved it last: a user, or null for the client. */
  movedBy: z.int().nullable(),
  changedAt: z.int(),
});

/** A time that is taken. */
export type Booking = z.infer<typeof booking>;

const inCard = z.object({ task: z.int(), version: z.int() });

const number = z.object({ value: z.int() });
const text = z.object({ value: z.string() });

/** One kind of records in the store, under keys of its own; what does not fit is not there. */
function records<T extends object>(data: Stores['data'], name: string, shape: z.ZodType<T>) {
  const keyOf = (key: string) => `page:${name}:${key}`;
  const get = async (key: string): Promise<T | undefined> =>
    shape.safeParse(await data.getItem(keyOf(key))).data;
  return {
    get,
    put: (key: string, value: T) => data.setItem(keyOf(key), JSON.stringify(value)),
    remove: (key: string) => data.removeItem(keyOf(key)),
    /** Those whose keys begin so, by their keys. */
    async all(prefix = ''): Promise<readonly (readonly [key: string, value: T])[]> {
      const beginning = `page:${name}:`;
      const keys = await data.getKeys(keyOf(prefix));
      const found = await Promise.all(
        keys.map(async (full) => {
          const key = full.slice(full.indexOf(beginning) + beginning.length);
          const value = await get(key);
          return value && ([key, value] as const);
        }),
      );
      return found.flatMap((one) => (one ? [one] : []));
    },
  };
}

/**
 * Everything that this backend remembers beside what the server of the package does. Each kind has one
 * writer, so that two requests at the same moment lose nothing.
 */
export function createRecords(data: Stores['data']) {
  return {
    visits: records(data, 'visits', visit),
    /** Where the bot of a visit waits. */
    places: records(data, 'places', place),
    decisions: records(data, 'decisions', decision),
    /** How many links of a visit were sent. */
    links: records(data, 'links', number),
    /** Whose turn it is, see turns.ts. */
    turns: records(data, 'turns', number),
    /** Which link of a visit is open in a browser. */
    opened: records(data, 'opened', number),
    /** The newest visit of a card, by {@link cardKey}. */
    newest: records(data, 'newest', text),
    /** Visits that nobody has decided, by id: when they end. */
    waiting: records(data, 'waiting', number),
    /** Visits whose bot does not know yet how they ended. */
    untold: records(data, 'untold', number),
    /** By account, user and id: `1:2:abc`. */
    bookings: records(data, 'bookings', booking),
    /** The task of a booking, and the version of the booking that it shows; by the same key. */
    inCard: records(data, 'in-card', inCard),
    /** The key of the booking of a card, by {@link cardKey}. */
    meetings: records(data, 'meetings', text),
    /** Keys of bookings that the card does not show yet. */
    unwritten: records(data, 'unwritten', number),
  };
}

export type Records = ReturnType<typeof createRecords>;

export const cardKey = (account: number, { type, id }: Entity): string =>
  `${account}:${type}:${id}`;

export const bookingKey = ({ account, user, id }: Pick<Booking, 'account' | 'user' | 'id'>) =>
  `${account}:${user}:${id}`;
