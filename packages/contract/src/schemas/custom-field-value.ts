/**
 * The values of custom fields that are more than one scalar.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/custom-fields
 * @module
 */
import { z } from 'zod';
import { open } from './object.ts';

const text = z.string().nullable().optional();

/** A choice of a list, a part of an address, a phone or an e-mail with its kind. */
export const enumValue = open({
  value: z.union([z.string(), z.number()]).nullable(),
  enum_id: z.int().nullable().optional(),
  enum_code: z.string().nullable().optional(),
  /** The code under the name that some answers still use for it. */
  enum: z.string().nullable().optional(),
}).meta({ id: 'EnumValue' });

/** A legal entity. `entity_type`: 1 a sole proprietor, 2 a juridical person. */
export const legalEntityValue = open({
  name: z.string().nullable(),
  entity_type: z.int().nullable().optional(),
  vat_id: text,
  tax_registration_reason_code: text,
  address: text,
  kpp: text,
  bank_code: text,
  external_uid: text,
  unp: text,
  real_address: text,
  bin: text,
  egrpou: text,
  mfo: text,
  bank_account_number: text,
  oked: text,
  director: text,
}).meta({ id: 'LegalEntityValue' });

/** A file of the drive. Of a write only `file_uuid` is needed. `file_size` is in bytes. */
export const fileFieldValue = open({
  file_uuid: z.string(),
  version_uuid: text,
  file_name: text,
  file_size: z.int().nullable().optional(),
}).meta({ id: 'FileFieldValue' });

/** A link to another entity: by its id, or a name alone. */
export const linkedEntityValue = open({
  name: text,
  entity_id: z.int().nullable().optional(),
  entity_type: text,
  catalog_id: z.int().nullable().optional(),
}).meta({ id: 'LinkedEntityValue' });

/** Who pays an invoice: free data, or a link to a contact or company. */
export const payerValue = open({
  name: text,
  type: z.enum(['legal', 'individual']).nullable().optional(),
  entity_type: z.string().nullable().optional(),
  entity_id: z.int().nullable().optional(),
  vat_id: text,
  kpp: text,
  tax_registration_reason_code: text,
  address: text,
  bank_code: text,
  unp: text,
  bin: text,
  egrpou: text,
  real_address: text,
  mfo: text,
  bank_account_number: text,
  oked: text,
  phone: text,
  email: text,
  director: text,
}).meta({ id: 'PayerValue' });

/** Who issues an invoice: an element of the suppliers' list. The rest is filled `with=supplier_field_values`. */
export const supplierValue = open({
  entity_id: z.int(),
  name: text,
  vat_id: text,
  kpp: text,
  tax_registration_reason_code: text,
  bank_code: text,
  address: text,
  bank_account_number: text,
}).meta({ id: 'SupplierValue' });

/** A position of an invoice. `vat_rate_value` is in per cent. */
export const invoiceItemValue = open({
  sku: z.union([z.string(), z.number()]).nullable().optional(),
  description: z.union([z.string(), z.number()]).nullable().optional(),
  unit_price: z.number().nullable().optional(),
  quantity: z.number().nullable().optional(),
  unit_type: text,
  discount: open({
    type: z.enum(['percentage', 'amount']).nullable(),
    value: z.number().nullable(),
  })
    .nullable()
    .optional(),
  vat_rate_id: z.union([z.string(), z.int()]).nullable().optional(),
  vat_rate_value: z.int().nullable().optional(),
  external_uid: z.union([z.string(), z.number()]).nullable().optional(),
  product_id: z.int().nullable().optional(),
  bonus_points_per_purchase: z.number().nullable().optional(),
  metadata: z.record(z.string(), z.unknown()).nullable().optional(),
  is_discount_recalculated: z.boolean().optional(),
  is_total_sum_recalculated: z.boolean().optional(),
  total_sum: z.number().optional(),
}).meta({ id: 'InvoiceItemValue' });
