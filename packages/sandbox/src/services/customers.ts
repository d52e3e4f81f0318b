import { customers as service } from '@amokit/contract';
import { customerCreate, customersModeWrite, customerUpdate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import { ok } from '../api/answer.ts';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { type FieldProblem, fieldMissing, noChoice, Problem } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import { readOne } from '../api/validate.ts';
import type { CustomerRow } from '../store/crm-rows.ts';
import { hrefOf } from './lib/addresses.ts';
import {
  checkCard,
  checkRight,
  editCard,
  newCard,
  tagNewCard,
  viewCard,
  viewCompanies,
  viewContacts,
  viewElements,
  visibleCards,
} from './lib/card.ts';
import { needCustomers, purchases, statusOf } from './lib/customers.ts';
import { fieldFilter } from './lib/field-filter.ts';
import { linkMethods } from './lib/link-methods.ts';
import { holdsText } from './lib/search.ts';
import { viewTags } from './lib/tags.ts';

type Create = z.output<typeof customerCreate>;
type Update = z.output<typeof customerUpdate>;

function view(row: CustomerRow, call: Call): Record<string, unknown> {
  const withs = call.query.with;
  const { origin } = call;
  return {
    id: row.id,
    name: row.name,
    next_price: row.next_price,
    next_date: row.next_date,
    responsible_user_id: row.responsible_user_id,
    ...(withs.has('group_id') && { group_id: row.group_id }),
    status_id: row.status_id,
    periodicity: row.periodicity,
    created_by: row.created_by,
    updated_by: row.updated_by,
    created_at: row.created_at,
    updated_at: row.updated_at,
    closest_task_at: row.closest_task_at,
    is_deleted: row.is_deleted,
    ...purchases(call.db, row),
    ...viewCard(call, 'customers', row),
    _embedded: {
      tags: viewTags(call.db, row).map((tag) => ({ ...tag, color: null })),
      segments: row.segments.map((id) => ({
        id,
        _links: { self: { href: `${origin}/api/v4/customers/segments/${id}` } },
      })),
      ...(withs.has('contacts') && { contacts: viewContacts(call, 'customers', row) }),
      ...(withs.has('companies') && { companies: viewCompanies(call, 'customers', row) }),
      ...(withs.has('catalog_elements') && {
        catalog_elements: viewElements(call, 'customers', row),
      }),
    },
  };
}

function check(input: Create | Update, { db }: Call): readonly FieldProblem[] {
  const { status_id, _embedded } = input;
  const segments = _embedded?.segments ?? [];
  return [
    ...checkCard(db, 'customers', input),
    ...(status_id !== undefined && !db.rows.customerStatuses.get(status_id)
      ? [noChoice('status_id')]
      : []),
    ...segments.flatMap(({ id }, at) =>
      db.rows.segments.get(id) ? [] : [noChoice(`_embedded.segments.${at}.id`)],
    ),
  ];
}

/** While the account works by periods, a customer must have a next purchase. */
function checkNew(input: Create, call: Call): readonly FieldProblem[] {
  needCustomers(call.db);
  const periods = call.db.account.customers_mode === 'periodicity';
  return [
    ...checkRight(call, 'customers', 'add'),
    ...(periods && typeof input.next_date !== 'number' ? [fieldMissing('next_date')] : []),
    ...check(input, call),
  ];
}

function add(input: Create, call: Call): CustomerRow {
  const { db } = call;
  const id = db.nextId('customers');
  const row: CustomerRow = {
    id,
    ...newCard(call, 'customers', input),
    next_price: input.next_price ?? null,
    next_date: input.next_date ?? null,
    status_id: input.status_id ?? statusOf(db),
    periodicity: input.periodicity ?? null,
    bonus_points: 0,
    segments: input._embedded?.segments?.map((one) => one.id) ?? [],
  };
  tagNewCard(call, 'customers', row, input);
  db.rows.customers.add(row);
  db.announce({ entity: 'customers', id });
  return row;
}

function edit(row: CustomerRow, input: Update, call: Call): void {
  editCard(call, 'customers', row, input);
  if (input.next_price !== undefined) row.next_price = input.next_price;
  if (input.next_date !== undefined) row.next_date = input.next_date;
  if (input.periodicity !== undefined) row.periodicity = input.periodicity;
  if (input.status_id !== undefined) row.status_id = input.status_id;
  const segments = input._embedded?.segments;
  if (segments) row.segments = segments.map(({ id }) => id);
  call.db.announce({ entity: 'customers', id: row.id });
}

function setMode(call: Call) {
  const { input } = readOne(call, customersModeWrite);
  const { account } = call.db;
  if (account.customers_mode === 'unavailable')
    throw new Problem(402, 'The plan of the account has no customers');
  account.customers_mode = input.is_enabled ? input.mode : 'disabled';
  return ok({ mode: input.mode, is_enabled: input.is_enabled });
}

/** How the sandbox plays customers. */
export const customers: ServiceBehaviour = {
  service,
  methods: { ...linkMethods('customers'), setMode },
  kinds: resource({
    rows: ({ db }) => {
      needCustomers(db);
      return db.rows.customers;
    },
    visible: (call) => visibleCards(call, 'customers'),
    view,
    href: (row, call) => hrefOf(call, 'customers', row.id),
    filters: { custom_fields_values: fieldFilter('customers') },
    found: holdsText,
    short: ({ id, name, updated_at }, isNew) => (isNew ? { id } : { id, name, updated_at }),
    create: { schema: customerCreate, check: checkNew, add },
    update: {
      schema: customerUpdate,
      check: (input, call, row) => [
        ...checkRight(call, 'customers', 'edit', row),
        ...check(input, call),
      ],
      edit,
    },
  }),
};
