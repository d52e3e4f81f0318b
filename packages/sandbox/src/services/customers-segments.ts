import { segmentColors, customersSegments as service } from '@amokit/contract';
import { segmentCreate, segmentUpdate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import type { Call } from '../api/call.ts';
import { type FieldProblem, fieldMissing, Problem } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import type { SegmentRow } from '../store/crm-rows.ts';
import { needCustomers, needMode } from './lib/customers.ts';
import { viewFieldValues } from './lib/field-values.ts';
import { applyFieldValues, readFieldValues } from './lib/field-write.ts';

type Create = z.output<typeof segmentCreate>;
type Update = z.output<typeof segmentUpdate>;

/** An account has so many segments at most. */
const most = 100;

const href = (row: SegmentRow, call: Call) => `${call.origin}/api/v4/customers/segments/${row.id}`;

const view = (row: SegmentRow, call: Call): Record<string, unknown> => ({
  id: row.id,
  created_at: row.created_at,
  updated_at: row.updated_at,
  account_id: call.db.account.id,
  name: row.name,
  color: row.color,
  available_products_price_types: row.available_products_price_types,
  customers_count: call.db.rows.customers.by('segment', row.id).length,
  custom_fields_values: viewFieldValues(call.db, row.custom_fields_values),
  _links: { self: { href: href(row, call) } },
});

/** A colour that is not of the palette becomes the first. */
const colourOf = (color: string | undefined): string =>
  segmentColors.find((one) => one === color?.toLowerCase()) ?? segmentColors[0];

function check(input: Create | Update, { db }: Call): readonly FieldProblem[] {
  needMode(db, 'segments');
  const { custom_fields_values: values } = input;
  return values ? readFieldValues(db, 'segments', values).problems : [];
}

function add(input: Create, { db, now }: Call): SegmentRow {
  return db.rows.segments.add({
    id: db.nextId('segments'),
    name: input.name,
    color: colourOf(input.color),
    available_products_price_types: input.available_products_price_types ?? [],
    custom_fields_values: input.custom_fields_values
      ? applyFieldValues(db, 'segments', null, input.custom_fields_values)
      : null,
    created_at: now,
    updated_at: now,
  });
}

function edit(row: SegmentRow, input: Update, { db, now }: Call): void {
  if (input.name !== undefined) row.name = input.name;
  if (input.color !== undefined) row.color = colourOf(input.color);
  if (input.available_products_price_types)
    row.available_products_price_types = input.available_products_price_types;
  const { custom_fields_values: values } = input;
  if (values !== undefined)
    row.custom_fields_values = values
      ? applyFieldValues(db, 'segments', row.custom_fields_values, values)
      : null;
  row.updated_at = now;
}

/** Its customers stay, without the segment. */
function remove(row: SegmentRow, { db }: Call): void {
  needMode(db, 'segments');
  for (const customer of db.rows.customers.by('segment', row.id))
    db.rows.customers.change(customer.id, (left) => {
      left.segments = left.segments.filter((id) => id !== row.id);
    });
  db.rows.segments.remove(row.id);
}

const changes = ['name', 'color', 'available_products_price_types', 'custom_fields_values'];

/** How the sandbox plays the segments of customers. */
export const customersSegments: ServiceBehaviour = {
  service,
  kinds: resource({
    rows: ({ db }) => {
      needCustomers(db);
      return db.rows.segments;
    },
    view,
    href,
    create: {
      schema: segmentCreate,
      check,
      room({ db }, more) {
        if (db.rows.segments.size() + more > most)
          throw new Problem(422, `An account has at most ${most} segments`);
      },
      add,
    },
    update: {
      schema: segmentUpdate,
      check: (input, call) =>
        Object.keys(input).some((key) => changes.includes(key))
          ? check(input, call)
          : [fieldMissing('name', 'Nothing to change.')],
      edit,
    },
    remove,
  }),
};
