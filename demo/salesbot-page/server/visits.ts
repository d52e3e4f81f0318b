import type { BotAnswer, BotPlace, BotRequest, Server, Stores } from '@amokit/server';
import { readBlockSettings } from '../agreed/block-settings.ts';
import { languageOf } from '../agreed/language.ts';
import type { Bookings } from './bookings.ts';
import type { Crm } from './crm.ts';
import { cardKey, type Decision, type Records, type Visit } from './records.ts';
import { confirmation } from './texts.ts';
import type { Tickets } from './tickets.ts';

export interface VisitParts {
  readonly records: Records;
  readonly claims: Stores['claims'];
  readonly seal: Stores['seal'];
  readonly tickets: Tickets;
  readonly bookings: Bookings;
  readonly crm: Crm;
  readonly continueBot: Server['continueBot'];
  /** Where the page is. */
  readonly pageUrl: string;
  /** Unix seconds. */
  readonly now: () => number;
}

/** What bots ask for, and how it ends. */
export interface Visits {
  /** A bot's block has come to the client: it gets a link. The same request gives the same visit. */
  begin(request: BotRequest, key: string): Promise<BotAnswer>;
  /** The bot asks what the client chose: at once, or as soon as it is known. */
  ask(request: BotRequest): Promise<BotAnswer | 'later'>;
  /** Ends a visit; the one who was first counts. Gives what holds now. */
  decide(visit: Visit, decision: Decision): Promise<Decision | undefined>;
  /** Lets the bot show a new link; false when there were too many, or nobody waits for one. */
  sendAgain(visit: Visit): Promise<boolean>;
  /** Ends visits whose time is over, and tells bots what they could not be told before. */
  sweep(): Promise<void>;
}

/** Links that a visit can have: each is sent into the chat. */
const mostLinks = 5;
/** Seconds between two links. */
const pause = 30;
/** Seconds in which a decision has to be written down. */
const deciding = 60;

export function createVisits(parts: VisitParts): Visits {
  const { records, claims, seal, tickets, bookings, crm, continueBot, pageUrl, now } = parts;
  const { visits, places, decisions, links, newest, waiting, untold } = records;

  const ready = async (visit: Visit, link: number): Promise<BotAnswer> => {
    const ticket = await tickets.issue({ visit: visit.id, link });
    // After the sign #: the ticket gets into no log of a server or a proxy.
    return { data: { status: 'ready', visit: visit.id, link: `${pageUrl}#${ticket}` } };
  };

  const answerOf = async (visit: Visit, decision: Decision): Promise<BotAnswer> => {
    if (decision.status !== 'chosen') return { data: { status: decision.status } };
    const { start, language } = decision;
    const timezone = await crm.timezoneOf(visit.account);
    return { data: { status: 'chosen', text: confirmation(start, language, timezone) } };
  };

  /** Tells the bot, where it waits already; else it hears of it when it asks. */
  const tell = async (visit: Visit): Promise<void> => {
    const [decision, place] = [await decisions.get(visit.id), await places.get(visit.id)];
    if (!decision || !place) return;
    await continueBot(visit.account, place, await answerOf(visit, decision));
    await untold.remove(visit.id);
  };

  const decide = async (visit: Visit, decision: Decision): Promise<Decision | undefined> => {
    const known = await decisions.get(visit.id);
    if (known || !(await claims.claim(`decide:${visit.id}`, deciding))) return known;
    await untold.put(visit.id, { value: now() });
    await decisions.put(visit.id, decision);
    await waiting.remove(visit.id);
    await tell(visit).catch(() => undefined);
    return decision;
  };

  return {
    decide,

    async begin({ bot, data }, key) {
      const id = (await seal.derive(`visit:${key}`)).slice(0, 22);
      const known = await visits.get(id);
      if (known) return ready(known, 1);
      const { settings } = readBlockSettings(data);
      const visit: Visit = {
        id,
        account: bot.account_id,
        entity: { type: bot.entity_type, id: bot.entity_id },
        settings: { ...settings, weekdays: [...settings.weekdays] },
        language: languageOf([data.language]),
        createdAt: now(),
        endsAt: now() + settings.wait * 3600,
      };
      await waiting.put(id, { value: visit.endsAt });
      await newest.put(cardKey(visit.account, visit.entity), { value: id });
      await links.put(id, { value: 1 });
      await visits.put(id, visit);
      return ready(visit, 1);
    },

    async ask({ bot, data, place }) {
      const visit = await visits.get(String(data.visit));
      const isItsOwn = visit?.account === bot.account_id && visit.entity.id === bot.entity_id;
      if (!visit || !isItsOwn) return { data: { status: 'no_answer' } };
      // Written before it is read: whoever decides now sees the place, or we see the decision.
      await places.put(visit.id, { ...place });
      const decision = await decisions.get(visit.id);
      if (!decision) return 'later';
      await untold.remove(visit.id);
      return answerOf(visit, decision);
    },

    async sendAgain(visit) {
      const place: BotPlace | undefined = await places.get(visit.id);
      const link = ((await links.get(visit.id))?.value ?? 1) + 1;
      if (!place || link > mostLinks || (await decisions.get(visit.id))) return false;
      if (!(await claims.claim(`again:${visit.id}`, pause))) return false;
      await links.put(visit.id, { value: link });
      return continueBot(visit.account, place, await ready(visit, link));
    },

    async sweep() {
      for (const [id, { value: endsAt }] of await waiting.all()) {
        const visit = await visits.get(id);
        if (!visit || endsAt <= now()) await waiting.remove(id);
        if (visit && endsAt <= now()) await decide(visit, { status: 'no_answer' });
      }
      for (const [id] of await untold.all()) {
        const visit = await visits.get(id);
        if (visit) await tell(visit).catch(() => undefined);
        else await untold.remove(id);
      }
      await bookings.writeAll();
    },
  };
}
