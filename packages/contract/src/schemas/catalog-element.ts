/**
 * Elements of lists.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/catalogs-api
 * @module
 */
import { z } from 'zod';
import { customFieldValues, customFieldValuesWrite } from './custom-field-values.ts';
import { open } from './object.ts';
import { id, requestId, selfLinks, timestamp, userId } from './primitives.ts';

export const catalogElement = open({
  id,
  name: z.string(),
  created_by: userId,
  updated_by: userId,
  created_at: timestamp,
  updated_at: timestamp,
  is_deleted: z.boolean().nullable(),
  custom_fields_values: z.array(customFieldValues).nullable(),
  catalog_id: id,
  account_id: id,
  currency_id: z.int().nullable().optional(),
  /** Only of invoices, `with=invoice_link`, and in the answers to writes. */
  invoice_link: z.string().nullable().optional(),
  request_id: requestId.optional(),
  _links: selfLinks.optional(),
  /** What the recalculation of an invoice warns of. */
  _embedded: open({ warning: open({ message: z.string() }).optional() }).optional(),
}).meta({ id: 'CatalogElement' });

const writable = {
  custom_fields_values: z.array(customFieldValuesWrite).nullable().optional(),
  currency_id: z.int().optional(),
  created_by: userId.optional(),
  updated_by: userId.optional(),
  created_at: timestamp.optional(),
  updated_at: timestamp.optional(),
  request_id: requestId.optional(),
};

export const catalogElementCreate = open({ name: z.string().min(1), ...writable }).meta({
  id: 'CatalogElementCreate',
});

/** A changed element. The name is needed. */
export const catalogElementUpdate = open({ id, name: z.string().min(1), ...writable }).meta({
  id: 'CatalogElementUpdate',
});
