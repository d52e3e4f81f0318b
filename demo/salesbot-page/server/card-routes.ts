import type { Server } from '@amokit/server';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { readBlockSettings } from '../agreed/block-settings.ts';
import type { CardMeeting } from '../agreed/page-answers.ts';
import { bodyOf } from './body-of.ts';
import type { Bookings } from './bookings.ts';
import type { Card, Crm } from './crm.ts';
import { allTimes, freeTimes } from './free-times.ts';
import { type Booking, bookingKey, type Entity, type Records } from './records.ts';
import { answer, orCrmFault, refuse } from './refusal.ts';
import { meetingName, toClient } from './texts.ts';
import type { InTurn } from './turns.ts';

export interface CardRouteParts {
  readonly server: Pick<Server, 'session'>;
  readonly records: Pick<Records, 'visits'>;
  readonly bookings: Bookings;
  readonly crm: Crm;
  readonly inTurn: InTurn;
  /** Unix seconds. */
  readonly now: () => number;
}

const move = z.object({ start: z.int(), version: z.int() });
const types: readonly Entity['type'][] = ['leads', 'contacts', 'customers'];

/** What a manager does with the meeting of a card, under a session of the server. */
export function addCardRoutes(app: Hono, parts: CardRouteParts): void {
  const { server, records, bookings, crm, inTurn, now } = parts;

  /** The card of a path, for whoever may see it. */
  const cardOf = async (context: Context) => {
    const session = await server.session(context.req.raw);
    if (!session) return 'no_session';
    const type = types.find((one) => one === context.req.param('type'));
    const id = Number(context.req.param('id'));
    if (!type || !Number.isSafeInteger(id) || id < 1) return 'not_found';
    const card = { account: session.accountId, entity: { type, id } };
    return (await crm.maySee(card, session.userId)) ? { card, user: session.userId } : 'not_found';
  };

  const timesOf = async ({ id, account, duration }: Booking) => {
    const visit = await records.visits.get(id);
    const settings = { ...(visit?.settings ?? readBlockSettings({}).settings), duration };
    return { settings, timezone: await crm.timezoneOf(account), now: now() };
  };

  const show = async (card: Card): Promise<Response> => {
    const booking = await bookings.ofCard(card);
    if (!booking) {
      const timezone = await crm.timezoneOf(card.account);
      const none: CardMeeting = { meeting: null, timezone, free: [] };
      return answer(none);
    }
    const { purpose, duration, start, version, language, account, user, id } = booking;
    const times = await timesOf(booking);
    const shown: CardMeeting = {
      meeting: {
        purpose: purpose || meetingName(language),
        duration,
        start,
        version,
        toClient: toClient(booking, times.timezone),
      },
      timezone: times.timezone,
      free: freeTimes({ ...times, busy: await bookings.busy(account, user, id) }),
    };
    return answer(shown);
  };

  app.get('/meetings/:type/:id', (context) =>
    orCrmFault(async () => {
      const found = await cardOf(context);
      return typeof found === 'string' ? refuse(found) : show(found.card);
    }),
  );

  app.post('/meetings/:type/:id', (context) =>
    orCrmFault(async () => {
      const found = await cardOf(context);
      if (typeof found === 'string') return refuse(found);
      const { card, user } = found;
      const body = await bodyOf(context.req.raw, move);
      const booking = await bookings.ofCard(card);
      if (!body || !booking) return refuse(body ? 'not_found' : 'malformed');
      if (booking.version !== body.version) return refuse('changed');
      if (![...allTimes(await timesOf(booking))].includes(body.start)) return refuse('taken');
      const key = bookingKey(booking);
      const outcome = await inTurn(key, () => bookings.move(booking, body.start, user));
      if (outcome !== 'moved') return refuse(outcome === 'taken' ? 'taken' : 'changed');
      await bookings.write(key).catch(() => undefined);
      return show(card);
    }),
  );
}
