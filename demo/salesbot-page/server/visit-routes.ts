import type { Server, Stores } from '@amokit/server';
import type { Context, Hono } from 'hono';
import { z } from 'zod';
import { languageOf } from '../agreed/language.ts';
import type { Outcome, Refusal, VisitState } from '../agreed/page-answers.ts';
import { bodyOf } from './body-of.ts';
import type { Bookings, NewBooking } from './bookings.ts';
import type { CardHost, Crm } from './crm.ts';
import { allTimes, freeTimes } from './free-times.ts';
import { bookingKey, cardKey, type Decision, type Records, type Visit } from './records.ts';
import { answer, orCrmFault, refuse } from './refusal.ts';
import { meetingName } from './texts.ts';
import type { Ticket, Tickets } from './tickets.ts';
import type { InTurn } from './turns.ts';
import type { VisitSessions } from './visit-sessions.ts';
import type { Visits } from './visits.ts';

export interface VisitRouteParts {
  readonly server: Pick<Server, 'app' | 'accounts'>;
  readonly records: Records;
  readonly claims: Stores['claims'];
  readonly tickets: Tickets;
  readonly sessions: VisitSessions;
  readonly visits: Visits;
  readonly bookings: Bookings;
  readonly crm: Crm;
  readonly inTurn: InTurn;
  /** Our own origin. */
  readonly origin: string;
  /** Unix seconds. */
  readonly now: () => number;
}

/** Seconds that a link which was opened is remembered. */
const month = 31 * 86_400;

const choice = z.object({ start: z.int(), language: z.string().max(20) });
const sent = z.object({ ticket: z.string().max(200) });

