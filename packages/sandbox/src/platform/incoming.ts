import { openTalk, write } from '../bots/chats.ts';
import { link } from '../services/lib/links.ts';
import { addUnsorted } from '../services/lib/new-unsorted.ts';
import { mainPipeline, unsortedStatus } from '../services/lib/stages.ts';
import type { Db } from '../store/db.ts';
import type { TalkRow, UnsortedRow } from '../store/platform-rows.ts';
import type { LeadRow } from '../store/rows.ts';

export interface StrangerInput {
  /** Who writes. */
  readonly name: string;
  readonly text: string;
  /** @default the main pipeline */
  readonly pipelineId?: number | undefined;
}

export interface ChatInput extends StrangerInput {
  /** The messenger. @default 'telegram' */
  readonly origin?: string | undefined;
  /** The source through which the message came, and what it is called. */
  readonly source?: { readonly id: number; readonly name: string } | undefined;
  /** Who the visitor of a website is, as the website knows. */
  readonly visitor?: string | undefined;
  /** What the website tells the chat's bot. */
  readonly botParams?: Readonly<Record<string, unknown>> | undefined;
}

export interface MailInput extends StrangerInput {
  readonly email: string;
  readonly subject?: string | undefined;
}

/** A stranger with a lead that nobody has accepted yet. */
function stranger(db: Db, { name, pipelineId }: StrangerInput): { lead: LeadRow; contact: number } {
  const pipeline = pipelineId === undefined ? mainPipeline(db) : db.rows.pipelines.get(pipelineId);
  const status = pipeline && unsortedStatus(db, pipeline.id);
  if (!pipeline || !status) throw new Error(`the pipeline ${pipelineId} takes no incoming leads`);
  const now = db.clock.seconds();
  const card = {
    name,
    responsible_user_id: db.account.created_by,
    group_id: 0,
    created_by: 0,
    updated_by: 0,
    created_at: now,
    updated_at: now,
    closest_task_at: null,
    is_deleted: false,
    custom_fields_values: null,
    tags: [],
  };
  const [first_name = '', ...rest] = name.split(' ');
  const contact = db.rows.contacts.add({
    id: db.nextId('contacts'),
    ...card,
    first_name,
    last_name: rest.join(' '),
  });
  const lead = db.rows.leads.add({
    id: db.nextId('leads'),
    ...card,
    tags: [],
    price: 0,
    status_id: status.status_id,
    pipeline_id: pipeline.id,
    loss_reason_id: null,
    source_id: null,
    closed_at: null,
    score: null,
    is_price_modified_by_robot: false,
  });
  link(db, 'leads', lead.id, { type: 'contacts', id: contact.id, metadata: { is_main: true } });
  return { lead, contact: contact.id };
}

/** Somebody who is not known writes into a chat: a talk, and an incoming lead. */
export function incomingChat(db: Db, input: ChatInput): { talk: TalkRow; unsorted: UnsortedRow } {
  const { name, text, origin = 'telegram' } = input;
  const { source, visitor, botParams } = input;
  const made = stranger(db, input);
  if (source)
    db.rows.leads.change(made.lead.id, (lead) => {
      lead.source_id = source.id;
    });
  const talk = openTalk(db, { entity: 'lead', id: made.lead.id, contact: made.contact, origin });
  if (botParams)
    db.rows.talks.change(talk.id, (found) => {
      found.bot_params = botParams;
    });
  write(db, talk, { author: 'client', text });
  const metadata = {
    from: name,
    to: db.account.name,
    received_at: db.clock.seconds(),
    service: origin,
    client: { name, avatar: null },
    origin: { chat_id: talk.chat_id, ref: null, visitor_uid: visitor ?? null },
    last_message_text: text,
    source_name: source?.name ?? origin,
  };
  const unsorted = addUnsorted(db, {
    category: 'chats',
    ...made,
    source_name: source?.name ?? origin,
    source_uid: source && String(source.id),
    metadata,
  });
  db.announce({ entity: 'leads', id: made.lead.id });
  return { talk, unsorted };
}

/** Somebody who is not known writes a letter: an incoming lead. */
export function incomingMail(db: Db, input: MailInput): UnsortedRow {
  const { name, text, email, subject = '' } = input;
  const made = stranger(db, input);
  const metadata = {
    from: { email, name },
    subject,
    received_at: db.clock.seconds(),
    thread_id: db.nextId('threads'),
    message_id: db.nextId('letters'),
    content_summary: text.slice(0, 255),
  };
  const row = addUnsorted(db, { category: 'mail', ...made, source_name: email, metadata });
  db.announce({ entity: 'leads', id: made.lead.id });
  return row;
}
