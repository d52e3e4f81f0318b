import { seen } from '../api/rights.ts';
import { viewFieldValues } from '../services/lib/field-values.ts';
import { linked } from '../services/lib/links.ts';
import { viewTags } from '../services/lib/tags.ts';
import type { PageContact, PageFeedItem, PageLeadCard, PageLeadRow } from '../shared/page-state.ts';
import type { Db } from '../store/db.ts';
import type { CardRow, ContactRow, LeadRow, NoteRow, UserRow } from '../store/rows.ts';

const contactsOf = (db: Db, lead: LeadRow): readonly ContactRow[] =>
  [...linked(db, 'leads', lead.id, 'contacts')]
    .sort((a, b) => Number(b.metadata?.is_main === true) - Number(a.metadata?.is_main === true))
    .flatMap(({ id }) => db.rows.contacts.get(id) ?? []);

const companyOf = (db: Db, lead: LeadRow) =>
  linked(db, 'leads', lead.id, 'companies').flatMap(({ id }) => db.rows.companies.get(id) ?? [])[0];

function row(db: Db, lead: LeadRow): PageLeadRow {
  return {
    id: lead.id,
    name: lead.name,
    price: lead.price,
    pipelineId: lead.pipeline_id,
    statusId: lead.status_id,
    responsibleUserId: lead.responsible_user_id,
    contactName: contactsOf(db, lead)[0]?.name ?? null,
    companyName: companyOf(db, lead)?.name ?? null,
    createdAt: lead.created_at,
  };
}

export interface LeadsQuery {
  readonly pipelineId?: number | undefined;
  readonly search?: string | undefined;
}

/** A list has so many rows at most; nobody scrolls further. */
const mostRows = 500;

/** The rows of the leads list that the user may see, newest first. */
export function pageLeads(db: Db, user: UserRow, query: LeadsQuery): readonly PageLeadRow[] {
  const visible = seen<LeadRow>(user, 'leads') ?? (() => true);
  const search = query.search?.trim().toLowerCase();
  const found: PageLeadRow[] = [];
  const byAge = db.rows.leads.sorted('created_at', (lead) => lead.created_at);
  const newestFirst = [...byAge].reverse();
  for (const lead of newestFirst) {
    if (lead.is_deleted || !visible(lead)) continue;
    if (query.pipelineId !== undefined && lead.pipeline_id !== query.pipelineId) continue;
    const shown = row(db, lead);
    const text = [shown.name, shown.contactName, shown.companyName].join('\n').toLowerCase();
    if (search && !text.includes(search)) continue;
    found.push(shown);
    if (found.length === mostRows) break;
  }
  return found;
}

function textOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return value ? '✓' : '—';
  if (typeof value === 'object' && value !== null && 'name' in value) return String(value.name);
  return '';
}

/** The fields of a card as the page shows them: names and texts. */
export function pageFields(db: Db, card: CardRow): PageLeadCard['fields'] {
  const locale = db.account.language === 'ru' ? 'ru-RU' : 'en-US';
  const day = (value: unknown) =>
    new Date(Number(value) * 1000).toLocaleDateString(locale, { timeZone: db.account.timezone });
  return (viewFieldValues(db, card.custom_fields_values) ?? []).map((field) => ({
    id: field.field_id,
    name: field.field_name,
    value: field.values
      .map((one) => {
        const value = 'value' in one ? one.value : undefined;
        return field.field_type.startsWith('date') || field.field_type === 'birthday'
          ? day(value)
          : textOf(value);
      })
      .join(', '),
  }));
}

/** Texts of the fields with a code, of all values: the phones of a contact. */
function valuesByCode(db: Db, card: CardRow, code: string): readonly string[] {
  const field = viewFieldValues(db, card.custom_fields_values)?.find(
    (one) => one.field_code === code,
  );
  return field?.values.map((one) => textOf('value' in one ? one.value : undefined)) ?? [];
}

const pageContact = (db: Db, contact: ContactRow): PageContact => ({
  id: contact.id,
  name: contact.name,
  phones: valuesByCode(db, contact, 'PHONE'),
  emails: valuesByCode(db, contact, 'EMAIL'),
});

/** What a note says in one text: calls say how long they took, and with whom. */
function noteText({ params, note_type }: NoteRow): string {
  if (note_type.startsWith('call_'))
    return [params.phone, params.duration && `${params.duration} s`, params.call_result]
      .filter(Boolean)
      .join(' · ');
  const { text, service, url, file_name } = params;
  return [service, text ?? url ?? file_name].filter(Boolean).map(String).join(': ');
}

const feedItem = (note: NoteRow): PageFeedItem => ({
  id: note.id,
  noteType: note.note_type,
  text: noteText(note),
  createdBy: note.created_by,
  createdAt: note.created_at,
});

/** A lead's card with its feed, oldest first; `undefined` when it is not there for the user. */
export function pageLeadCard(db: Db, user: UserRow, id: number): PageLeadCard | undefined {
  const lead = db.rows.leads.get(id);
  if (!lead || lead.is_deleted || !(seen<LeadRow>(user, 'leads')?.(lead) ?? true)) return undefined;
  const company = companyOf(db, lead);
  return {
    ...row(db, lead),
    contacts: contactsOf(db, lead).map((contact) => pageContact(db, contact)),
    company: company ? { id: company.id, name: company.name } : null,
    tags: viewTags(db, lead).map(({ name }) => name),
    fields: pageFields(db, lead),
    feed: [...db.rows.notes.by('entity', `leads:${id}`)]
      .sort((a, b) => a.created_at - b.created_at || a.id - b.id)
      .map(feedItem),
  };
}
