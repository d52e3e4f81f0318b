/**
 * Statuses of customers, while the account works by periods.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/customers-statuses-api
 * @module
 */
import { z } from 'zod';
import { open } from './object.ts';
import { id, requestId, selfLinks } from './primitives.ts';

/** What leads into a status: a list of lists, any of which may hold, all of whose parts must. */
export const statusCondition = open({
  type: z.string(),
  match: open({ value: z.unknown(), logic: z.string().optional() }).optional(),
  conditions: z.array(z.record(z.string(), z.unknown())).optional(),
  options: open({ name: z.string().optional() }).optional(),
  logic_operator: z.string().optional(),
  tmpl: z.string().optional(),
}).meta({ id: 'StatusCondition' });

/** A status. For `type` see `customerStatusTypes`. */
export const customerStatus = open({
  id,
  name: z.string(),
  sort: z.int(),
  is_default: z.boolean(),
  conditions: z.array(z.array(statusCondition)),
  color: z.string(),
  type: z.int(),
  account_id: id,
  request_id: requestId.optional(),
  _links: selfLinks.optional(),
}).meta({ id: 'CustomerStatus' });

export const customerStatusCreate = open({
  name: z.string().min(1),
  sort: z.int(),
  color: z.string().optional(),
  request_id: requestId.optional(),
}).meta({ id: 'CustomerStatusCreate' });

export const customerStatusUpdate = open({
  id,
  name: z.string().min(1).optional(),
  sort: z.int().optional(),
  color: z.string().optional(),
  request_id: requestId.optional(),
}).meta({ id: 'CustomerStatusUpdate' });
