/**
 * Leads.
 *
 * @see https://www.amocrm.ru/developers/content/crm_platform/leads-api
 * @module
 */
import { z } from 'zod';
import { customFieldValues, customFieldValuesWrite } from './custom-field-values.ts';
import { open } from './object.ts';
import { id, reference, requestId, selfLinks, timestamp, userId } from './primitives.ts';
import { tag, tagReference } from './tag.ts';

/** A contact of a lead; exactly one of them is the main one. */
export const leadContact = open({
  id,
  is_main: z.boolean(),
  _links: selfLinks.optional(),
}).meta({ id: 'LeadContact' });

/** An element of a list that is linked to an entity. */
export const linkedElement = open({
  id,
  metadata: open({
    quantity: z.number(),
    catalog_id: id,
    price_id: z.int().nullable().optional(),
  }).nullable(),
}).meta({ id: 'LinkedElement' });

/** Why a lead was lost. Stands in an array of one. */
export const leadLossReason = open({
  id,
  name: z.string(),
  sort: z.int(),
  created_at: timestamp,
  updated_at: timestamp,
  _links: selfLinks.optional(),
}).meta({ id: 'LeadLossReason' });

export const lead = open({
  id,
  name: z.string(),
  price: z.number(),
  responsible_user_id: userId,
  group_id: z.int().nonnegative(),
  status_id: id,
  pipeline_id: id,
  loss_reason_id: id.nullable(),
  created_by: userId,
  updated_by: userId,
  created_at: timestamp,
  updated_at: timestamp,
  closed_at: timestamp.nullable(),
  closest_task_at: timestamp.nullable(),
  is_deleted: z.boolean(),
  custom_fields_values: z.array(customFieldValues).nullable(),
  score: z.int().nullable(),
  account_id: id,
  labor_cost: z.int().nullable().optional(),
  /** Only `with=source_id`. */
  source_id: id.nullable().optional(),
  /** Only `with=is_price_modified_by_robot`. */
  is_price_modified_by_robot: z.boolean().optional(),
  price_with_minor_units: z.number().nullable().optional(),
  _links: selfLinks,
  _embedded: open({
    tags: z.array(tag),
    companies: z.array(reference),
    /** Only `with=contacts`. */
    contacts: z.array(leadContact).optional(),
    /** Only `with=catalog_elements`. */
    catalog_elements: z.array(linkedElement).optional(),
    /** Only `with=loss_reason`. */
    loss_reason: z.array(leadLossReason).optional(),
    /** Only `with=source`. */
    source: open({ id, name: z.string() }).nullable().optional(),
  }),
}).meta({ id: 'Lead' });

const writable = {
  name: z.string().optional(),
  price: z.number().nonnegative().optional(),
  status_id: id.optional(),
  pipeline_id: id.optional(),
  responsible_user_id: userId.optional(),
  created_by: userId.optional(),
  updated_by: userId.optional(),
  created_at: timestamp.optional(),
  closed_at: timestamp.nullable().optional(),
  loss_reason_id: id.nullable().optional(),
  custom_fields_values: z.array(customFieldValuesWrite).nullable().optional(),
  tags_to_add: z.array(tagReference).optional(),
  visitor_uid: z.string().optional(),
  request_id: requestId.optional(),
};

export const leadCreate = open({
  ...writable,
  _embedded: open({
    tags: z.array(tagReference).nullable().optional(),
    contacts: z.array(open({ id, is_main: z.boolean().optional() })).optional(),
    companies: z.array(open({ id })).max(1).optional(),
    source: open({ external_id: z.union([z.string(), z.int()]), type: z.string() }).optional(),
  }).optional(),
}).meta({ id: 'LeadCreate' });

export const leadUpdate = open({
  id,
  ...writable,
  updated_at: timestamp.optional(),
  tags_to_delete: z.array(tagReference).optional(),
  /** `tags` replaces the whole set, `null` clears it. */
  _embedded: open({ tags: z.array(tagReference).nullable().optional() }).optional(),
}).meta({ id: 'LeadUpdate' });
