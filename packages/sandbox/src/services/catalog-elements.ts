import { catalogElements as service } from '@amokit/contract';
import { catalogElementCreate, catalogElementUpdate } from '@amokit/contract/schemas';
import type { z } from 'zod';
import type { ServiceBehaviour } from '../api/behaviour.ts';
import { type Call, idParam } from '../api/call.ts';
import { Problem } from '../api/problem.ts';
import { resource } from '../api/resource.ts';
import type { CatalogRow, ElementRow } from '../store/crm-rows.ts';
import { catalogOf, needInCatalog, seenElements } from './lib/catalog-rights.ts';
import { catalogFields } from './lib/field-entity.ts';
import { viewFieldValues } from './lib/field-values.ts';
import { applyFieldValues, type FieldValuesInput, readFieldValues } from './lib/field-write.ts';
import { countInvoice } from './lib/invoice.ts';
import { linkMethods } from './lib/link-methods.ts';
import { holdsText } from './lib/search.ts';
import { supplierValues } from './lib/supplier.ts';

type Create = z.output<typeof catalogElementCreate>;
type Update = z.output<typeof catalogElementUpdate>;

const listOfPath = (call: Call): CatalogRow => catalogOf(call, idParam(call, 'catalog_id'));

const href = (row: ElementRow, call: Call) =>
  `${call.origin}/api/v4/catalogs/${row.catalog_id}/elements/${row.id}`;

/** Invoices have an address at which the customer sees and pays them. */
const invoiceLink = (row: ElementRow, call: Call) =>
  listOfPath(call).type === 'invoices' ? `${call.origin}/invoices/${row.id}` : null;

function fieldsOf(row: ElementRow, call: Call) {
  const fields = viewFieldValues(call.db, row.custom_fields_values);
  if (!call.query.with.has('supplier_field_values')) return fields;
  return (
    fields?.map((field) => {
      if (field.field_type !== 'supplier') return field;
      const values = field.values.map((one) => {
        const value = 'value' in one ? one.value : null;
        const id =
          typeof value === 'object' && value !== null && 'entity_id' in value
            ? value.entity_id
            : null;
        return { value: supplierValues(call.db, id) };
      });
      return { ...field, values };
    }) ?? null
  );
}

function view(row: ElementRow, call: Call): Record<string, unknown> {
  const isWrite = call.endpoint.method !== 'GET';
  return {
    id: row.id,
    name: row.name,
    created_by: row.created_by,
    updated_by: row.updated_by,
    created_at: row.created_at,
    updated_at: row.updated_at,
    is_deleted: row.is_deleted,
    custom_fields_values: fieldsOf(row, call),
    catalog_id: row.catalog_id,
    account_id: call.db.account.id,
    currency_id: row.currency_id,
    ...((isWrite || call.query.with.has('invoice_link')) && {
      invoice_link: invoiceLink(row, call),
    }),
    _links: { self: { href: href(row, call) } },
  };
}

interface WithValues {
  readonly custom_fields_values?: FieldValuesInput | null | undefined;
}

const check = ({ custom_fields_values: values }: WithValues, { db }: Call, catalog: number) =>
  values ? readFieldValues(db, catalogFields(catalog), values).problems : [];

function valuesAfter(
  call: Call,
  list: CatalogRow,
  before: ElementRow | undefined,
  input: WithValues,
) {
  const { custom_fields_values: values } = input;
  const old = before?.custom_fields_values ?? null;
  if (values === undefined) return old;
  const after = values ? applyFieldValues(call.db, catalogFields(list.id), old, values) : null;
  return list.type === 'invoices' ? countInvoice(call.db, list.id, after) : after;
}

function add(input: Create, call: Call): ElementRow {
  const { db, user, now } = call;
  const list = listOfPath(call);
  return db.rows.elements.add({
    id: db.nextId('elements'),
    catalog_id: list.id,
    name: input.name,
    custom_fields_values: valuesAfter(call, list, undefined, input),
    currency_id: input.currency_id ?? null,
    is_deleted: false,
    created_by: input.created_by ?? user.id,
    updated_by: input.updated_by ?? user.id,
    created_at: input.created_at ?? now,
    updated_at: input.updated_at ?? now,
  });
}

function edit(row: ElementRow, input: Update, call: Call): void {
  row.name = input.name;
  row.custom_fields_values = valuesAfter(call, listOfPath(call), row, input);
  if (input.currency_id !== undefined) row.currency_id = input.currency_id;
  row.updated_by = input.updated_by ?? call.user.id;
  row.updated_at = input.updated_at ?? call.now;
}

const ofPath = (row: ElementRow | undefined, call: Call) =>
  row?.catalog_id === listOfPath(call).id ? row : undefined;

/** How the sandbox plays the elements of a list. */
export const catalogElements: ServiceBehaviour = {
  service,
  methods: linkMethods('catalog_elements'),
  kinds: resource({
    rows: ({ db }) => db.rows.elements,
    list: (call) => call.db.rows.elements.by('catalog', listOfPath(call).id),
    find: (call) => ofPath(call.db.rows.elements.get(idParam(call, 'id')), call),
    named: (id, call) => ofPath(call.db.rows.elements.get(id), call),
    visible: (call) => seenElements(call, listOfPath(call).id),
    view,
    href,
    found: (row, wanted) => holdsText(row, wanted),
    create: {
      schema: catalogElementCreate,
      check(input, call) {
        const list = listOfPath(call);
        needInCatalog(call, list.id, 'add');
        if (!list.can_add_elements) throw new Problem(403, 'Nothing can be added to this list');
        return check(input, call, list.id);
      },
      add,
    },
    update: {
      schema: catalogElementUpdate,
      check(input, call, row) {
        needInCatalog(call, row.catalog_id, 'edit');
        return check(input, call, row.catalog_id);
      },
      edit,
    },
  }),
};
