import { linked } from '../services/lib/links.ts';
import type { TaskRow } from '../store/crm-rows.ts';
import type { Db } from '../store/db.ts';
import type { ChatTemplateRow, TalkRow } from '../store/platform-rows.ts';
import type { CardRow, CardType, FieldRow, NoteRow } from '../store/rows.ts';

/** The kinds of entities by their old numbers. */
const elementTypes: Readonly<Record<string, number>> = {
  contacts: 1,
  leads: 2,
  companies: 3,
  customers: 12,
};

/** Types of notes by their old numbers, as far as the documentation tells them. */
const noteTypes: Readonly<Record<string, number>> = {
  common: 4,
  call_in: 10,
  call_out: 11,
  service_message: 25,
  sms_in: 102,
  sms_out: 103,
};

const choices = new Set(['select', 'multiselect', 'radiobutton', 'multitext', 'smart_address']);

function oldValue(field: FieldRow, value: Readonly<Record<string, unknown>>): unknown {
  if (typeof value.value === 'boolean') return value.value ? '1' : '0';
  if (!choices.has(field.type)) return value.value;
  const choice = field.enums?.find(({ id }) => id === value.enum_id);
  return { value: value.value ?? choice?.value, enum: value.enum_id };
}

/** Fields as the API had them before its fourth version: the hooks still do. */
function customFields(db: Db, row: CardRow): readonly Record<string, unknown>[] {
  return (row.custom_fields_values ?? []).flatMap(({ field_id, values }) => {
    const field = db.rows.fields.get(field_id);
    if (!field) return [];
    return [
      {
        id: field_id,
        name: field.name,
        values: values.map((value) => oldValue(field, value)),
        ...(field.code !== null && { code: field.code }),
      },
    ];
  });
}

const tags = (db: Db, row: CardRow) =>
  row.tags.flatMap((id) => {
    const tag = db.rows.tags.get(id);
    return tag ? [{ id, name: tag.name }] : [];
  });

const common = (db: Db, row: CardRow): Record<string, unknown> => ({
  id: row.id,
  name: row.name,
  responsible_user_id: row.responsible_user_id,
  date_create: row.created_at,
  last_modified: row.updated_at,
  created_user_id: row.created_by,
  modified_user_id: row.updated_by,
  account_id: db.account.id,
  custom_fields: customFields(db, row),
  tags: tags(db, row),
  created_at: row.created_at,
  updated_at: row.updated_at,
});

const leadsOf = (db: Db, type: CardType, id: number) =>
  Object.fromEntries(linked(db, type, id, 'leads').map((lead) => [lead.id, { ID: lead.id }]));

/** A card with the keys of older days. */
export function oldCard(db: Db, type: CardType, row: CardRow): Record<string, unknown> {
  switch (type) {
    case 'leads': {
      const lead = db.rows.leads.get(row.id);
      return {
        ...common(db, row),
        price: lead?.price,
        status_id: lead?.status_id,
        pipeline_id: lead?.pipeline_id,
      };
    }
    case 'contacts': {
      const [company] = linked(db, 'contacts', row.id, 'companies');
      return {
        ...common(db, row),
        ...(company && {
          company_name: db.rows.companies.get(company.id)?.name,
          linked_company_id: company.id,
        }),
        linked_leads_id: leadsOf(db, type, row.id),
        type: 'contact',
      };
    }
    case 'companies':
      return { ...common(db, row), linked_leads_id: leadsOf(db, type, row.id), type: 'company' };
    case 'customers': {
      const customer = db.rows.customers.get(row.id);
      return {
        ...common(db, row),
        next_price: customer?.next_price,
        next_date: customer?.next_date,
        status_id: customer?.status_id,
        periodicity: customer?.periodicity,
      };
    }
  }
}

/** `2026-01-31 09:05:00`, in the time of the account's server. */
const moment = (seconds: number): string =>
  new Date(seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');

export function oldTask(db: Db, row: TaskRow): Record<string, unknown> {
  return {
    id: row.id,
    element_id: row.entity_id,
    element_type: row.entity_type === null ? null : elementTypes[row.entity_type],
    task_type: row.task_type_id,
    date_create: moment(row.created_at),
    text: row.text,
    status: row.is_completed ? 1 : 0,
    account_id: db.account.id,
    created_user_id: row.created_by,
    last_modified: moment(row.updated_at),
    responsible_user_id: row.responsible_user_id,
    complete_till: moment(row.complete_till),
  };
}

export function oldNote(db: Db, row: NoteRow): Record<string, unknown> {
  const { text } = row.params;
  return {
    id: row.id,
    note_type: noteTypes[row.note_type] ?? row.note_type,
    element_type: elementTypes[row.entity_type],
    element_id: row.entity_id,
    text: typeof text === 'string' ? text : JSON.stringify(row.params),
    date_create: moment(row.created_at),
    created_by: row.created_by,
    modified_by: row.updated_by,
    main_user_id: row.responsible_user_id,
    group_id: row.group_id,
    account_id: db.account.id,
    timestamp_x: moment(row.updated_at),
  };
}

export const oldTalk = (db: Db, row: TalkRow): Record<string, unknown> => ({
  talk_id: row.id,
  account_id: db.account.id,
  chat_id: row.chat_id,
  contact_id: row.contact_id,
  entity_id: row.entity_id,
  entity_type: row.entity_type,
  is_in_work: row.is_in_work,
  is_read: row.is_read,
  origin: row.origin,
  rate: row.rate,
  created_at: row.created_at,
  updated_at: row.updated_at,
});

export const oldTemplate = (db: Db, row: ChatTemplateRow): Record<string, unknown> => ({
  id: row.id,
  account_id: db.account.id,
  ...row.fields,
  created_at: row.created_at,
  updated_at: row.updated_at,
  is_on_review: true,
  reviews: row.reviews,
});
