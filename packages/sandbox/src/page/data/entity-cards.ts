import type { PageContact, PageFeedItem } from '../../shared/page-state.ts';
import { asText, at } from '../host/value.ts';
import { fetchLeads } from './ajax.ts';
import {
  type ApiRecord,
  type CardEntity,
  embeddedIds,
  getRecord,
  listRecords,
  valuesByCode,
} from './api.ts';

/** The card of a contact, a company or a customer. */
export interface EntityCard {
  readonly id: number;
  readonly name: string;
  readonly responsibleUserId: number;
  /** Customers: what they are expected to buy for. */
  readonly nextPrice: number;
  readonly phones: readonly string[];
  readonly emails: readonly string[];
  /** The other fields, as texts. */
  readonly fields: readonly {
    readonly id: number;
    readonly name: string;
    readonly value: string;
  }[];
  readonly tags: readonly string[];
  readonly contacts: readonly PageContact[];
  readonly company: { readonly id: number; readonly name: string } | null;
  readonly leads: readonly { readonly id: number; readonly name: string }[];
  readonly feed: readonly PageFeedItem[];
}

/** The entities whose cards the API feeds. */
export type ApiCardEntity = Exclude<CardEntity, 'leads'>;

export const blankCard = (responsibleUserId: number): EntityCard => ({
  id: 0,
  name: '',
  responsibleUserId,
  nextPrice: 0,
  phones: [],
  emails: [],
  fields: [],
  tags: [],
  contacts: [],
  company: null,
  leads: [],
  feed: [],
});

const fieldsOf = (record: ApiRecord): EntityCard['fields'] => {
  const list = record.custom_fields_values;
  if (!Array.isArray(list)) return [];
  return list
    .filter((field) => !['PHONE', 'EMAIL'].includes(asText(at(field, 'field_code'))))
    .map((field) => {
      const values: unknown = at(field, 'values');
      const texts = Array.isArray(values) ? values.map((one) => asText(at(one, 'value'))) : [];
      return {
        id: Number(at(field, 'field_id')),
        name: asText(at(field, 'field_name')),
        value: texts.filter(Boolean).join(', '),
      };
    });
};

const feedItem = (note: ApiRecord): PageFeedItem => ({
  id: Number(note.id),
  noteType: asText(note.note_type),
  text: asText(at(note, 'params', 'text')) || asText(at(note, 'params', 'phone')),
  createdBy: Number(note.created_by),
  createdAt: Number(note.created_at),
});

const contactOf = (record: ApiRecord): PageContact => ({
  id: Number(record.id),
  name: asText(record.name),
  phones: valuesByCode(record, 'PHONE'),
  emails: valuesByCode(record, 'EMAIL'),
});

const tagsOf = (record: ApiRecord): readonly string[] => {
  const tags = at(record, '_embedded', 'tags');
  return Array.isArray(tags) ? tags.map((tag) => asText(at(tag, 'name'))) : [];
};

/** The card of a record with its feed, oldest first; null where there is none. */
export async function fetchEntityCard(
  entity: ApiCardEntity,
  id: number,
): Promise<EntityCard | null> {
  const record = await getRecord(`/api/v4/${entity}/${id}?with=leads,contacts,companies`);
  if (!record) return null;
  const leadIds = embeddedIds(record, 'leads');
  const contactIds = embeddedIds(record, 'contacts');
  const [companyId] = embeddedIds(record, 'companies');
  // One after the other: the page must not eat the budget of requests that its widgets live on.
  const notes = await listRecords(`/api/v4/${entity}/${id}/notes?limit=250`, 'notes');
  const leads = leadIds.length > 0 ? await fetchLeads() : [];
  const contacts =
    contactIds.length > 0 ? await listRecords('/api/v4/contacts?limit=250', 'contacts') : [];
  const company = companyId ? await getRecord(`/api/v4/companies/${companyId}`) : null;
  return {
    ...contactOf(record),
    responsibleUserId: Number(record.responsible_user_id),
    nextPrice: Number(record.next_price) || 0,
    fields: fieldsOf(record),
    tags: tagsOf(record),
    contacts: contacts.map(contactOf).filter((contact) => contactIds.includes(contact.id)),
    company: company && { id: Number(company.id), name: asText(company.name) },
    leads: leads.filter((lead) => leadIds.includes(lead.id)).map(({ id, name }) => ({ id, name })),
    feed: notes.map(feedItem).sort((a, b) => a.createdAt - b.createdAt || a.id - b.id),
  };
}