/** What a client does on the page. Every path begins with `/visits/` and the visit's id. */
export function addVisitRoutes(app: Hono, parts: VisitRouteParts): void {
  const { server, records, claims, tickets, sessions, visits, bookings, crm, inTurn, origin, now } =
    parts;

  const outcomeOf = (decision: Decision | undefined): Outcome | 'over' => {
    if (!decision) return { status: 'open' };
    if (decision.status === 'no_answer') return 'over';
    return decision.status === 'chosen'
      ? { status: 'chosen', start: decision.start }
      : { status: 'unsuitable' };
  };

  /** Where the meeting is now: a manager may have moved it. */
  const movedTo = async (visit: Visit, start: number): Promise<number> => {
    const booking = await bookings.ofCard(visit);
    return booking?.id === visit.id ? booking.start : start;
  };

  const stateOf = async (visit: Visit): Promise<VisitState | Refusal> => {
    const found = outcomeOf(await records.decisions.get(visit.id));
    if (found === 'over') return 'over';
    const outcome =
      found.status === 'chosen' ? { ...found, start: await movedTo(visit, found.start) } : found;
    const host = await crm.hostOf(visit);
    if (!host) return 'over';
    const { user, ...shown } = host;
    const { purpose, duration } = visit.settings;
    const free = outcome.status === 'open' ? await freeOf(visit, host) : [];
    const meeting = { purpose: purpose || meetingName(visit.language), duration };
    return { host: shown, meeting, outcome, free };
  };

  const freeOf = async ({ account, settings }: Visit, { user, timezone }: CardHost) =>
    freeTimes({ settings, timezone, now: now(), busy: await bookings.busy(account, user) });

  const show = async (visit: Visit): Promise<Response> => {
    const state = await stateOf(visit);
    return typeof state === 'string' ? refuse(state) : answer(state);
  };

  /** The visit of a ticket, or why it does not open one. */
  const visitOf = async (ticket: Ticket): Promise<Visit | Refusal> => {
    const visit = await records.visits.get(ticket.visit);
    if (!visit) return 'expired';
    if (!(await server.accounts.get(visit.account))) return 'foreign';
    const newest = await records.newest.get(cardKey(visit.account, visit.entity));
    if (newest?.value !== visit.id) return 'replaced';
    return visit;
  };

  const fromTicket = async (request: Request, id: string | undefined) => {
    const body = await bodyOf(request, sent);
    const ticket = body ? await tickets.read(body.ticket) : 'malformed';
    if (typeof ticket === 'string') return ticket;
    if (ticket.visit !== id) return 'malformed';
    const visit = await visitOf(ticket);
    return typeof visit === 'string' ? visit : { visit, link: ticket.link };
  };

  /** The visit whose browser sent a request, or why it is none. */
  const fromCookie = async (request: Request, id: string | undefined) => {
    const visit = await records.visits.get(id ?? '');
    const link = visit && (await sessions.find(request, visit));
    if (!visit || link === undefined) return 'no_session';
    if (!(await server.accounts.get(visit.account))) return 'foreign';
    // A newer link was opened somewhere: whoever reads the chat has it.
    return (await records.opened.get(visit.id))?.value === link ? visit : 'replaced';
  };

  const choose = async (visit: Visit, chosen: z.infer<typeof choice>): Promise<Response> => {
    if (await records.decisions.get(visit.id)) return show(visit);
    const host = await crm.hostOf(visit);
    if (!host) return refuse('over');
    const { id, account, entity, language, settings } = visit;
    const { duration, purpose } = settings;
    const { start } = chosen;
    const offered = [...allTimes({ settings, timezone: host.timezone, now: now() })];
    if (!offered.includes(start)) return refuse('taken');
    const about = { id, account, entity, user: host.user };
    const wanted: NewBooking = { ...about, start, duration, purpose, language };
    if (!(await bookings.book(wanted))) return refuse('taken');
    const decision = { status: 'chosen', start, language: languageOf([chosen.language]) } as const;
    if ((await visits.decide(visit, decision))?.status !== 'chosen') {
      await bookings.cancel(wanted);
      return refuse('over');
    }
    // What the CRM does not take now is written later: the time is the client's all the same.
    await bookings.write(bookingKey(wanted)).catch(() => undefined);
    return show(visit);
  };

  const ours = (context: Context): boolean => context.req.header('origin') === origin;

  app.post('/visits/:id/open', (context) =>
    orCrmFault(async () => {
      if (!ours(context)) return refuse('no_session');
      const request = context.req.raw;
      const found = await fromTicket(request, context.req.param('id'));
      if (typeof found === 'string') return refuse(found);
      const { visit, link } = found;
      const opened = (await records.opened.get(visit.id))?.value ?? 0;
      const own = await sessions.find(request, visit);
      if (own !== undefined && own === opened && link <= opened) return show(visit);
      if (await records.decisions.get(visit.id)) return refuse('over');
      if (visit.endsAt <= now()) return refuse('expired');
      if (link < opened) return refuse('used');
      // Before the link is spent: while the CRM does not answer it stays good.
      const state = await stateOf(visit);
      if (typeof state === 'string') return refuse(state);
      if (!(await claims.claim(`link:${visit.id}:${link}`, month))) return refuse('used');
      await records.opened.put(visit.id, { value: link });
      return answer(state, { 'set-cookie': await sessions.open(visit, link) });
    }),
  );

  app.get('/visits/:id', (context) =>
    orCrmFault(async () => {
      const visit = await fromCookie(context.req.raw, context.req.param('id'));
      return typeof visit === 'string' ? refuse(visit) : show(visit);
    }),
  );

  app.post('/visits/:id/choose', (context) =>
    orCrmFault(async () => {
      if (!ours(context)) return refuse('no_session');
      const visit = await fromCookie(context.req.raw, context.req.param('id'));
      if (typeof visit === 'string') return refuse(visit);
      const body = await bodyOf(context.req.raw, choice);
      if (!body) return refuse('malformed');
      const outcome = await inTurn(visit.id, () => choose(visit, body));
      // Another tab of the same client is at it.
      return outcome === 'busy' ? refuse('changed') : outcome;
    }),
  );

  app.post('/visits/:id/refuse', (context) =>
    orCrmFault(async () => {
      if (!ours(context)) return refuse('no_session');
      const visit = await fromCookie(context.req.raw, context.req.param('id'));
      if (typeof visit === 'string') return refuse(visit);
      await visits.decide(visit, { status: 'unsuitable' });
      return show(visit);
    }),
  );

  app.post('/visits/:id/again', (context) =>
    orCrmFault(async () => {
      if (!ours(context)) return refuse('no_session');
      const found = await fromTicket(context.req.raw, context.req.param('id'));
      if (typeof found === 'string') return refuse(found);
      if (await records.decisions.get(found.visit.id)) return refuse('over');
      return (await visits.sendAgain(found.visit)) ? answer({}) : refuse('too_often');
    }),
  );
}
