import { randomBytes } from 'node:crypto';
import type { UnsortedCategory } from '@amokit/contract';
import type { Db } from '../../store/db.ts';
import type { UnsortedRow } from '../../store/platform-rows.ts';
import type { LeadRow } from '../../store/rows.ts';

/** What is shown of where an incoming lead comes from as long as nobody has said it. */
const unsaid: Readonly<Record<UnsortedCategory, Readonly<Record<string, unknown>>>> = {
  sip: { called_at: null },
  forms: {},
  chats: {
    from: null,
    to: null,
    received_at: null,
    service: null,
    client: null,
    origin: null,
    last_message_text: null,
    source_name: null,
  },
  mail: {
    from: { email: '', name: null },
    subject: null,
    received_at: null,
    thread_id: null,
    message_id: null,
    content_summary: null,
  },
};

/** An incoming lead that is to be: what it is made of, and where it comes from. */
export interface NewUnsorted {
  readonly category: UnsortedCategory;
  readonly lead: LeadRow;
  readonly contact?: number | undefined;
  readonly company?: number | undefined;
  readonly source_uid?: string | null | undefined;
  readonly source_name?: string | null | undefined;
  readonly metadata: Readonly<Record<string, unknown>>;
  /** Unix seconds. @default now */
  readonly created_at?: number | undefined;
}

/** Puts a lead among the incoming ones. */
export function addUnsorted(
  db: Db,
  { lead, category, metadata, ...more }: NewUnsorted,
): UnsortedRow {
  const now = db.clock.seconds();
  const listed = (id: number | undefined) => (id === undefined ? [] : [id]);
  return db.rows.unsorted.add({
    id: randomBytes(29).toString('hex'),
    category,
    source_uid: more.source_uid ?? null,
    source_name: more.source_name ?? null,
    pipeline_id: lead.pipeline_id,
    created_at: more.created_at ?? now,
    updated_at: now,
    metadata: { ...unsaid[category], ...metadata },
    lead_id: lead.id,
    contact_ids: listed(more.contact),
    company_ids: listed(more.company),
    state: 'waiting',
    sorted_at: null,
  });
}
