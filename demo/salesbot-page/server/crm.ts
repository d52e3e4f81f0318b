import { account, contacts, customers, leads, notes, tasks, users } from '@amokit/client';
import type { Server } from '@amokit/server';
import type { Host } from '../agreed/page-answers.ts';
import type { Span } from './free-times.ts';
import type { Booking, Entity } from './records.ts';
import { noteText, taskText } from './texts.ts';

/** The CRM as far as the page needs it. */
export interface Crm {
  /** The company, and who is responsible for the card; undefined when the card is gone. */
  hostOf(card: Card): Promise<CardHost | undefined>;
  timezoneOf(accountId: number): Promise<string>;
  /** When a person has something to do, from now on. */
  busy(accountId: number, userId: number): Promise<readonly BusySpan[]>;
  /** Whether a person of the account may see a card. */
  maySee(card: Card, userId: number): Promise<boolean>;
  /** Makes the task, or brings it to where the booking is, and leaves a note; gives the task's id. */
  write(booking: Booking, task: number | undefined): Promise<number>;
}

export interface Card {
  readonly account: number;
  readonly entity: Entity;
}

export interface CardHost extends Host {
  readonly user: number;
}

/** A task that takes time. */
export interface BusySpan extends Span {
  readonly task: number;
}

/** Milliseconds that the names of a company and its people are believed. */
const remembered = 60_000;
/** Milliseconds that the page waits for the CRM. */
const patience = 8000;
/** The type "meeting", which every account has. */
const meetingType = 2;

/** Remembers answers for a while, by one number; an answer that failed is asked for again. */
function remembering<T>(ask: (id: number, also: number) => Promise<T>) {
  const known = new Map<string, { readonly until: number; readonly answer: Promise<T> }>();
  return (id: number, also = 0): Promise<T> => {
    const key = `${id}:${also}`;
    const found = known.get(key);
    if (found && found.until > Date.now()) return found.answer;
    if (known.size > 5000) known.clear();
    const answer = ask(id, also);
    known.set(key, { until: Date.now() + remembered, answer });
    answer.catch(() => known.delete(key));
    return answer;
  };
}

/** The name by which a person is called, in the order that the account writes names in. */
export function firstName(name: string, isLastFirst: boolean): string {
  const [first = '', second] = name.trim().split(/\s+/);
  return (isLastFirst ? second : first) ?? first;
}

/** @param client that of the server, with the rights of the integration */
export function createCrm(client: Server['client']): Crm {
  const open = (id: number) =>
    client(id, { account, leads, contacts, customers, users, tasks, notes });
  const soon = () => ({ signal: AbortSignal.timeout(patience) });

  const read = async ({ account: id, entity }: Card, asUser?: number) => {
    const own = await open(id);
    const crm = asUser === undefined ? own : own.actAs(asUser);
    return crm[entity.type].get(entity.id, undefined, soon());
  };

  const company = remembering(async (id) => {
    const crm = await open(id);
    const found = await crm.account.get({ with: ['datetime_settings'] }, soon());
    return {
      name: found?.name ?? '',
      timezone: found?._embedded?.datetime_settings?.timezone ?? 'UTC',
      isLastFirst: found?.contact_name_display_order === 2,
    };
  });
  const person = remembering(async (id, user) => {
    const crm = await open(id);
    return (await crm.users.get(user, undefined, soon()))?.name ?? '';
  });

  return {
    async hostOf(card) {
      const [found, { name, timezone, isLastFirst }] = await Promise.all([
        read(card),
        company(card.account),
      ]);
      if (!found) return undefined;
      const user = found.responsible_user_id;
      const called = firstName(await person(card.account, user), isLastFirst);
      return { account: name, person: called, timezone, user };
    },
    timezoneOf: async (id) => (await company(id)).timezone,
    async busy(id, user) {
      const crm = await open(id);
      const spans: BusySpan[] = [];
      const filter = { responsible_user_id: [user], is_completed: false };
      for await (const { id: task, complete_till: start, duration } of crm.tasks.each(
        { filter },
        soon(),
      ))
        if (duration > 0) spans.push({ task, start, end: start + duration });
      return spans;
    },
    async maySee(card, user) {
      return (await read(card, user)) !== null;
    },
    async write(booking, task) {
      const { account: id, entity, start, duration } = booking;
      const crm = await open(id);
      const { timezone } = await company(id);
      const when = { complete_till: start, duration: duration * 60 };
      const text = taskText(booking);
      // A task whose answer was lost is there all the same: nothing is made twice.
      const lookUp = async () => {
        const filter = { entity_type: entity.type, entity_id: [entity.id], is_completed: false };
        for await (const one of crm.tasks.each({ filter }, soon()))
          if (one.text === text && one.complete_till === start) return one;
        return undefined;
      };
      const made = task ?? (await lookUp())?.id;
      const written = { responsible_user_id: booking.user, ...when };
      const about = { entity_id: entity.id, entity_type: entity.type, task_type_id: meetingType };
      const { id: taskId } =
        made === undefined
          ? await crm.tasks.createOne({ text, ...about, ...written }, soon())
          : await crm.tasks.updateOne(made, when, soon());
      const params = { text: noteText(booking, timezone) };
      const note = { entity_id: entity.id, note_type: 'common', params } as const;
      await crm.notes(entity.type).createOne(note, soon());
      return taskId;
    },
  };
}
