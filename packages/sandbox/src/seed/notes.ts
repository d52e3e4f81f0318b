import type { CardType, LeadRow } from '../store/rows.ts';
import type { Seeding } from './cards.ts';
import { phoneOf } from './phones.ts';

interface NoteSeed {
  readonly note_type: string;
  readonly params: Record<string, unknown>;
}

const hour = 3600;

function notesOf({ db, texts, random, users }: Seeding, at: number): readonly NoteSeed[] {
  const phone = phoneOf(db.account.language, at);
  const call = (note_type: string, call_status: number): NoteSeed => ({
    note_type,
    params: {
      uniq: `call-${at}-${note_type}`,
      duration: 20 + random.below(400),
      source: texts.service,
      link: null,
      phone,
      call_result: '',
      call_status,
      call_responsible: random.one(users).id,
    },
  });
  const common: NoteSeed = { note_type: 'common', params: { text: random.one(texts.notes) } };
  const others: readonly NoteSeed[] = [
    call('call_in', 4),
    { note_type: 'service_message', params: { service: texts.service, text: texts.notes[3] } },
    { note_type: 'sms_out', params: { text: texts.sms, phone } },
    call('call_out', 6),
  ];
  return [common, others[(at / 2) % others.length] ?? common];
}

/** Adds a few notes of several types to the feed of every second lead. */
export function seedNotes(seeding: Seeding, leads: readonly LeadRow[]): void {
  const { db, random } = seeding;
  for (const [at, lead] of leads.entries()) {
    if (at % 2 === 1) continue;
    for (const [index, note] of notesOf(seeding, at).entries()) {
      const written = lead.created_at + (index + 1) * hour + random.below(hour);
      const entity_type: CardType = 'leads';
      db.rows.notes.add({
        id: db.nextId('notes'),
        entity_type,
        entity_id: lead.id,
        ...note,
        responsible_user_id: lead.responsible_user_id,
        group_id: lead.group_id,
        created_by: lead.responsible_user_id,
        updated_by: lead.responsible_user_id,
        created_at: written,
        updated_at: written,
        is_pinned: false,
      });
    }
  }
}
