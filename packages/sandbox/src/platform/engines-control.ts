import type { BotInput, Bots } from '../bots/bots.ts';
import { cardTalk } from '../bots/card-talk.ts';
import { type Line, write } from '../bots/chats.ts';
import type { Frame, FrameInput } from '../outgoing/mobile-frame.ts';
import type { Sms, SmsInput } from '../outgoing/sms.ts';
import type { Db } from '../store/db.ts';
import type {
  BotRow,
  BotRunRow,
  MessageRow,
  TalkRow,
  TriggerRow,
  UnsortedRow,
} from '../store/platform-rows.ts';
import type { TriggerInput, Triggers } from '../triggers/triggers.ts';
import { type ChatInput, incomingChat, incomingMail, type MailInput } from './incoming.ts';

export interface SayInput {
  /** The talk in which the client writes; else the card's is taken, or opened. */
  readonly talkId?: number | undefined;
  readonly leadId?: number | undefined;
  readonly customerId?: number | undefined;
  readonly contactId?: number | undefined;
  readonly text: string;
}

export interface VisitInput {
  readonly leadId: number;
}

/** What can be done to bots, triggers and chats. */
export interface EnginesControl {
  readonly bots: () => readonly BotRow[];
  /** Adds a bot, or changes one. */
  readonly setBot: (input: BotInput) => BotRow;
  readonly removeBot: (id: number) => void;
  readonly startBot: (botId: number, entity: BotRunRow['entity_type'], id: number) => BotRunRow;
  /** Ends a bot's work for an entity. */
  readonly stopBot: (botId: number, entity: BotRunRow['entity_type'], id: number) => void;
  readonly botRuns: () => readonly BotRunRow[];
  readonly triggers: () => readonly TriggerRow[];
  /** Puts an action on stages of a pipeline, or changes one. */
  readonly setTrigger: (input: TriggerInput) => TriggerRow;
  readonly removeTrigger: (id: number) => void;
  /** The client on the other end of a chat writes something. */
  readonly say: (input: SayInput) => TalkRow;
  readonly messages: (talkId: number) => readonly MessageRow[];
  /** A letter, a call or a visit of the website that belongs to a lead comes in. */
  readonly comeIn: (type: 'mail_in' | 'call_in' | 'site_visit', lead: VisitInput) => void;
  /** Somebody who is not known writes into a chat: an incoming lead with a talk. */
  readonly chatFromStranger: (input: ChatInput) => { talk: TalkRow; unsorted: UnsortedRow };
  /** Somebody who is not known writes a letter: an incoming lead. */
  readonly mailFromStranger: (input: MailInput) => UnsortedRow;
  /** The address that the mobile app opens for a widget in a card, with a token for its backend. */
  readonly mobileFrame: (input: FrameInput) => Promise<string>;
  /** The CRM sends an SMS through a widget. */
  readonly sendSms: (input: SmsInput) => Promise<{ readonly status: number | null }>;
}

export interface EnginesParts {
  readonly db: Db;
  readonly bots: Bots;
  readonly triggers: Triggers;
  readonly sms: Sms;
  readonly frame: Frame;
}

export function createEnginesControl({
  db,
  bots,
  triggers,
  sms,
  frame,
}: EnginesParts): EnginesControl {
  const leadOf = (id: number | undefined) => {
    const lead = id === undefined ? undefined : db.rows.leads.get(id);
    if (!lead) throw new Error(`there is no lead ${id}`);
    return lead;
  };
  const talkFor = ({ talkId, ...card }: SayInput): TalkRow => {
    if (talkId === undefined) return cardTalk(db, card);
    const talk = db.rows.talks.get(talkId);
    if (!talk) throw new Error(`there is no talk ${talkId}`);
    return talk;
  };
  return {
    bots: bots.all,
    setBot: bots.set,
    removeBot: (id) => void bots.remove(id),
    startBot(botId, entity, id) {
      const run = bots.start(botId, entity, id);
      if (!run) throw new Error(`there is no bot ${botId}`);
      return run;
    },
    stopBot(botId, entity, id) {
      if (!bots.stop(botId, entity, id))
        throw new Error(`the bot ${botId} is not at work for the ${entity} ${id}`);
    },
    botRuns: bots.runs,
    triggers: triggers.all,
    setTrigger: triggers.set,
    removeTrigger: (id) => void triggers.remove(id),
    say(input) {
      const talk = talkFor(input);
      const line: Line = { author: 'client', text: input.text };
      write(db, talk, line);
      if (talk.entity_type === 'lead' && talk.entity_id !== null)
        triggers.fire('chat', talk.entity_id);
      bots.hear(talk, input.text);
      return talk;
    },
    messages: (talkId) => db.rows.messages.by('talk', talkId),
    comeIn: (type, { leadId }) => triggers.fire(type, leadOf(leadId).id),
    chatFromStranger(input) {
      const made = incomingChat(db, input);
      if (made.talk.entity_id !== null) triggers.fire('chat', made.talk.entity_id);
      return made;
    },
    mailFromStranger: (input) => incomingMail(db, input),
    mobileFrame: frame,
    sendSms: sms,
  };
}
