import type { PageFeedItem } from '../page-shapes/page-state.ts';
import type { Db } from '../store/db.ts';
import type { BotRunRow, MessageRow, TalkRow } from '../store/platform-rows.ts';
import type { CardType, NoteRow } from '../store/rows.ts';

/** `6:34` of seconds, in every language. */
const minutes = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

/** What a note says in one text: calls say how long they took, and with whom. */
function noteText({ params, note_type }: NoteRow): string {
  if (note_type.startsWith('call_'))
    return [params.phone, params.duration && minutes(Number(params.duration)), params.call_result]
      .filter(Boolean)
      .join(' · ');
  const { text, service, url, file_name } = params;
  return [service, text ?? url ?? file_name].filter(Boolean).map(String).join(': ');
}

const noteItem = (note: NoteRow): PageFeedItem => ({
  id: note.id,
  noteType: note.note_type,
  text: noteText(note),
  createdBy: note.created_by,
  createdAt: note.created_at,
});

const messageItem = (db: Db, talk: TalkRow, message: MessageRow): PageFeedItem => {
  const isIncoming = message.author === 'client';
  const contact = isIncoming ? db.rows.contacts.get(talk.contact_id)?.name : undefined;
  return {
    id: message.id,
    noteType: isIncoming ? 'incoming_chat_message' : 'outgoing_chat_message',
    text: message.text,
    createdBy: 0,
    ...(isIncoming ? contact && { author: contact } : { author: 'Salesbot' }),
    ...(message.buttons.length > 0 && { buttons: message.buttons }),
    createdAt: message.created_at,
  };
};

function runItems(db: Db, run: BotRunRow): readonly PageFeedItem[] {
  const author = 'Salesbot';
  const name = db.rows.bots.get(run.bot_id)?.name ?? String(run.bot_id);
  const started: PageFeedItem = {
    id: `run ${run.id}`,
    noteType: 'bot_started',
    text: name,
    createdBy: 0,
    author,
    createdAt: run.started_at,
  };
  if (run.ended_by === null) return [started];
  return [
    started,
    {
      id: `run ${run.id} end`,
      noteType: 'bot_ended',
      text: `${name}: ${run.ended_by}`,
      createdBy: 0,
      author,
      createdAt: run.ended_at ?? run.started_at,
    },
  ];
}

/** The talks about a card; of a contact, all that they have. */
function talksOf(db: Db, type: CardType, id: number): readonly TalkRow[] {
  const word = type === 'leads' ? 'lead' : 'customer';
  if (type === 'companies') return [];
  return [...db.rows.talks.values()].filter((talk) =>
    type === 'contacts'
      ? talk.contact_id === id
      : talk.entity_type === word && talk.entity_id === id,
  );
}

/** Within a second a bot starts first, and ends last. */
const rankOf = ({ noteType }: PageFeedItem): number =>
  noteType === 'bot_started' ? 0 : noteType === 'bot_ended' ? 2 : 1;

/** What happened to a card, oldest first: its notes, its talks and its bots. */
export function feedOf(db: Db, type: CardType, id: number): readonly PageFeedItem[] {
  const notes = [...db.rows.notes.by('entity', `${type}:${id}`)].sort((a, b) => a.id - b.id);
  const messages = talksOf(db, type, id).flatMap((talk) =>
    db.rows.messages.by('talk', talk.id).map((message) => messageItem(db, talk, message)),
  );
  const runs = db.rows.botRuns.by('entity', `${type}:${id}`).flatMap((run) => runItems(db, run));
  return [...notes.map(noteItem), ...messages, ...runs].sort(
    (a, b) => a.createdAt - b.createdAt || rankOf(a) - rankOf(b),
  );
}
