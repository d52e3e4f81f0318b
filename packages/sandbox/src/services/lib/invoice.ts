import type { Db } from '../../store/db.ts';
import type { FieldRow, StoredFieldValues } from '../../store/rows.ts';
import { catalogFields } from './field-entity.ts';

type Item = Readonly<Record<string, unknown>>;

const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null;

const money = (amount: number) => Math.round(amount * 100) / 100;
const numberOf = (value: unknown) => (Number.isFinite(Number(value)) ? Number(value) : 0);

/** The rates behind the old ids of VAT. */
const rates: Readonly<Record<number, number>> = { 0: 0, 1: 10, 2: 10, 3: 18, 4: 18, 5: 0 };

const vatOf = (item: Item): number =>
  item.vat_rate_value === undefined || item.vat_rate_value === null
    ? (rates[numberOf(item.vat_rate_id)] ?? 0)
    : numberOf(item.vat_rate_value);

function discounted(base: number, discount: unknown): number {
  if (!isItem(discount)) return base;
  const value = numberOf(discount.value);
  const off = discount.type === 'percentage' ? (base * value) / 100 : value;
  return Math.max(0, base - off);
}

/** A position with what the system adds: its VAT and its sum. */
function counted(item: Item, vatOnTop: boolean): Item & { readonly total_sum: number } {
  const rate = vatOf(item);
  const net = discounted(numberOf(item.unit_price) * numberOf(item.quantity ?? 1), item.discount);
  return {
    ...item,
    quantity: item.quantity ?? 1,
    product_id: item.product_id ?? null,
    discount: item.discount ?? { type: 'amount', value: 0 },
    vat_rate_value: rate,
    is_discount_recalculated: false,
    is_total_sum_recalculated: false,
    total_sum: money(vatOnTop ? net * (1 + rate / 100) : net),
  };
}

const byCode = (fields: readonly FieldRow[], code: string) =>
  fields.find((field) => field.code === code);

/** Counts an invoice: the sum of every position, and the sum of the whole. */
export function countInvoice(
  db: Db,
  catalog: number,
  stored: readonly StoredFieldValues[] | null,
): StoredFieldValues[] | null {
  const fields = db.rows.fields.by('entity', catalogFields(catalog));
  const items = byCode(fields, 'ITEMS');
  const price = byCode(fields, 'BILL_PRICE');
  const vat = byCode(fields, 'BILL_VAT_TYPE');
  const positions = stored?.find(({ field_id }) => field_id === items?.id);
  if (!stored || !items || !price || !positions) return stored ? [...stored] : null;
  const chosen = stored.find(({ field_id }) => field_id === vat?.id)?.values[0]?.enum_id;
  const vatOnTop = vat?.enums?.find(({ id }) => id === chosen)?.code === 'vat_not_included';
  const values = positions.values.flatMap(({ value }) =>
    isItem(value) ? [{ value: counted(value, vatOnTop) }] : [],
  );
  const total = money(values.reduce((sum, { value }) => sum + value.total_sum, 0));
  return [
    ...stored.filter(({ field_id }) => field_id !== items.id && field_id !== price.id),
    { field_id: items.id, values },
    { field_id: price.id, values: [{ value: String(total) }] },
  ];
}
