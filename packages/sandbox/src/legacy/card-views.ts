import type { Call } from '../api/call.ts';
import { texts } from '../api/query.ts';
import { purchases } from '../services/lib/customers.ts';
import { cardOf } from '../services/lib/entities.ts';
import { linked } from '../services/lib/links.ts';
import type { CardRow, CardType } from '../store/rows.ts';
import { fieldsFromStored } from './field-values.ts';
import { orEmpty } from './loose.ts';
import { linkTo } from './v2-answers.ts';

const withs = ({ query }: Call): readonly string[] =>
  texts(query.raw.with).flatMap((text) => text.split(','));

const standing = (call: Call, type: CardType, row: CardRow, to: CardType) =>
  linked(call.db, type, row.id, to).filter(({ id }) => cardOf(call.db, to, id) !== undefined);

/** The linked cards of a type as one object: their ids, and where to read them. */
function many(call: Call, type: CardType, row: CardRow, to: CardType) {
  const ids = standing(call, type, row, to).map(({ id }) => id);
  return ids.length === 0 ? {} : { id: ids, _links: linkTo(`/api/v2/${to}?id=${ids.join(',')}`) };
}

function companyOf(call: Call, type: CardType, row: CardRow) {
  const [found] = standing(call, type, row, 'companies');
  if (!found) return {};
  const { id } = found;
  const name = call.db.rows.companies.get(id)?.name ?? '';
  return { id, name, _links: linkTo(`/api/v2/companies?id=${id}`) };
}

/** The id of the main contact, if there is one. */
export function mainContact(call: Call, type: CardType, row: CardRow): number | undefined {
  const contacts = standing(call, type, row, 'contacts');
  return (contacts.find(({ metadata }) => metadata?.is_main === true) ?? contacts[0])?.id;
}

function mainOf(call: Call, type: CardType, row: CardRow) {
  const id = mainContact(call, type, row);
  return id === undefined ? {} : { id, _links: linkTo(`/api/v2/contacts?id=${id}`) };
}

/** Elements of lists, of whatever list they are. */
function elements(call: Call, type: CardType, row: CardRow) {
  const ids = linked(call.db, type, row.id, 'catalog_elements').map(({ id }) => id);
  if (ids.length === 0) return {};
  return { id: ids, _links: linkTo(`/api/v2/catalog_elements?id=${ids.join(',')}`) };
}

export const tagsOf = (call: Call, row: CardRow) =>
  row.tags.flatMap((id) => {
    const tag = call.db.rows.tags.get(id);
    return tag ? [{ id, name: tag.name }] : [];
  });

const head = (call: Call, row: CardRow) => ({
  id: row.id,
  name: row.name,
  responsible_user_id: row.responsible_user_id,
  created_by: row.created_by,
  created_at: row.created_at,
  updated_at: row.updated_at,
  account_id: call.db.account.id,
});

const tail = (call: Call, row: CardRow) => ({
  closest_task_at: row.closest_task_at ?? 0,
  tags: orEmpty(tagsOf(call, row)),
  custom_fields: orEmpty(fieldsFromStored(call, row.custom_fields_values)),
});

/** How `/api/v2` shows a card of each type; a link that leads nowhere is an empty object. */
export const v2Cards: Readonly<
  Record<CardType, (row: CardRow, call: Call) => Readonly<Record<string, unknown>>>
> = {
  leads(row, call) {
    const lead = call.db.rows.leads.get(row.id);
    const pipeline = lead?.pipeline_id ?? 0;
    return {
      ...head(call, row),
      is_deleted: row.is_deleted,
      main_contact: mainOf(call, 'leads', row),
      group_id: row.group_id,
      company: companyOf(call, 'leads', row),
      closed_at: lead?.closed_at ?? 0,
      ...tail(call, row),
      contacts: many(call, 'leads', row, 'contacts'),
      status_id: lead?.status_id,
      sale: Math.trunc(lead?.price ?? 0),
      loss_reason_id: lead?.loss_reason_id ?? 0,
      ...(withs(call).includes('loss_reason_name') && {
        loss_reason_name: call.db.rows.lossReasons.get(lead?.loss_reason_id ?? 0)?.name ?? '',
      }),
      catalog_elements: elements(call, 'leads', row),
      pipeline: { id: pipeline, _links: linkTo(`/api/v2/pipelines?id=${pipeline}`) },
    };
  },
  contacts(row, call) {
    const contact = call.db.rows.contacts.get(row.id);
    return {
      ...head(call, row),
      first_name: contact?.first_name ?? '',
      last_name: contact?.last_name ?? '',
      updated_by: row.updated_by,
      group_id: row.group_id,
      company: companyOf(call, 'contacts', row),
      leads: many(call, 'contacts', row, 'leads'),
      ...tail(call, row),
      customers: many(call, 'contacts', row, 'customers'),
    };
  },
  companies: (row, call) => ({
    ...head(call, row),
    updated_by: row.updated_by,
    group_id: row.group_id,
    leads: many(call, 'companies', row, 'leads'),
    ...tail(call, row),
    contacts: many(call, 'companies', row, 'contacts'),
    customers: many(call, 'companies', row, 'customers'),
  }),
  customers(row, call) {
    const customer = call.db.rows.customers.get(row.id);
    return {
      ...head(call, row),
      updated_by: row.updated_by,
      is_deleted: row.is_deleted,
      main_contact: mainOf(call, 'customers', row),
      group_id: row.group_id,
      company: companyOf(call, 'customers', row),
      ...tail(call, row),
      contacts: many(call, 'customers', row, 'contacts'),
      period_id: customer?.status_id ?? 0,
      periodicity: customer?.periodicity ?? 0,
      next_price: customer?.next_price ?? 0,
      next_date: customer?.next_date ?? 0,
      ...(customer && purchases(call.db, customer)),
      catalog_elements: elements(call, 'customers', row),
    };
  },
};
