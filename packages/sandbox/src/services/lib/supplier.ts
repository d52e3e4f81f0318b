import type { Db } from '../../store/db.ts';

/** What an invoice shows of its supplier: the key there, and the code of the supplier's field. */
const keys: Readonly<Record<string, string>> = {
  vat_id: 'SUPPLIER_VAT_ID',
  kpp: 'SUPPLIER_TAX_REGISTRATION_REASON_CODE',
  tax_registration_reason_code: 'SUPPLIER_PRIMARY_STATE_REGISTRATION_NUMBER',
  bank_code: 'SUPPLIER_BANK_IDENTIFICATION_CODE',
  address: 'SUPPLIER_LEGAL_ADDRESS',
  bank_account_number: 'SUPPLIER_ACCOUNT_NUMBER',
};

/** A supplier's data out of the element that an invoice names. */
export function supplierValues(db: Db, entity_id: unknown): Record<string, unknown> {
  const element = typeof entity_id === 'number' ? db.rows.elements.get(entity_id) : undefined;
  if (!element) return { entity_id };
  const textOf = (code: string) => {
    const stored = element.custom_fields_values?.find(
      ({ field_id }) => db.rows.fields.get(field_id)?.code === code,
    );
    return stored?.values[0]?.value ?? null;
  };
  const found = Object.entries(keys).map(([key, code]) => [key, textOf(code)]);
  return { entity_id, name: element.name, ...Object.fromEntries(found) };
}
