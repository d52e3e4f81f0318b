/**
 * The codes of the fields of invoices.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/catalogs-api
 */
export const invoiceFieldCodes = {
  status: 'BILL_STATUS',
  legal_entity: 'LEGAL_ENTITY',
  supplier: 'SUPPLIER',
  payer: 'PAYER',
  items: 'ITEMS',
  vat_type: 'BILL_VAT_TYPE',
  reason_for_no_vat: 'BILL_REASON_FOR_NO_VAT',
  payment_date: 'BILL_PAYMENT_DATE',
  comment: 'BILL_COMMENT',
  price: 'BILL_PRICE',
} as const;

/** The choices of `BILL_STATUS`, by `enum_code`. */
export const billStatuses = ['created', 'paid', 'paid_in_advance', 'partially_paid'] as const;

/** The choices of `BILL_VAT_TYPE`, by `enum_code`. */
export const billVatTypes = ['vat_exempt', 'vat_included', 'vat_not_included'] as const;

/** The codes of the fields of suppliers. */
export const supplierFieldCodes = [
  'SUPPLIER_VAT_ID',
  'SUPPLIER_TAX_REGISTRATION_REASON_CODE',
  'SUPPLIER_PRIMARY_STATE_REGISTRATION_NUMBER',
  'SUPPLIER_BANK_IDENTIFICATION_CODE',
  'SUPPLIER_ACCOUNT_NUMBER',
  'SUPPLIER_LEGAL_ADDRESS',
  'SUPPLIER_REAL_ADDRESS',
  'SUPPLIER_DIRECTOR_NAME',
  'SUPPLIER_DIRECTOR_POST',
  'SUPPLIER_ACCOUNTANT_NAME',
  'SUPPLIER_ACCOUNTANT_POST',
  'SUPPLIER_PHONE',
] as const;

/** How a discount of a position is given. */
export const discountTypes = ['percentage', 'amount'] as const;

/** What a legal entity is, by its `entity_type`. */
export const legalEntityTypes = { sole_proprietorship: 1, juridical_person: 2 } as const;

export const payerTypes = ['legal', 'individual'] as const;

export type BillStatus = (typeof billStatuses)[number];
export type DiscountType = (typeof discountTypes)[number];
export type PayerType = (typeof payerTypes)[number];
