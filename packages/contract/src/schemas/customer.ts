/**
 * Customers.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/customers-api
 * @module
 */
import { z } from 'zod';
import { customFieldValues, customFieldValuesWrite } from './custom-field-values.ts';
import { leadContact, linkedElement } from './lead.ts';
import { open } from './object.ts';
import { id, reference, requestId, selfLinks, timestamp, userId } from './primitives.ts';
import { tag, tagReference } from './tag.ts';

/** A customer. `periodicity` is in days. Money and counts of purchases are the system's own. */
export const customer = open({
  id,
  name: z.string(),
  /** What is expected of the next purchase. */
  next_price: z.number().nullable(),
  /** When the next purchase is expected, in Unix seconds. */
  next_date: timestamp.nullable(),
  responsible_user_id: userId,
  status_id: id.nullable(),
  /** Days between purchases. */
  periodicity: z.int().nullable(),
  /** 0 for the robot. */
  created_by: userId,
  /** 0 for the robot. */
  updated_by: userId,
  /** Unix seconds, as all moments of the API. */
  created_at: timestamp,
  updated_at: timestamp,
  /** When the next task is due, in Unix seconds; null without one. */
  closest_task_at: timestamp.nullable(),
  is_deleted: z.boolean(),
  custom_fields_values: z.array(customFieldValues).nullable(),
  /** The sum of all purchases. */
  ltv: z.number(),
  /** How many purchases there were. */
  purchases_count: z.int(),
  /** The sum of a purchase on average. */
  average_check: z.number(),
  account_id: id,
  /** Only `with=group_id`. */
  group_id: z.int().nonnegative().nullable().optional(),
  _links: selfLinks,
  _embedded: open({
    tags: z.array(tag),
    segments: z.array(reference),
    /** Only `with=contacts`. */
    contacts: z.array(leadContact).optional(),
    /** Only `with=companies`. */
    companies: z.array(reference).optional(),
    /** Only `with=catalog_elements`. */
    catalog_elements: z.array(linkedElement).optional(),
  }),
}).meta({ id: 'Customer' });

const writable = {
  /** What is expected of the next purchase. */
  next_price: z.number().nullable().optional(),
  /** When the next purchase is expected, in Unix seconds. */
  next_date: timestamp.nullable().optional(),
  /** Days between purchases. */
  periodicity: z.int().nonnegative().nullable().optional(),
  status_id: id.optional(),
  responsible_user_id: userId.optional(),
  created_by: userId.optional(),
  updated_by: userId.optional(),
  created_at: timestamp.optional(),
  custom_fields_values: z.array(customFieldValuesWrite).nullable().optional(),
  /** Beside the tags that it has; `_embedded.tags` replaces them. */
  tags_to_add: z.array(tagReference).optional(),
  request_id: requestId.optional(),
  /** `tags` and `segments` replace the whole set; `tags: null` clears it. */
  _embedded: open({
    tags: z.array(tagReference).nullable().optional(),
    segments: z.array(open({ id })).optional(),
  }).optional(),
};

/** A new customer. While the account works by periods, `next_date` is needed too. */
export const customerCreate = open({ name: z.string().min(1), ...writable }).meta({
  id: 'CustomerCreate',
});

export const customerUpdate = open({
  id,
  name: z.string().optional(),
  ...writable,
  updated_at: timestamp.optional(),
  tags_to_delete: z.array(tagReference).optional(),
}).meta({ id: 'CustomerUpdate' });

/** How the account works with customers. 402 where the plan does not have it. */
export const customersModeWrite = open({
  mode: z.enum(['segments', 'periodicity']),
  is_enabled: z.boolean(),
}).meta({ id: 'CustomersModeWrite' });
