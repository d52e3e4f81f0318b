import { catalogFields } from '../services/lib/field-entity.ts';
import { applyFieldValues, type FieldValuesInput } from '../services/lib/field-write.ts';
import { countInvoice } from '../services/lib/invoice.ts';
import { addCatalog } from '../services/lib/new-catalog.ts';
import type { CatalogRow, ElementRow } from '../store/crm-rows.ts';
import type { Seeding } from './cards.ts';
import { crmTexts } from './crm-texts.ts';

const code = (field_code: string, value: unknown): FieldValuesInput[number] => ({
  field_code,
  values: [{ value }],
});

function addElement(
  { db, users }: Seeding,
  list: CatalogRow,
  name: string,
  values: FieldValuesInput = [],
): ElementRow {
  const stored = applyFieldValues(db, catalogFields(list.id), null, values);
  const by = users[0]?.id ?? 0;
  const at = db.account.created_at;
  return db.rows.elements.add({
    id: db.nextId('elements'),
    catalog_id: list.id,
    name,
    custom_fields_values: list.type === 'invoices' ? countInvoice(db, list.id, stored) : stored,
    currency_id: null,
    is_deleted: false,
    created_by: by,
    updated_by: by,
    created_at: at,
    updated_at: at,
  });
}

/** Adds the lists of the demo account: products, suppliers, invoices, and one of its own. */
export function seedLists(seeding: Seeding): readonly ElementRow[] {
  const { db, users } = seeding;
  const texts = crmTexts[db.account.language];
  const add = (type: 'products' | 'invoices' | 'suppliers' | 'regular') =>
    addCatalog(
      { db, user: { id: users[0]?.id ?? 0 }, now: db.account.created_at },
      { name: texts.catalogs[type], type },
    );
  const products = add('products');
  const elements = texts.products.map(([sku, name, price]) =>
    addElement(seeding, products, name, [code('SKU', sku), code('PRICE', price)]),
  );
  const supplier = addElement(seeding, add('suppliers'), texts.supplier, [
    code('SUPPLIER_VAT_ID', '7700000000'),
    code('SUPPLIER_LEGAL_ADDRESS', seeding.texts.streets[0] ?? ''),
  ]);
  const [first] = texts.products;
  addElement(seeding, add('invoices'), texts.invoice, [
    { field_code: 'BILL_STATUS', values: [{ enum_code: 'created' }] },
    { field_code: 'BILL_VAT_TYPE', values: [{ enum_code: 'vat_included' }] },
    code('SUPPLIER', { entity_id: supplier.id }),
    code('ITEMS', {
      sku: first?.[0] ?? '',
      description: first?.[1] ?? '',
      unit_price: first?.[2] ?? 0,
      quantity: 2,
      unit_type: '',
      discount: { type: 'percentage', value: 5 },
      vat_rate_value: 20,
      product_id: elements[0]?.id ?? null,
    }),
  ]);
  const own = add('regular');
  for (const sample of texts.samples) addElement(seeding, own, sample);
  return elements;
}
