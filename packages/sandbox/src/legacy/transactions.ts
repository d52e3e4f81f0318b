import type { Call } from '../api/call.ts';
import { may } from '../api/rights.ts';
import { needCustomers } from '../services/lib/customers.ts';
import { transactions as service } from '../services/transactions.ts';
import type { TransactionRow } from '../store/crm-rows.ts';
import { type LegacyEntity, Refused, type Written } from './entity.ts';
import { asked, listing, rowsOf } from './listing.ts';
import { elementsOf, type Loose, numberOf, textOf } from './loose.ts';
import { linkTo } from './v2-answers.ts';
import { onlyItem, v4 } from './v4.ts';

const isSeen = (call: Call, { customer_id }: TransactionRow): boolean => {
  const customer = call.db.rows.customers.get(customer_id);
  return customer !== undefined && may(call.user, 'customers', 'view', customer);
};

function found(call: Call, id: number): TransactionRow {
  const row = call.db.rows.transactions.get(id);
  if (!row || !isSeen(call, row)) throw new Refused('Not found');
  return row;
}

function toV4(item: Loose): Record<string, unknown> {
  const bought = elementsOf(item.elements);
  const entries = {
    price: numberOf(item.price),
    comment: textOf(item.comment),
    completed_at: numberOf(item.date),
    next_price: numberOf(item.next_price),
    next_date: numberOf(item.next_date),
    ...(bought.length > 0 && { _embedded: { catalog_elements: bought } }),
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}

const boughtOf = (row: TransactionRow) => {
  const lists: Record<string, Record<string, number>> = {};
  for (const { id, metadata } of row.elements) {
    const list = String(metadata.catalog_id);
    lists[list] = { ...lists[list], [id]: metadata.quantity };
  }
  return lists;
};

/** How the old API plays purchases. */
export const legacyTransactions: LegacyEntity<TransactionRow> = {
  name: 'transactions',
  rows(call) {
    needCustomers(call.db);
    const { raw, ids } = listing(call);
    const customers = asked(raw.customer_id);
    return rowsOf(
      call,
      call.db.rows.transactions.values(),
      (row) =>
        (!ids || ids.has(row.id)) &&
        (!customers || customers.has(row.customer_id)) &&
        isSeen(call, row),
    );
  },
  view: (row) => ({
    id: row.id,
    customer: { id: row.customer_id, _links: linkTo(`/api/v2/customers?id=${row.customer_id}`) },
    created_at: row.created_at,
    created_by: row.created_by,
    updated_at: row.updated_at,
    updated_by: row.updated_by,
    date: row.completed_at,
    price: row.price,
    comment: row.comment ?? '',
    is_deleted: false,
    elements: boughtOf(row),
  }),
  viewOld: (row, call) => ({
    id: row.id,
    customer_id: row.customer_id,
    date_create: row.created_at,
    date_modify: row.updated_at,
    created_by: row.created_by,
    modified_by: row.updated_by,
    account_id: call.db.account.id,
    deleted: false,
    price: row.price,
    comment: row.comment ?? '',
    date: row.completed_at,
    elements: boughtOf(row),
  }),
  async add(call, item): Promise<Written> {
    const id = numberOf(item.customer_id);
    const customer = id === undefined ? undefined : call.db.rows.customers.get(id);
    if (!customer || customer.is_deleted || !may(call.user, 'customers', 'view', customer))
      throw new Refused('Customer not found');
    const params = { customer_id: String(customer.id) };
    const answer = await v4(call, service, 'create', { params, body: [toV4(item)] });
    return { id: Number(onlyItem(answer, 'transactions').id) };
  },
  async remove(call, id) {
    found(call, id);
    await v4(call, service, 'deleteOne', { params: { id: String(id) } });
  },
};

/** `…/transactions/comment`: the only thing of a purchase that can be changed. */
export const legacyComments: LegacyEntity<TransactionRow> = {
  name: 'transactions',
  rows: legacyTransactions.rows,
  view: legacyTransactions.view,
  viewOld: legacyTransactions.viewOld,
  async update(call, item, given): Promise<Written> {
    const id = numberOf(item.transaction_id) ?? given;
    const row = found(call, id);
    const comment = textOf(item.comment) ?? '';
    const changed = { ...row, comment, updated_at: call.now, updated_by: call.user.id };
    call.db.rows.transactions.add(changed);
    return { id, updated_at: call.now };
  },
};
