/**
 * Purchases of customers.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/customers-api
 * @module
 */
import { z } from 'zod';
import { linkedElement } from './lead.ts';
import { open } from './object.ts';
import { id, reference, requestId, selfLinks, timestamp, userId } from './primitives.ts';

export const transaction = open({
  id,
  price: z.number(),
  comment: z.string().nullable(),
  /** When it was bought, in Unix seconds. */
  completed_at: timestamp,
  customer_id: id,
  created_by: userId,
  updated_by: userId,
  created_at: timestamp,
  updated_at: timestamp,
  is_deleted: z.boolean(),
  account_id: id,
  _links: selfLinks.optional(),
  _embedded: open({
    customer: reference.optional(),
    catalog_elements: z.array(linkedElement).optional(),
  }),
}).meta({ id: 'Transaction' });

/** A new purchase. `next_price` and `next_date` change the customer. */
export const transactionCreate = open({
  price: z.number().nonnegative(),
  comment: z.string().optional(),
  completed_at: timestamp.optional(),
  created_by: userId.optional(),
  next_price: z.number().optional(),
  next_date: timestamp.optional(),
  metadata: open({
    receipt_link: z.string().optional(),
    external_id: z.string().optional(),
  }).optional(),
  request_id: requestId.optional(),
  _embedded: open({
    catalog_elements: z
      .array(open({ id, metadata: open({ catalog_id: id, quantity: z.number().optional() }) }))
      .optional(),
  }).optional(),
}).meta({ id: 'TransactionCreate' });
