import type { Call } from '../api/call.ts';
import { cardOf } from '../services/lib/entities.ts';
import { linked } from '../services/lib/links.ts';
import type { CardRow, CardType } from '../store/rows.ts';
import { mainContact, tagsOf } from './card-views.ts';
import { fieldsFromStored } from './field-values.ts';
import { elementTypes } from './old-numbers.ts';

/** Ids and sums are texts here, as the database had them. */
const fields = (call: Call, row: CardRow) =>
  fieldsFromStored(call, row.custom_fields_values).map(({ id, values, ...rest }) => ({
    ...rest,
    id: String(id),
    values: values.map(({ enum: chosen, ...value }) => ({
      ...value,
      ...(chosen !== undefined && { enum: String(chosen) }),
      last_modified: row.updated_at,
    })),
  }));

const tags = (call: Call, type: CardType, row: CardRow) =>
  tagsOf(call, row).map((tag) => ({ ...tag, element_type: elementTypes[type] }));

const companyId = (call: Call, type: CardType, row: CardRow): number | undefined =>
  linked(call.db, type, row.id, 'companies').find(({ id }) => cardOf(call.db, 'companies', id))?.id;

const common = (call: Call, type: CardType, row: CardRow) => ({
  id: String(row.id),
  name: row.name,
  date_create: row.created_at,
  created_user_id: String(row.created_by),
  last_modified: row.updated_at,
  account_id: String(call.db.account.id),
  responsible_user_id: String(row.responsible_user_id),
  linked_company_id: String(companyId(call, type, row) ?? ''),
  group_id: row.group_id,
  closest_task: row.closest_task_at ?? 0,
  modified_user_id: String(row.updated_by),
  tags: tags(call, type, row),
  custom_fields: fields(call, row),
});

const leadIds = (call: Call, type: CardType, row: CardRow) =>
  linked(call.db, type, row.id, 'leads').flatMap(({ id }) =>
    cardOf(call.db, 'leads', id) ? [String(id)] : [],
  );

/** How `/private/api/v2/json` shows a card of each type. Companies are contacts of another type. */
export const privateCards: Readonly<
  Record<CardType, (row: CardRow, call: Call) => Readonly<Record<string, unknown>>>
> = {
  leads(row, call) {
    const lead = call.db.rows.leads.get(row.id);
    return {
      ...common(call, 'leads', row),
      price: lead?.price ? String(Math.trunc(lead.price)) : '',
      pipeline_id: lead?.pipeline_id,
      date_close: lead?.closed_at ?? 0,
      loss_reason_id: lead?.loss_reason_id ?? 0,
      deleted: Number(row.is_deleted),
      status_id: String(lead?.status_id),
      main_contact_id: mainContact(call, 'leads', row) ?? false,
    };
  },
  contacts(row, call) {
    const company = companyId(call, 'contacts', row);
    return {
      ...common(call, 'contacts', row),
      company_name: company === undefined ? '' : (call.db.rows.companies.get(company)?.name ?? ''),
      type: 'contact',
      linked_leads_id: leadIds(call, 'contacts', row),
    };
  },
  companies: (row, call) => ({
    ...common(call, 'companies', row),
    type: 'company',
    linked_leads_id: leadIds(call, 'companies', row),
  }),
  customers(row, call) {
    const customer = call.db.rows.customers.get(row.id);
    return {
      ...common(call, 'customers', row),
      main_user_id: String(row.responsible_user_id),
      deleted: Number(row.is_deleted),
      next_price: customer?.next_price ?? 0,
      next_date: customer?.next_date ?? 0,
      periodicity: customer?.periodicity ?? 0,
      period_id: customer?.status_id ?? 0,
      main_contact_id: mainContact(call, 'customers', row) ?? false,
    };
  },
};
