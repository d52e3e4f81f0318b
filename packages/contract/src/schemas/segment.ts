/**
 * Segments of customers, while the account works by segments.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/customers-statuses-api
 * @module
 */
import { z } from 'zod';
import { customFieldValues, customFieldValuesWrite } from './custom-field-values.ts';
import { open } from './object.ts';
import { id, requestId, selfLinks, timestamp } from './primitives.ts';

/** A segment. `available_products_price_types` holds the ids of fields of the products list. */
export const segment = open({
  id,
  name: z.string(),
  color: z.string(),
  created_at: timestamp,
  updated_at: timestamp,
  account_id: id,
  available_products_price_types: z.array(z.int()).nullable(),
  customers_count: z.int().nonnegative(),
  custom_fields_values: z.array(customFieldValues).nullable(),
  request_id: requestId.optional(),
  _links: selfLinks.optional(),
}).meta({ id: 'Segment' });

const writable = {
  color: z.string().optional(),
  available_products_price_types: z.array(z.int()).optional(),
  custom_fields_values: z.array(customFieldValuesWrite).nullable().optional(),
  request_id: requestId.optional(),
};

export const segmentCreate = open({ name: z.string().min(1), ...writable }).meta({
  id: 'SegmentCreate',
});

/** A changed segment: one key at least. */
export const segmentUpdate = open({ id, name: z.string().min(1).optional(), ...writable }).meta({
  id: 'SegmentUpdate',
});
