import { transactions as service } from '@amokit/contract';
import { transactionCreate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import { type Call, idParam } from '../api/call.ts';
import { type FieldProblem, noChoice, Problem } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import { may } from '../api/rights.ts';
import type { CustomerRow, TransactionRow } from '../store/crm-rows.ts';
import { referenceTo } from './lib/addresses.ts';
import { needCustomers } from './lib/customers.ts';

type Create = z.output<typeof transactionCreate>;

/** The customer of the path; `undefined` where the path names none. */
function customerOf(call: Call): CustomerRow | undefined {
  if (call.params.customer_id === undefined) return undefined;
  const row = call.db.rows.customers.get(idParam(call, 'customer_id'));
  if (!row || row.is_deleted || !may(call.user, 'customers', 'view', row))
    throw new Problem(404, `Not found: ${call.path}`);
  return row;
}

const href = (row: TransactionRow, call: Call) =>
  `${call.origin}/api/v4/customers/transactions/${row.id}`;

const view = (row: TransactionRow, call: Call): Record<string, unknown> => ({
  id: row.id,
  price: row.price,
  comment: row.comment,
  completed_at: row.completed_at,
  customer_id: row.customer_id,
  created_by: row.created_by,
  updated_by: row.updated_by,
  created_at: row.created_at,
  updated_at: row.updated_at,
  is_deleted: false,
  account_id: call.db.account.id,
  _links: { self: { href: href(row, call) } },
  _embedded: {
    customer: referenceTo(call, 'customers', row.customer_id),
    catalog_elements: row.elements,
  },
});

function check(input: Create, call: Call): readonly FieldProblem[] {
  customerOf(call);
  const elements = input._embedded?.catalog_elements ?? [];
  return elements.flatMap(({ id, metadata }, at) =>
    call.db.rows.elements.get(id)?.catalog_id === metadata.catalog_id
      ? []
      : [noChoice(`_embedded.catalog_elements.${at}.id`)],
  );
}

/** One bonus point for so much money, where the caller wants points to be accrued. */
const moneyPerPoint = 100;

/** What a purchase does to its customer: the next one, and points. */
function changeCustomer(call: Call, customer: CustomerRow, input: Create): void {
  const accrue = call.query.filters.get('accrue_bonus');
  const points =
    accrue?.kind === 'string' && accrue.value === 'true'
      ? Math.floor(input.price / moneyPerPoint)
      : 0;
  call.db.rows.customers.change(customer.id, (row) => {
    if (input.next_price !== undefined) row.next_price = input.next_price;
    if (input.next_date !== undefined) row.next_date = input.next_date;
    row.bonus_points += points;
    row.updated_at = call.now;
    row.updated_by = call.user.id;
  });
}

function add(input: Create, call: Call): TransactionRow {
  const { db, user, now } = call;
  const customer = customerOf(call);
  if (!customer) throw new Problem(404, `Not found: ${call.path}`);
  const row = db.rows.transactions.add({
    id: db.nextId('transactions'),
    customer_id: customer.id,
    price: input.price,
    comment: input.comment ?? null,
    completed_at: input.completed_at ?? now,
    elements: (input._embedded?.catalog_elements ?? []).map(({ id, metadata }) => ({
      id,
      metadata: { catalog_id: metadata.catalog_id, quantity: metadata.quantity ?? 1 },
    })),
    created_by: input.created_by ?? user.id,
    updated_by: user.id,
    created_at: now,
    updated_at: now,
  });
  changeCustomer(call, customer, input);
  return row;
}

const ofPath = (row: TransactionRow | undefined, call: Call) => {
  const customer = customerOf(call);
  return customer === undefined || row?.customer_id === customer.id ? row : undefined;
};

const usual = resource({
  rows: ({ db }) => {
    needCustomers(db);
    return db.rows.transactions;
  },
  list(call) {
    const customer = customerOf(call);
    const { transactions: rows } = call.db.rows;
    return customer ? rows.by('customer', customer.id) : rows.values();
  },
  find: (call) => ofPath(call.db.rows.transactions.get(idParam(call, 'id')), call),
  visible: (call) => (row) => {
    const customer = call.db.rows.customers.get(row.customer_id);
    return customer !== undefined && may(call.user, 'customers', 'view', customer);
  },
  view,
  href,
  short: (row) => ({ id: row.id }),
  create: { schema: transactionCreate, check, add },
  remove(row, { db }) {
    db.rows.transactions.remove(row.id);
  },
});

/** How the sandbox plays purchases. */
export const transactions: ServiceBehaviour = {
  service,
  kinds: usual,
  methods: {
    listByCustomer: usual.list,
    getByCustomer: usual.item,
    deleteByCustomer: usual.deleteOne,
  },
};
